namespace WriteForRights.Server.Tests;

/// <summary>The cost of telemetry on the path of an action while nobody listens.</summary>
[Collection(nameof(TelemetryCostTests))]
[CollectionDefinition(nameof(TelemetryCostTests), DisableParallelization = true)]
public sealed class TelemetryCostTests
{
    private const int Rounds = 10_000;

    [Fact]
    public void Without_a_listener_nothing_is_allocated()
    {
        using var telemetry = new ServerTelemetry();
        var commits = new CommitTelemetry(telemetry);
        List<WaitingEntry> batch = [new(_ => default)];

        Assert.InRange(AllocatedBy(() =>
        {
            telemetry.Count(EntryKind.Action, LedgerOutcome.Recorded);
            telemetry.Limited("address");
            telemetry.Unavailable(UnavailableReason.Storage);
            telemetry.WrongKey();
            telemetry.Exported("actions", 2_048);
            var write = commits.StartWrite();
            var commit = commits.StartCommit(batch);
            commits.Record(commit, 1, TimeSpan.FromMilliseconds(1), isStored: true);
            Assert.Null(write);
        }), 0, 1_000);
    }

    private static long AllocatedBy(Action action)
    {
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;

        void Run()
        {
            for (var i = 0; i < Rounds; i++)
            {
                action();
            }
        }
    }
}
