namespace WriteForRights.Repository.Tests;

/// <summary>Something a project refers to.</summary>
/// <param name="Id">A project, a package or <c>ASP.NET Core</c>.</param>
/// <param name="Framework">The one framework it is for; empty where it is for all.</param>
internal sealed record Dependency(string Id, string Framework)
{
    public override string ToString() => Framework.Length == 0 ? $"`{Id}`" : $"`{Id}` ({Framework})";
}
