using System.Globalization;

namespace WriteForRights.Cli;

/// <summary>Lists the erasures, which say nothing of the people.</summary>
internal sealed class EraseListCommand : ToolCommand<ServerSettings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(ServerSettings settings, Output output, CancellationToken cancellationToken)
    {
        var erasures = new List<Erasure>();
        await foreach (var erasure in ServerAccess.Open(settings).Client.GetErasuresAsync(cancellationToken))
        {
            erasures.Add(erasure);
        }

        output.Result(
            erasures,
            () => output.Table(["id", "actions", "requested", "confirmed"], erasures.Select(erasure => (string[])
            [
                $"{erasure.Id}", Words.Current.Number(erasure.Actions), Time(erasure.RequestedAt), Time(erasure.ConfirmedAt),
            ])));
        return ExitCode.Ok;
    }

    private static string Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture) ?? string.Empty;
}
