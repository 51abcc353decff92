namespace WriteForRights.Server;

/// <summary>Marks an endpoint that needs the administrator's key.</summary>
internal sealed class AdminOnly
{
    internal static readonly AdminOnly Mark = new();

    private AdminOnly()
    {
    }
}
