using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

public sealed class SetAsideTests : OutboxTest
{
    private static readonly InvalidRequestException Refusal = new("No.", null, null);

    [Fact]
    public async Task A_retried_action_is_sent_first_and_removed()
    {
        await using var outbox = await OpenAsync();
        var poison = Assert.Single(await EnqueueAsync(outbox, 1));
        Client.Fail(Refusal);
        await outbox.FlushAsync(Token);
        var letter = Assert.Single(await EnqueueAsync(outbox, 1));
        Client.Succeed();

        Assert.True(await outbox.RequeueAsync(poison.Id, Token));
        await AssertHoldsAsync(outbox, 2, 0);
        await outbox.FlushAsync(Token);

        Assert.Equal([poison, poison, letter], Client.Submitted);
        await AssertHoldsAsync(outbox, 0, 0);
        Assert.False(await outbox.RequeueAsync(poison.Id, Token));
    }

    [Fact]
    public async Task An_action_that_is_retried_during_a_flush_is_not_skipped()
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 2);
        Client.Respond = async (action, _) =>
        {
            if (action.Id == letters[0].Id && Client.Submitted.Count == 1)
            {
                throw Refusal;
            }

            await outbox.RequeueAsync(letters[0].Id, Token);
        };

        var flushed = await outbox.FlushAsync(Token);

        Assert.Equal((2, 1, 0), (flushed.Sent, flushed.SetAside, flushed.Remaining));
        Assert.Equal([letters[0], letters[1], letters[0]], Client.Submitted);
    }

    [Fact]
    public async Task A_discarded_action_is_removed_and_its_id_can_be_used_again()
    {
        await using var outbox = await OpenAsync();
        var poison = Assert.Single(await EnqueueAsync(outbox, 1));
        Client.Fail(Refusal);
        await outbox.FlushAsync(Token);
        var better = poison with { Quantity = 2 };
        await Assert.ThrowsAsync<ConflictException>(() => outbox.EnqueueAsync(better, Token));

        Assert.True(await outbox.DiscardAsync(poison.Id, Token));
        Assert.False(await outbox.DiscardAsync(poison.Id, Token));
        await outbox.EnqueueAsync(better, Token);
        Client.Succeed();
        await outbox.FlushAsync(Token);

        Assert.Equal([poison, better], Client.Submitted);
    }

    [Fact]
    public async Task A_waiting_action_can_be_neither_discarded_nor_retried()
    {
        await using var outbox = await OpenAsync();
        var letter = Assert.Single(await EnqueueAsync(outbox, 1));

        Assert.False(await outbox.DiscardAsync(letter.Id, Token));
        Assert.False(await outbox.RequeueAsync(letter.Id, Token));

        await AssertHoldsAsync(outbox, 1, 0);
    }

    [Fact]
    public async Task Enqueuing_the_same_record_leaves_it_set_aside()
    {
        await using var outbox = await OpenAsync();
        var poison = Assert.Single(await EnqueueAsync(outbox, 1));
        Client.Fail(Refusal);
        await outbox.FlushAsync(Token);

        await outbox.EnqueueAsync(poison, Token);

        await AssertHoldsAsync(outbox, 0, 1);
    }

    [Fact]
    public async Task Actions_set_aside_are_read_oldest_first_and_can_be_discarded_meanwhile()
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 230);
        Client.Fail(Refusal);
        Assert.Equal(230, (await outbox.FlushAsync(Token)).SetAside);

        var read = new List<ActionRecord>();
        await foreach (var item in outbox.ReadSetAsideAsync(Token))
        {
            read.Add(item.Action!);
            await outbox.DiscardAsync(item.Id, Token);
        }

        Assert.Equal(letters, read);
        await AssertHoldsAsync(outbox, 0, 0);
    }
}
