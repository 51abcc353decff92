using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>
/// Runs jobs on the ledger in the background, one at a time. A job takes longer than a proxy waits for a response, so callers ask for it
/// again. Jobs are kept in memory: after a restart they are unknown, and can be started again without harm.
/// </summary>
internal sealed partial class LedgerJobs : IAsyncDisposable
{
    private const int MaxKept = 32;

    private readonly Lock _lock = new();
    private readonly LinkedList<LedgerJob> _jobs = [];
    private readonly CancellationTokenSource _ending = new();
    private readonly ILedgerMaintenance _maintenance;
    private readonly BackupFolder? _backups;
    private readonly TimeProvider _clock;
    private readonly ILogger<LedgerJobs> _logger;
    private readonly ServerTelemetry? _telemetry;
    private Task _running = Task.CompletedTask;
    private int _number;

    public LedgerJobs(
        IActionLedger ledger,
        CampaignServerOptions options,
        ILogger<LedgerJobs> logger,
        TimeProvider clock,
        ServerTelemetry? telemetry = null)
    {
        (_maintenance, _clock, _logger, _telemetry) = (ledger.Maintenance, clock, logger, telemetry);
        _backups = BackupFolder.Of(options);
    }

    /// <summary>Indicates whether the server has a folder for backups.</summary>
    internal bool HasBackups => _backups is not null;

    /// <summary>
    /// Starts a job. If one of this kind is running, returns that one: the caller may not have got the first response.
    /// </summary>
    /// <returns>The job, or <c>null</c> if one of another kind is running.</returns>
    internal LedgerJob? TryStart(LedgerJobKind kind)
    {
        lock (_lock)
        {
            if (_jobs.First is { Value.Status: var status } last && status == LedgerJobStatus.Running)
            {
                return last.Value.Kind == kind ? last.Value : null;
            }

            var job = NewJob(kind);
            _jobs.AddFirst(job);
            if (_jobs.Count > MaxKept)
            {
                _jobs.RemoveLast();
            }

            _running = Task.Run(() => RunInBackgroundAsync(job), CancellationToken.None);
            return job;
        }
    }

    /// <summary>Returns a job as it is now.</summary>
    internal bool TryGet(LedgerJobId id, [NotNullWhen(true)] out LedgerJob? job)
    {
        lock (_lock)
        {
            job = _jobs.FirstOrDefault(kept => kept.Id == id);
            return job is not null;
        }
    }

    /// <summary>The end of the job that was started last.</summary>
    internal Task Running => _running;

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _ending.Dispose();
    }

    /// <summary>Runs a job to its end, outside of a server.</summary>
    /// <exception cref="IOException">The ledger cannot be read or written, or the backup cannot be written.</exception>
    internal async Task<LedgerJob> RunAsync(LedgerJobKind kind, CancellationToken cancellationToken)
    {
        try
        {
            var job = await RunAsync(NewJob(kind), _ => { }, cancellationToken).ConfigureAwait(false);
            return job with { EndedAt = _clock.GetUtcNow().TruncateToMilliseconds() };
        }
        catch (LedgerUnavailableException e)
        {
            throw new IOException((e.InnerException ?? e).Message, e.InnerException);
        }
    }

    private async Task RunInBackgroundAsync(LedgerJob job)
    {
        // It is part of no request, and ends long after the one that started it.
        Activity.Current = null;
        var start = _clock.GetTimestamp();
        using var activity = _telemetry?.Activities.StartActivity("ledger.job");
        activity?.SetTag("kind", job.Kind.ToString());
        try
        {
            var done = await RunAsync(job, rows => Change(running => running with { Rows = rows }), _ending.Token).ConfigureAwait(false);
            Change(_ => done);
            _telemetry?.Job(job.Kind, _clock.GetElapsedTime(start), isDone: true);
            if (done.DifferenceCount > 0 || done.PeopleDifferenceCount > 0)
            {
                LogDifferences(_logger, job.Kind.ToString(), done.DifferenceCount, done.PeopleDifferenceCount);
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The server stops, which is no error. The job can be started again.
            activity?.SetStatus(ActivityStatusCode.Error, ProblemCodes.StorageUnavailable);
            _telemetry?.Job(job.Kind, _clock.GetElapsedTime(start), isDone: false);
            Change(running => running with { Code = ProblemCodes.StorageUnavailable, Status = LedgerJobStatus.Failed });
        }
#pragma warning disable CA1031 // Whatever it was, the job has failed, and the cause is logged.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var code = e switch
            {
                LedgerUnavailableException unavailable => unavailable.Code,
                IOException or UnauthorizedAccessException or OperationCanceledException => ProblemCodes.StorageUnavailable,
                _ => ProblemCodes.InternalError,
            };
            activity?.SetStatus(ActivityStatusCode.Error, code);
            _telemetry?.Job(job.Kind, _clock.GetElapsedTime(start), isDone: false);
            LogFailure(_logger, job.Kind.ToString(), ((e as LedgerUnavailableException)?.InnerException ?? e).Message);
            Change(running => running with { Code = code, Status = LedgerJobStatus.Failed });
        }
    }

    /// <summary>Runs a job, and returns it as it is when it is done.</summary>
    private async Task<LedgerJob> RunAsync(LedgerJob job, Action<long> progress, CancellationToken cancellationToken)
    {
        if (job.Kind == LedgerJobKind.Backup)
        {
            var (file, bytes) = await _backups!.WriteAsync(_maintenance, _clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            return job with { File = file, FileBytes = bytes, Status = LedgerJobStatus.Done };
        }

        var found = job.Kind == LedgerJobKind.Verify
            ? await _maintenance.VerifyAsync(progress, cancellationToken).ConfigureAwait(false)
            : await _maintenance.RebuildAsync(progress, cancellationToken).ConfigureAwait(false);
        return job with
        {
            Rows = found.Rows,
            DifferenceCount = found.Differences.Count,
            Differences = found.Differences.Take(LedgerJob.MaxDifferences).ToValueList(),
            PeopleDifferenceCount = found.PeopleDifferences,
            Status = LedgerJobStatus.Done,
        };
    }

    private LedgerJob NewJob(LedgerJobKind kind)
    {
        var now = _clock.GetUtcNow();
        var number = Interlocked.Increment(ref _number);
        return new LedgerJob
        {
            Id = LedgerJobId.Parse(string.Create(CultureInfo.InvariantCulture, $"{kind}-{now.UtcDateTime:yyyyMMdd't'HHmmss}-{number}")),
            Kind = kind,
            Status = LedgerJobStatus.Running,
            StartedAt = now.TruncateToMilliseconds(),
        };
    }

    private void Change(Func<LedgerJob, LedgerJob> change)
    {
        lock (_lock)
        {
            var job = change(_jobs.First!.Value);
            _jobs.First.Value = job.Status == LedgerJobStatus.Running
                ? job
                : job with { EndedAt = _clock.GetUtcNow().TruncateToMilliseconds() };
        }
    }

    [LoggerMessage(
        EventId = 20,
        Level = LogLevel.Error,
        Message = "The job {Kind} found {Differences} counts that differ from the ledger, and {PeopleDifferences} entries of people.")]
    private static partial void LogDifferences(ILogger logger, string kind, long differences, long peopleDifferences);

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "The job {Kind} failed. {Cause}")]
    private static partial void LogFailure(ILogger logger, string kind, string cause);
}
