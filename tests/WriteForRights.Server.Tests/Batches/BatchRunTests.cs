using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server.Tests;

public sealed class BatchRunTests
{
    private static readonly byte[] Letter =
        JsonSerializer.SerializeToUtf8Bytes(Campaign2022.Letter(), WriteForRightsJson.TypeInfo<ActionRecord>());

    [Fact]
    public async Task While_nobody_takes_the_results_as_many_lines_are_read_as_may_be_in_flight_and_no_more()
    {
        // In memory everything is done at once: when control comes back here, the batch waits for the answer to move.
        await using var ledger = new CountingLedger();
        await using var stuck = new StuckStream();
        using var body = new EndlessStream([.. Letter, (byte)'\n']);
        using var gone = new CancellationTokenSource();
        var context = new DefaultHttpContext { RequestAborted = gone.Token };
        context.Request.Body = body;
        context.Response.Body = stuck;
        var running = Run(context, ledger).RunAsync();

        // The one more waits for its place.
        Assert.Equal(BatchRun.MaxLinesInFlight + 1, ledger.Appended);
        Assert.False(running.IsCompleted);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Long_lines_that_wait_for_the_disk_are_bounded_by_their_bytes()
    {
        const int LineLength = 100_000;
        await using var ledger = new CountingLedger { IsStuck = true };
        var padded = new byte[LineLength];
        padded.AsSpan().Fill((byte)' ');
        Letter.CopyTo(padded, 0);
        padded[^1] = (byte)'\n';
        using var body = new EndlessStream(padded);
        using var gone = new CancellationTokenSource();
        var context = new DefaultHttpContext { RequestAborted = gone.Token };
        context.Request.Body = body;
        var running = Run(context, ledger).RunAsync();

        // With the one that goes beyond it, and the one after that, which waits for its place.
        Assert.Equal((8 * 1024 * 1024 / (LineLength - 1)) + 2, ledger.Appended);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Of_a_line_of_nothing_but_problems_some_are_told()
    {
        await using var ledger = new CountingLedger();
        var members = string.Join(',', Enumerable.Range(0, 1_000).Select(number => $"\"x{number}\":0"));

        var result = Assert.Single(await ResultsAsync(ledger, Encoding.UTF8.GetBytes($"{{{members}}}")));

        Assert.Equal((422, 32), (result.Status, result.Problem!.Errors.Count));
    }

    [Fact]
    public async Task What_breaks_off_in_the_middle_of_a_line_is_not_whole_and_no_line()
    {
        await using var ledger = new CountingLedger();
        using var answer = new MemoryStream();
        using var body = new BrokenStream([.. Letter, (byte)'\n', .. Letter]);
        var context = new DefaultHttpContext();
        context.Request.Body = body;
        context.Response.Body = answer;

        Assert.False(await Run(context, ledger).RunAsync());
        Assert.Equal(1, ledger.Appended);
    }

    [Fact]
    public async Task A_defect_fails_its_line_and_not_those_after_it()
    {
        await using var ledger = new CountingLedger { Failure = new InvalidOperationException("A defect."), FailsAtOnce = true };

        var results = await ResultsAsync(ledger, [.. Letter, (byte)'\n', .. "{"u8]);

        Assert.Equal([(1, 500, ProblemCodes.InternalError), (2, 400, ProblemCodes.ValidationFailed)],
            results.Select(result => ((int)result.Line, result.Status, result.Problem!.Code)));
    }

    [Fact]
    public async Task A_ledger_that_fails_fails_the_lines_and_not_the_batch()
    {
        await using var ledger = new CountingLedger { Failure = new LedgerUnavailableException(new IOException("disk full")) };
        using var answer = new MemoryStream();
        using var body = new MemoryStream([.. Letter, (byte)'\n', .. Letter]);
        var context = new DefaultHttpContext();
        context.Request.Body = body;
        context.Response.Body = answer;
        var run = Run(context, ledger);

        Assert.True(await run.RunAsync());

        var results = Encoding.UTF8.GetString(answer.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<ActionResult>())!).ToArray();
        Assert.Equal([503, 503], results.Select(result => result.Status));
        Assert.All(results, result => Assert.Equal(ProblemCodes.StorageUnavailable, result.Problem?.Code));
        Assert.Same(ledger.Failure, run.Failure);
    }

    private static async Task<ActionResult[]> ResultsAsync(CountingLedger ledger, byte[] lines)
    {
        using var answer = new MemoryStream();
        using var body = new MemoryStream(lines);
        var context = new DefaultHttpContext();
        context.Request.Body = body;
        context.Response.Body = answer;
        Assert.True(await Run(context, ledger).RunAsync());
        return [.. Encoding.UTF8.GetString(answer.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<ActionResult>())!)];
    }

    private static BatchRun Run(HttpContext context, IActionLedger ledger) => new(
        context,
        new ActionIntake(new CampaignDirectory([Campaign2022.Pack], TimeProvider.System), ledger),
        new CampaignServerOptions().MaxBodyBytes);

    /// <summary>Gives what it has, and breaks off where it should end.</summary>
    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : ValueTask.FromException<int>(new IOException("It broke off."));
    }

    private sealed class CountingLedger : IActionLedger
    {
        internal int Appended { get; private set; }

        internal bool IsStuck { get; init; }

        internal Exception? Failure { get; init; }

        internal bool FailsAtOnce { get; init; }

        public ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
        {
            Appended++;
            if (Failure is not null && FailsAtOnce)
            {
                throw Failure;
            }

            return Failure is not null ? ValueTask.FromException<LedgerAnswer>(Failure)
                : IsStuck ? new(new TaskCompletionSource<LedgerAnswer>().Task)
                : ValueTask.FromResult(new LedgerAnswer(LedgerOutcome.Recorded, entry.RecordedAt));
        }

        public ValueTask<LedgerAnswer> AppendAsync(LedgerReport entry, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<LedgerAnswer> FindAsync(Report submitted, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<LedgerAnswer> VoidAsync(LedgerVoid entry, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<LedgerAnswer> FindAsync(ActionRecord submitted, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<LedgerCounts> CountAsync(
            CampaignId campaign, CaseId? @case, IReadOnlyCollection<CountDimension> by, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>A body that says the same for ever.</summary>
    private sealed class EndlessStream(byte[] piece) : MemoryStream
    {
        private int _at;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Math.Min(buffer.Length, piece.Length - _at);
            piece.AsMemory(_at, count).CopyTo(buffer);
            _at = (_at + count) % piece.Length;
            return ValueTask.FromResult(count);
        }
    }

    /// <summary>An answer that nobody reads.</summary>
    private sealed class StuckStream : MemoryStream
    {
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }
}
