using WriteForRights.Server;

namespace WriteForRights.Cli;

/// <summary>Runs a job on a server's ledger and waits for its end, or runs it on a database file.</summary>
/// <typeparam name="TSettings">The type of its options.</typeparam>
/// <param name="kind">The kind of the job.</param>
internal abstract class LedgerJobCommand<TSettings>(LedgerJobKind kind) : ToolCommand<TSettings>
    where TSettings : LedgerSettings
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.25);

    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(TSettings settings, Output output, CancellationToken cancellationToken)
    {
        var job = await RowProgress.RunAsync(output, progress => settings.File is { } file
            ? RunOnFileAsync(file, settings, cancellationToken)
            : RunOnServerAsync(ServerAccess.Open(settings), progress, cancellationToken));
        if (job.Status == LedgerJobStatus.Failed)
        {
            throw ToolException.Of(ExitCode.Refused, "job-failed", null, ("reason", job.Code ?? "–"));
        }

        output.Result(job, () => Show(job, output));
        return kind == LedgerJobKind.Verify && job.DifferenceCount + job.PeopleDifferenceCount > 0 ? ExitCode.Problems : ExitCode.Ok;
    }

    /// <summary>Returns the folder for the backup of a file, or <c>null</c> for other jobs.</summary>
    protected virtual string? FolderOf(TSettings settings) => null;

    private async Task<LedgerJob> RunOnFileAsync(string file, TSettings settings, CancellationToken cancellationToken) =>
        await CampaignLedgerFile.RunAsync(
            new CampaignServerOptions { Storage = LedgerFile.ConnectionTo(file), Backups = FolderOf(settings) },
            kind,
            settings.Rehearsal,
            LedgerFile.SealOf(settings.PersonalKeys),
            cancellationToken);

    private async Task<LedgerJob> RunOnServerAsync(ServerAccess access, Action<long> progress, CancellationToken cancellationToken)
    {
        var job = await access.Client.StartLedgerJobAsync(kind, cancellationToken);
        while (job.Status == LedgerJobStatus.Running)
        {
            progress(job.Rows);
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            job = await access.Client.GetLedgerJobAsync(job.Id, cancellationToken);
        }

        return job;
    }

    private static void Show(LedgerJob job, Output output)
    {
        if (job.File is { } file)
        {
            output.Line(file);
            return;
        }

        output.Line(Words.Current.Plural("ledger.rows", job.Rows));
        foreach (var difference in job.Differences)
        {
            var place = $"{difference.Scope} {difference.Dimension} {difference.Bucket}";
            output.Line($"{place}: {Format(difference.Stored)} → {Format(difference.Recomputed)}");
        }

        output.Line(Words.Current.Plural("ledger.differences", job.DifferenceCount + job.PeopleDifferenceCount));
    }

    private static string Format(Tally tally) =>
        string.Join(" / ", CountMeasure.Known.Select(measure => Words.Current.Number(tally.Of(measure))));
}
