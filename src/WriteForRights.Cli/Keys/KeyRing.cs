namespace WriteForRights.Cli;

/// <summary>
/// The keys of the user: in the operating system's store, or in files that only the user can read where there is no such store. A key
/// belongs to a profile and to the address of its server, so it never reaches another server.
/// </summary>
internal static class KeyRing
{
    private static readonly ProtectedFileKeyStore Files = new();

    private static IKeyStore[] Stores =>
        OperatingSystem.IsWindows() ? [new DataProtectionKeyStore()]
        : OperatingSystem.IsMacOS() ? [new KeychainKeyStore(), Files]
        : [new SecretServiceKeyStore(), Files];

    /// <summary>Returns the key of a profile, or <c>null</c>.</summary>
    /// <param name="profile">The name of the profile; <c>null</c> without one.</param>
    /// <param name="server">The address of the server.</param>
    internal static string? Find(string? profile, Uri server) =>
        Stores.Select(store => store.Find(Account(profile, server))).FirstOrDefault(key => !string.IsNullOrEmpty(key));

    /// <summary>Keeps the key of a profile, and returns the name of the place.</summary>
    /// <exception cref="ToolException">No place works here.</exception>
    internal static string Save(string? profile, Uri server, string key)
    {
        Remove(profile, server);
        return Stores.FirstOrDefault(store => store.TrySave(Account(profile, server), key))?.Name
            ?? throw ToolException.Of(ExitCode.Missing, "key-store-missing", null);
    }

    /// <summary>Removes the key of a profile from all places.</summary>
    internal static void Remove(string? profile, Uri server)
    {
        foreach (var store in Stores)
        {
            store.Remove(Account(profile, server));
        }
    }

    private static string Account(string? profile, Uri server) => $"{profile}@{server.GetLeftPart(UriPartial.Path).TrimEnd('/')}";
}
