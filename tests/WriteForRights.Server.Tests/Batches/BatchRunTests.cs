using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

public sealed class BatchRunTests
{
    private readonly BatchMemory _memory = new(64 * 1024 * 1024);
    private readonly FakeTimeProvider _clock = new();

    private static readonly byte[] Letter =
        JsonSerializer.SerializeToUtf8Bytes(Campaign2022.Letter(), WriteForRightsJson.TypeInfo<ActionRecord>());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_nobody_takes_the_results_lines_are_read_up_to_the_share_of_the_batch_and_no_further()
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

        // More than a client that reads nothing until it has sent everything sends in a batch.
        Assert.InRange(ledger.Appended, 3_000, 8_000);
        Assert.InRange(_memory.Kept, _memory.Bound / 40, _memory.Bound / 30);
        Assert.False(running.IsCompleted);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(0, _memory.Kept);
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

        Assert.Equal(6, ledger.Appended);
        Assert.InRange(_memory.Kept, 6 * 3 * (LineLength - 1), _memory.Bound / 30);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        // They are with the ledger still.
        Assert.NotEqual(0, _memory.Kept);
    }

    [Fact]
    public async Task Refused_lines_weigh_as_much_as_their_results()
    {
        await using var ledger = new CountingLedger();
        await using var stuck = new StuckStream();
        using var body = new EndlessStream([.. FullOfMistakes(40), (byte)'\n']);
        using var gone = new CancellationTokenSource();
        var context = new DefaultHttpContext { RequestAborted = gone.Token };
        context.Request.Headers.AcceptLanguage = "th";
        context.Request.Body = body;
        context.Response.Body = stuck;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var running = Run(context, ledger).RunAsync();

        Assert.InRange(_memory.Kept, _memory.Bound / 40, _memory.Bound / 30);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, 2 * _memory.Kept);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_batch_whose_results_nobody_reads_ends_and_says_which_lines_it_did_not_take()
    {
        await using var ledger = new CountingLedger();
        using var stuck = new StuckStream();
        using var body = new MemoryStream(Repeat([.. Letter, (byte)'\n'], 20_000));
        var context = new DefaultHttpContext();
        context.Request.Body = body;
        context.Response.Body = stuck;
        var running = Run(context, ledger).RunAsync();
        Assert.NotEqual(body.Length, body.Position);

        _clock.Advance(TimeSpan.FromSeconds(5));

        // The rest is discarded, so that a client that sends everything first comes to read.
        Assert.Equal(body.Length, body.Position);
        stuck.Release();
        Assert.True(await running);
        var results = Results(stuck);
        Assert.Equal(ledger.Appended + 1, results.Length);
        Assert.All(results[..^1], result => Assert.Equal(201, result.Status));
        Assert.Equal(
            (ledger.Appended + 1, 503, ProblemCodes.BatchEnded, null),
            ((int)results[^1].Line, results[^1].Status, results[^1].Problem!.Code, results[^1].Id));
        Assert.Equal(0, _memory.Kept);
    }

    [Fact]
    public async Task A_client_that_never_reads_is_given_up_in_the_end()
    {
        await using var ledger = new CountingLedger();
        await using var stuck = new StuckStream();
        using var body = new MemoryStream(Repeat([.. Letter, (byte)'\n'], 20_000));
        var context = new DefaultHttpContext();
        context.Request.Body = body;
        context.Response.Body = stuck;
        var running = Run(context, ledger).RunAsync();

        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(running.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await running);
        Assert.Equal(0, _memory.Kept);
    }

    [Fact]
    public async Task Two_minutes_without_a_line_end_a_batch_and_a_line_starts_them_anew()
    {
        await using var ledger = new CountingLedger();
        var body = new Pipe();
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Request.Body = body.Reader.AsStream();
        context.Response.Body = answer;
        var running = Run(context, ledger).RunAsync();
        _clock.Advance(TimeSpan.FromSeconds(119));
        await body.Writer.WriteAsync((byte[])[.. Letter, (byte)'\n'], Token);
        await ledger.FirstAppended.WaitAsync(Token);
        while (answer.Length == 0)
        {
            await Task.Yield();
        }

        // Part of a line is no line.
        _clock.Advance(TimeSpan.FromSeconds(119));
        await body.Writer.WriteAsync("{"u8.ToArray(), Token);
        Assert.False(running.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await body.Writer.CompleteAsync();

        await running.WaitAsync(Token);
        Assert.Equal([(1, 201, null), (2, 408, ProblemCodes.BatchEnded)],
            Results(answer).Select(result => ((int)result.Line, result.Status, result.Problem?.Code)));
    }

    [Fact]
    public async Task When_the_server_stops_what_is_with_the_ledger_is_finished_and_nothing_more_is_read()
    {
        await using var ledger = new CountingLedger { IsStuck = true };
        var body = new Pipe();
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Request.Body = body.Reader.AsStream();
        context.Response.Body = answer;
        using var stopping = new CancellationTokenSource();
        var running = RunUntil(context, ledger, stopping.Token).RunAsync();
        await body.Writer.WriteAsync((byte[])[.. Letter, (byte)'\n'], Token);
        await ledger.FirstAppended.WaitAsync(Token);

        await stopping.CancelAsync();
        await body.Writer.WriteAsync((byte[])[.. Letter, (byte)'\n'], Token);
        await body.Writer.CompleteAsync();
        Assert.False(running.IsCompleted);
        ledger.Finish();

        Assert.True(await running.WaitAsync(Token));
        Assert.Equal(1, ledger.Appended);
        Assert.Equal([(1, 201, null), (2, 503, ProblemCodes.BatchEnded)],
            Results(answer).Select(result => ((int)result.Line, result.Status, result.Problem?.Code)));
    }

    [Fact]
    public async Task Of_a_line_of_nothing_but_problems_some_are_told()
    {
        await using var ledger = new CountingLedger();

        var result = Assert.Single(await ResultsAsync(ledger, FullOfMistakes(1_000)));

        Assert.Equal((422, 8), (result.Status, result.Problem!.Errors.Count));
    }

    [Fact]
    public async Task A_result_is_no_longer_than_was_taken_for_it()
    {
        await using var ledger = new CountingLedger();
        var name = new string('"', 20_000).Replace("\"", "\\\"", StringComparison.Ordinal);
        var line = Encoding.UTF8.GetBytes($"{{{string.Join(',', Enumerable.Range(0, 2).Select(number => $"\"{name}{number}\":0"))}}}");

        var result = Assert.Single(await ResultsAsync(ledger, line));

        Assert.Equal(422, result.Status);
        Assert.InRange(_memory.MostKept, 1, 4_096 + 256 + (3 * line.Length));
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

        var results = Results(answer);
        Assert.Equal([503, 503], results.Select(result => result.Status));
        Assert.All(results, result => Assert.Equal(ProblemCodes.StorageUnavailable, result.Problem?.Code));
        Assert.Same(ledger.Failure, run.Failure);
    }

    private async Task<ActionResult[]> ResultsAsync(CountingLedger ledger, byte[] lines)
    {
        using var answer = new MemoryStream();
        using var body = new MemoryStream(lines);
        var context = new DefaultHttpContext();
        context.Request.Body = body;
        context.Response.Body = answer;
        Assert.True(await Run(context, ledger).RunAsync());
        return Results(answer);
    }

    private static ActionResult[] Results(MemoryStream answer) =>
        [.. Encoding.UTF8.GetString(answer.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<ActionResult>())!)];

    private static byte[] FullOfMistakes(int count) =>
        Encoding.UTF8.GetBytes($"{{{string.Join(',', Enumerable.Range(0, count).Select(number => $"\"x{number}\":0"))}}}");

    private static byte[] Repeat(byte[] line, int count)
    {
        var all = new byte[line.Length * count];
        for (var i = 0; i < count; i++)
        {
            line.CopyTo(all, i * line.Length);
        }

        return all;
    }

    private BatchRun<ActionId, ActionReceipt, ActionResult> Run(HttpContext context, IActionLedger ledger) =>
        RunUntil(context, ledger, CancellationToken.None);

    private BatchRun<ActionId, ActionReceipt, ActionResult> RunUntil(
        HttpContext context, IActionLedger ledger, CancellationToken stopping)
    {
        var directory = new CampaignDirectory([Campaign2022.Pack], TimeProvider.System);

        // No line here has a message.
#pragma warning disable CA2000 // It only has a timer for its log, which never starts.
        var messages = new SealedMessages(directory, PersonalSeal.None, _clock, NullLogger<SealedMessages>.Instance);
#pragma warning restore CA2000
        return new(
            context,
            new ActionIntake(directory, ledger, NoLimits(), new ClientAddress(new()), messages, new()),
            new BatchSettings(_memory, _clock, new CampaignServerOptions().MaxBodyBytes, stopping));
    }

    private RequestLimits NoLimits()
    {
        var options = new CampaignServerOptions { CampaignActionsPerMinute = 0 };
        return new RequestLimits(
            new ClientAddress(options), new OwnMachine(new ServiceCollection().BuildServiceProvider()), options, _clock);
    }

    /// <summary>Gives what it has, and breaks off where it should end.</summary>
    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : ValueTask.FromException<int>(new IOException("It broke off."));
    }

    private sealed class CountingLedger : IActionLedger
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<LedgerAnswer> _stuck = new();

        internal int Appended { get; private set; }

        internal Task FirstAppended => _first.Task;

        internal void Finish() => _stuck.SetResult(new LedgerAnswer(LedgerOutcome.Recorded, DateTimeOffset.UnixEpoch));

        internal bool IsStuck { get; init; }

        internal Exception? Failure { get; init; }

        internal bool FailsAtOnce { get; init; }

        public PublicSteps Steps => throw new NotSupportedException();

        public IMessageStore Messages => throw new NotSupportedException();

        public IWebhookStore Webhooks => throw new NotSupportedException();

        public IPersonalStore Personal => throw new NotSupportedException();

        public ILedgerMaintenance Maintenance => throw new NotSupportedException();

        public ILedgerExport Export => throw new NotSupportedException();

        public ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
        {
            Appended++;
            _first.TrySetResult();
            if (Failure is not null && FailsAtOnce)
            {
                throw Failure;
            }

            return Failure is not null ? ValueTask.FromException<LedgerAnswer>(Failure)
                : IsStuck ? new(_stuck.Task)
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

        public ValueTask<IReadOnlyList<StoredKey>> ReadKeysAsync(CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask ChangeKeyAsync(
            AccessKeyId id, Func<StoredKey?, StoredKey?> change, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask ProbeAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

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

    /// <summary>An answer that nobody reads until it is released.</summary>
    private sealed class StuckStream : MemoryStream
    {
        private readonly TaskCompletionSource _released = new();

        internal void Release() => _released.SetResult();

        public override Task FlushAsync(CancellationToken cancellationToken) =>
            Length == 0 ? Task.CompletedTask : _released.Task.WaitAsync(cancellationToken);
    }
}
