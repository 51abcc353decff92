namespace WriteForRights.Cli;

/// <summary>The keychain of macOS, through <c>security</c>.</summary>
internal sealed class KeychainKeyStore : IKeyStore
{
    private const string Program = "security";

    /// <inheritdoc/>
    public string Name => "Keychain";

    /// <inheritdoc/>
    public string? Find(string account) =>
        KeyProgram.Run(Program, string.Empty, "find-generic-password", "-s", Commands.Name, "-a", account, "-w")?.Trim();

    // With -i, the program reads its commands from its input: other users can see the command line.
    /// <inheritdoc/>
    public bool TrySave(string account, string key) =>
        KeyProgram.Run(
            Program, $"add-generic-password -U -s {Commands.Name} -a {Quote(account)} -w {Quote(key)}\n", "-i") is not null
        && Find(account) == key;

    /// <inheritdoc/>
    public void Remove(string account) =>
        KeyProgram.Run(Program, string.Empty, "delete-generic-password", "-s", Commands.Name, "-a", account);

    private static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
