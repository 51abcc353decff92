using System.Globalization;

namespace WriteForRights.Cli;

/// <summary>Lists the access keys, without what is secret.</summary>
internal sealed class KeysListCommand : ToolCommand<ServerSettings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(ServerSettings settings, Output output, CancellationToken cancellationToken)
    {
        var keys = new List<AccessKey>();
        await foreach (var key in ServerAccess.Open(settings).Client.GetKeysAsync(cancellationToken))
        {
            keys.Add(key);
        }

        output.Result(keys, () => output.Table(["id", "scopes", "section", "origins", "version", "expires", "revoked"], keys.Select(Row)));
        return ExitCode.Ok;
    }

    private static string[] Row(AccessKey key) =>
    [
        $"{key.Id}",
        string.Join(' ', key.Scopes),
        $"{key.Section}",
        string.Join(' ', key.Origins),
        key.Version.ToString(CultureInfo.InvariantCulture),
        Time(key.ExpiresAt),
        Time(key.RevokedAt),
    ];

    private static string Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture) ?? string.Empty;
}
