namespace WriteForRights.Cli;

/// <summary>The secret service of a Linux desktop, through <c>secret-tool</c>.</summary>
internal sealed class SecretServiceKeyStore : IKeyStore
{
    private const string Program = "secret-tool";

    /// <inheritdoc/>
    public string Name => "Secret Service";

    /// <inheritdoc/>
    public string? Find(string account) =>
        IsInstalled ? KeyProgram.Run(Program, string.Empty, "lookup", "service", Commands.Name, "account", account)?.Trim() : null;

    /// <inheritdoc/>
    public bool TrySave(string account, string key) =>
        IsInstalled
        && KeyProgram.Run(Program, key, "store", "--label=" + Commands.Name + ' ' + account, "service", Commands.Name, "account", account)
            is not null;

    /// <inheritdoc/>
    public void Remove(string account)
    {
        if (IsInstalled)
        {
            KeyProgram.Run(Program, string.Empty, "clear", "service", Commands.Name, "account", account);
        }
    }

    private static bool IsInstalled => InstalledProgram.Find(Program) is not null;
}
