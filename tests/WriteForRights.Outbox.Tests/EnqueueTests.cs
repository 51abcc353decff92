using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

public sealed class EnqueueTests : OutboxTest
{
    [Fact]
    public async Task An_action_is_on_disk_when_the_call_returns()
    {
        await using var outbox = await OpenAsync();

        await outbox.EnqueueAsync(Letter(), Token);

        Assert.Equal(1, Ask("SELECT count(*) FROM item"));
    }

    [Fact]
    public async Task An_action_is_there_when_the_outbox_is_opened_again()
    {
        var letter = Letter();
        await using (var outbox = await OpenAsync())
        {
            await outbox.EnqueueAsync(letter, Token);
        }

        await using var again = await OpenAsync();
        await again.FlushAsync(Token);
        Assert.Equal([letter], Client.Submitted);
    }

    [Fact]
    public async Task An_action_without_a_date_is_dated_when_it_is_put_in_and_not_when_it_is_sent()
    {
        await using var outbox = await OpenAsync();
        var then = Clock.GetUtcNow();

        await outbox.EnqueueAsync(Letter() with { TakenAt = null }, Token);
        Clock.Advance(TimeSpan.FromDays(3));
        await outbox.FlushAsync(Token);

        Assert.Equal(then, Assert.Single(Client.Submitted).TakenAt);
    }

    [Fact]
    public async Task The_same_record_is_the_same_item()
    {
        await using var outbox = await OpenAsync();
        var letter = Letter();
        await outbox.EnqueueAsync(letter, Token);

        await outbox.EnqueueAsync(letter, Token);
        await outbox.EnqueueAsync(letter with { TakenAt = letter.TakenAt!.Value.ToOffset(TimeSpan.FromHours(3)) }, Token);

        await AssertHoldsAsync(outbox, 1, 0);
        Assert.Single(Progress.Events);
    }

    [Fact]
    public async Task The_same_record_without_a_date_is_the_same_item_with_its_first_date()
    {
        await using var outbox = await OpenAsync();
        var letter = Letter() with { TakenAt = null };
        var then = Clock.GetUtcNow();
        await outbox.EnqueueAsync(letter, Token);
        Clock.Advance(TimeSpan.FromHours(1));

        await outbox.EnqueueAsync(letter, Token);
        await outbox.FlushAsync(Token);

        Assert.Equal([letter with { TakenAt = then }], Client.Submitted);
    }

    [Fact]
    public async Task Another_record_under_the_same_id_is_a_conflict_and_changes_nothing()
    {
        await using var outbox = await OpenAsync();
        var letter = Letter();
        await outbox.EnqueueAsync(letter, Token);

        foreach (var other in new[] { letter with { Quantity = 2 }, letter with { TakenAt = letter.TakenAt!.Value.AddTicks(1) } })
        {
            var conflict = await Assert.ThrowsAsync<ConflictException>(() => outbox.EnqueueAsync(other, Token));

            Assert.Equal(ProblemCodes.ActionConflict, conflict.Code);
        }

        await outbox.FlushAsync(Token);
        Assert.Equal([letter], Client.Submitted);
    }

    [Fact]
    public async Task An_action_without_an_id_or_a_campaign_is_an_ArgumentException()
    {
        await using var outbox = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => outbox.EnqueueAsync(Letter() with { Id = default }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => outbox.EnqueueAsync(Letter() with { Campaign = default }, Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => outbox.EnqueueAsync(null!, Token));

        await AssertHoldsAsync(outbox, 0, 0);
    }

    [Fact]
    public async Task A_full_outbox_refuses_a_new_action_and_stores_nothing_of_it()
    {
        await using var outbox = await OpenAsync(configure: options => options.MaxItems = 2);
        var letters = await EnqueueAsync(outbox, 2);

        var full = await Assert.ThrowsAsync<OutboxFullException>(() => outbox.EnqueueAsync(Letter(), Token));
        await outbox.EnqueueAsync(letters[0], Token);

        Assert.Contains("2", full.Message, StringComparison.Ordinal);
        await AssertHoldsAsync(outbox, 2, 0);
    }

    [Fact]
    public async Task An_action_set_aside_takes_up_capacity_until_it_is_discarded()
    {
        await using var outbox = await OpenAsync(configure: options => options.MaxItems = 1);
        var poison = Assert.Single(await EnqueueAsync(outbox, 1));
        Client.Fail(new InvalidRequestException("No.", null, null));
        await outbox.FlushAsync(Token);

        await Assert.ThrowsAsync<OutboxFullException>(() => outbox.EnqueueAsync(Letter(), Token));
        await outbox.DiscardAsync(poison.Id, Token);
        await outbox.EnqueueAsync(Letter(), Token);

        await AssertHoldsAsync(outbox, 1, 0);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_stores_nothing()
    {
        await using var outbox = await OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outbox.EnqueueAsync(Letter(), new CancellationToken(canceled: true)));

        await AssertHoldsAsync(outbox, 0, 0);
    }

    [Fact]
    public async Task A_disposed_outbox_accepts_nothing()
    {
        var outbox = await OpenAsync();
        await outbox.DisposeAsync();
        await outbox.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => outbox.EnqueueAsync(Letter(), Token));
    }

    [Fact]
    public async Task Concurrent_actions_are_all_stored()
    {
        await using var outbox = await OpenAsync();
        await using var other = await OpenAsync();
        var letters = Enumerable.Range(0, 100).Select(_ => Letter()).ToList();

        await Task.WhenAll(letters.Select((letter, i) => (i % 2 == 0 ? outbox : other).EnqueueAsync(letter, Token)));
        await other.FlushAsync(Token);

        Assert.Equal(letters.Select(letter => letter.Id).Order(), Client.Submitted.Select(action => action.Id).Order());
    }

    [Fact]
    public async Task Progress_reports_each_action_that_is_put_in()
    {
        await using var outbox = await OpenAsync();

        var letters = await EnqueueAsync(outbox, 2);

        Assert.Equal(
            [
                new OutboxProgress { Event = OutboxEvent.Enqueued, Id = letters[0].Id, Waiting = 1 },
                new OutboxProgress { Event = OutboxEvent.Enqueued, Id = letters[1].Id, Waiting = 2 },
            ],
            Progress.Events);
    }

    [Fact]
    public async Task The_status_has_the_time_of_the_longest_waiting_action()
    {
        await using var outbox = await OpenAsync();
        Assert.Null((await outbox.GetStatusAsync(Token)).Oldest);
        var then = Clock.GetUtcNow();
        await EnqueueAsync(outbox, 1);
        Clock.Advance(TimeSpan.FromDays(2));
        await EnqueueAsync(outbox, 1);

        Assert.Equal(then, (await outbox.GetStatusAsync(Token)).Oldest);
    }
}
