using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

public sealed class FlushTests : OutboxTest
{
    private static readonly DateTimeOffset Later = new(2022, 12, 10, 13, 0, 0, TimeSpan.Zero);

    public static TheoryData<WriteForRightsException, DateTimeOffset?> NotItsFault { get; } = new()
    {
        { new ServerUnavailableException("Gone.", null, null), null },
        { new ServerUnavailableException("Gone.", null, Later, null), Later },
        { new RateLimitedException("Enough.", null, Later, null), Later },
        { new RequestTimeoutException("Slow.", null, null), null },
        { new AccessDeniedException("No.", null, null), null },
        { new IncompatibleServerException("What?", null, null), null },
        { new NotFoundException("Where?", null, null), null },
    };

    [Fact]
    public async Task Waiting_actions_are_sent_in_order_and_then_removed()
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 250);

        var flushed = await outbox.FlushAsync(Token);

        Assert.Equal(new OutboxFlush { Sent = 250, SetAside = 0, Remaining = 0 }, flushed);
        Assert.Equal(letters, Client.Submitted);
        await AssertHoldsAsync(outbox, 0, 0);
        Assert.Equal(0, Ask("SELECT count(*) FROM item"));
    }

    [Fact]
    public async Task An_empty_outbox_sends_nothing()
    {
        await using var outbox = await OpenAsync();

        Assert.Equal(new OutboxFlush { Sent = 0, SetAside = 0, Remaining = 0 }, await outbox.FlushAsync(Token));
    }

    [Theory]
    [MemberData(nameof(NotItsFault), DisableDiscoveryEnumeration = true)]
    public async Task A_failure_of_everything_stops_the_flush_and_the_next_one_continues_in_order(
        WriteForRightsException failure, DateTimeOffset? retryAt)
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 4);
        Client.Respond = (action, _) => action.Id != letters[0].Id ? Task.FromException(failure) : Task.CompletedTask;

        var stopped = await outbox.FlushAsync(Token);

        Assert.Equal((1, 0, 3), (stopped.Sent, stopped.SetAside, stopped.Remaining));
        Assert.Equal((failure, retryAt), (stopped.Failure, stopped.RetryAt));
        var last = Progress.Events[^1];
        Assert.Equal((OutboxEvent.Stopped, 3, failure), (last.Event, last.Waiting, last.Failure));
        Assert.Equal(1, Ask("SELECT attempts FROM item ORDER BY position LIMIT 1"));

        // A second action tells whether anything goes through, unless the server asked for a pause.
        Assert.Equal(retryAt is null ? 3 : 2, Client.Submitted.Count);
        Client.Succeed();
        Assert.Equal(0, (await outbox.FlushAsync(Token)).Remaining);
        Assert.Equal(letters, Client.Stored);
    }

    [Fact]
    public async Task An_action_with_a_fault_of_its_own_is_set_aside_and_the_next_one_follows()
    {
        var problem = new Problem { Path = "$.case", Code = ProblemCodes.CaseUnknown, Message = "No such case." };
        var refusal = new ApiProblem { Title = "No.", Status = 422, Code = ProblemCodes.ValidationFailed, Errors = [problem] };
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 3);
        Client.Respond = (action, _) => action.Id == letters[0].Id ? Task.FromException(new InvalidRequestException("No.", refusal, null))
            : action.Id == letters[1].Id ? Task.FromException(new ConflictException("Other.", null, null))
            : Task.CompletedTask;

        var flushed = await outbox.FlushAsync(Token);

        Assert.Equal(new OutboxFlush { Sent = 1, SetAside = 2, Remaining = 0 }, flushed);
        Assert.Equal(letters, Client.Submitted);
        await AssertHoldsAsync(outbox, 0, 2);
        var expected = new SetAsideAction
        {
            Id = letters[0].Id,
            Action = letters[0],
            Code = ProblemCodes.ValidationFailed,
            Problems = [problem],
            EnqueuedAt = Clock.GetUtcNow(),
            SetAsideAt = Clock.GetUtcNow(),
            Attempts = 1,
        };
        var conflict = expected with { Id = letters[1].Id, Action = letters[1], Code = ProblemCodes.ActionConflict, Problems = [] };
        Assert.Equal([expected, conflict], await outbox.ReadSetAsideAsync(Token).ToListAsync(Token));
        Assert.Equal(
            [(OutboxEvent.SetAside, ProblemCodes.ValidationFailed, 2), (OutboxEvent.SetAside, ProblemCodes.ActionConflict, 1), (OutboxEvent.Sent, null, 0)],
            Progress.Events.Skip(3).Select(progress => (progress.Event, progress.Code, progress.Waiting)));
    }

    [Fact]
    public async Task A_cancelled_flush_keeps_only_what_the_server_did_not_acknowledge()
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 3);
        using var stop = new CancellationTokenSource();
        Client.Respond = async (action, cancellationToken) =>
        {
            if (action.Id == letters[1].Id)
            {
                await stop.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outbox.FlushAsync(stop.Token));

        await AssertHoldsAsync(outbox, 2, 0);
        Client.Succeed();
        await outbox.FlushAsync(Token);
        Assert.Equal([letters[0], letters[1], letters[1], letters[2]], Client.Submitted);
    }

    [Fact]
    public async Task An_action_is_kept_until_its_receipt_arrives()
    {
        await using var outbox = await OpenAsync();
        await EnqueueAsync(outbox, 1);
        var held = 0L;
        Client.Respond = (_, _) =>
        {
            held = Ask("SELECT count(*) FROM item");
            return Task.CompletedTask;
        };

        await outbox.FlushAsync(Token);

        Assert.Equal(1, held);
    }

    [Fact]
    public async Task A_defect_of_the_client_loses_nothing()
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 2);
        Client.Respond = (action, _) => action.Id == letters[1].Id ? Task.FromException(new NotSupportedException()) : Task.CompletedTask;

        await Assert.ThrowsAsync<NotSupportedException>(() => outbox.FlushAsync(Token));

        await AssertHoldsAsync(outbox, 1, 0);
    }

    [Fact]
    public async Task Sent_actions_are_deleted_after_a_second_while_the_flush_continues()
    {
        await using var outbox = await OpenAsync();
        await EnqueueAsync(outbox, 3);
        var held = new List<long>();
        Client.Respond = (_, _) =>
        {
            held.Add(Ask("SELECT count(*) FROM item"));
            Clock.Advance(TimeSpan.FromMilliseconds(500));
            return Task.CompletedTask;
        };

        await outbox.FlushAsync(Token);

        Assert.Equal([3, 3, 3], held);
        held.Clear();
        await EnqueueAsync(outbox, 5);
        await outbox.FlushAsync(Token);
        Assert.Equal([5, 5, 5, 2, 2], held);
    }

    [Fact]
    public async Task An_action_that_is_put_in_during_a_flush_is_sent_by_it_without_waiting()
    {
        await using var outbox = await OpenAsync();
        var first = Assert.Single(await EnqueueAsync(outbox, 1));
        var second = Letter();
        Client.Respond = async (action, _) =>
        {
            if (action.Id == first.Id)
            {
                await outbox.EnqueueAsync(second, Token);
            }
        };

        var flushed = await outbox.FlushAsync(Token);

        Assert.Equal(2, flushed.Sent);
        Assert.Equal([first, second], Client.Submitted);
    }

    [Fact]
    public async Task Only_one_flush_at_a_time_uses_the_file()
    {
        await using var outbox = await OpenAsync();
        await using var other = await OpenAsync();
        await EnqueueAsync(outbox, 2);
        var seen = new List<OutboxFlush>();
        var sent = 0;
        Client.Respond = async (_, _) =>
        {
            if (Interlocked.Increment(ref sent) <= 2)
            {
                seen.Add(await outbox.FlushAsync(Token));
                seen.Add(await other.FlushAsync(Token));
            }
        };

        var flushed = await outbox.FlushAsync(Token);

        Assert.Equal((2, false), (flushed.Sent, flushed.IsAlreadyRunning));
        Assert.Equal(Enumerable.Repeat(new OutboxFlush { Sent = 0, SetAside = 0, Remaining = 2, IsAlreadyRunning = true }, 4), seen);
        Assert.False((await other.FlushAsync(Token)).IsAlreadyRunning);
    }

    [Fact]
    public async Task Sent_actions_that_cannot_be_deleted_are_not_sent_again()
    {
        await using var outbox = await OpenAsync();
        await EnqueueAsync(outbox, 3);
        Ask("CREATE TRIGGER full BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'no room'); END");

        await Assert.ThrowsAsync<OutboxStorageException>(() => outbox.FlushAsync(Token));
        await EnqueueAsync(outbox, 1);
        await Assert.ThrowsAsync<OutboxStorageException>(() => outbox.FlushAsync(Token));
        Assert.Equal(4, Client.Submitted.Count);

        Ask("DROP TRIGGER full");
        Assert.Equal(new OutboxFlush { Sent = 0, SetAside = 0, Remaining = 0 }, await outbox.FlushAsync(Token));
        Assert.Equal(4, Client.Submitted.Count);
        Assert.Equal(0, Ask("SELECT count(*) FROM item"));
    }

    [Fact]
    public async Task A_lock_file_that_cannot_be_created_is_an_error_and_not_mistaken_for_another_flush()
    {
        await using var outbox = await OpenAsync();
        Directory.CreateDirectory(File + ".lock");

        var refused = await Assert.ThrowsAsync<OutboxStorageException>(() => outbox.FlushAsync(Token));

        Assert.Equal(ProblemCodes.StorageUnopenable, refused.Code);
    }
}
