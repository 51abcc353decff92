namespace WriteForRights.Server;

/// <summary>Marks a call as one for those who have the administrator's key.</summary>
internal sealed class AdminOnly
{
    internal static readonly AdminOnly Mark = new();

    private AdminOnly()
    {
    }
}
