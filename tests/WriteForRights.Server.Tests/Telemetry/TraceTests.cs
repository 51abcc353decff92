using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace WriteForRights.Server.Tests;

public sealed class TraceTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("traces-");
    private readonly ServerTelemetry _telemetry = new();
    private readonly Traces _traces;
    private SqliteLedger? _ledger;

    public TraceTests() => _traces = new Traces(_telemetry.Activities);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SqliteLedger Ledger => _ledger!;

    public ValueTask InitializeAsync()
    {
        _ledger = SqliteLedger.Open($"Data Source={Path.Combine(_folder.FullName, "campaign.db")}");
        _ledger.Telemetry = new CommitTelemetry(_telemetry);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger!.DisposeAsync();
        _traces.Dispose();
        _telemetry.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_commit_has_a_link_to_each_write_that_it_serves()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var block = new ManualResetEventSlim();
        var blocked = Ledger.WriteAsync(
            _ =>
            {
                begun.SetResult();
                block.Wait(Token);
                return default;
            },
            Token);
        await begun.Task.WaitAsync(Token);

        using var request = new Activity("request");
        request.Start();
        Task[] writes = [.. Enumerable.Range(0, 3).Select(_ => Ledger.ProbeAsync(Token).AsTask())];
        block.Set();
        await blocked;
        await Task.WhenAll(writes);
        request.Stop();
        await Ledger.DisposeAsync();

        var written = _traces.All.Where(activity => activity.OperationName == "ledger.write" && activity.ParentId == request.Id).ToList();
        Assert.Equal(3, written.Count);
        var commit = Assert.Single(_traces.All, activity => activity.OperationName == "ledger.commit" && activity.Links.Count() == 3);
        Assert.Equal(written.Select(write => write.Context.SpanId).ToHashSet(), commit.Links.Select(link => link.Context.SpanId).ToHashSet());
        Assert.Null(commit.Parent);
        Assert.Equal(3, commit.GetTagItem("size"));
    }

    [Fact]
    public async Task A_failed_commit_and_a_failed_job_have_the_status_of_an_error()
    {
        await using var jobs = new LedgerJobs(
            Ledger, new CampaignServerOptions(), NullLogger<LedgerJobs>.Instance, TimeProvider.System, _telemetry);

        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await Ledger.WriteAsync(_ => throw new InvalidOperationException("A defect."), Token));
        jobs.TryStart(LedgerJobKind.Backup);
        await jobs.Running;
        await Ledger.DisposeAsync();

        Assert.Contains(_traces.All, activity => activity is { OperationName: "ledger.commit", Status: ActivityStatusCode.Error });
        var job = Assert.Single(_traces.All, activity => activity.OperationName == "ledger.job");
        Assert.Equal(("backup", ActivityStatusCode.Error, null), (job.GetTagItem("kind"), job.Status, job.Parent));
    }

    /// <summary>The activities of one server.</summary>
    internal sealed class Traces : IDisposable
    {
        private readonly ActivityListener _listener;

        internal Traces(ActivitySource source)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = one => ReferenceEquals(one, source),
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = All.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        internal ConcurrentQueue<Activity> All { get; } = new();

        public void Dispose() => _listener.Dispose();
    }
}
