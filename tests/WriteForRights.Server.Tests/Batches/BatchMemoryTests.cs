using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>The shares of the memory of all batches.</summary>
public sealed class BatchMemoryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly BatchMemory _memory = new(3_300_000);
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_batch_has_a_part_and_leaves_the_rest_to_others()
    {
        var first = _memory.Open();
        while (await TakesAsync(first, 1_000))
        {
        }

        Assert.Equal(100_000, first.Kept);
    }

    [Fact]
    public async Task However_many_fill_their_share_the_next_one_has_some_and_the_bound_holds()
    {
        for (var i = 0; i < 100; i++)
        {
            var share = _memory.Open();
            while (await TakesAsync(share, 1_000))
            {
            }

            Assert.InRange(share.Kept, 1_000, 100_000);
        }

        Assert.InRange(_memory.MostKept, 1, _memory.Bound);
    }

    [Fact]
    public async Task A_batch_that_keeps_nothing_may_have_one_line_of_any_length()
    {
        Assert.True(await TakesAsync(_memory.Open(), 400_000));
        Assert.False(await TakesAsync(_memory.Open(), 3_000_000));
    }

    [Fact]
    public async Task What_is_given_back_goes_to_the_one_that_waits()
    {
        var share = _memory.Open();
        Assert.True(await TakesAsync(share, 100_000));
        var waiting = share.TakeAsync(50_000, Patience, _clock, Token).AsTask();
        Assert.False(waiting.IsCompleted);
        share.Return(10_000);
        Assert.False(waiting.IsCompleted);
        share.Return(60_000);

        Assert.True(await waiting);
        Assert.Equal((80_000, 0), (_memory.Kept, _memory.Waiting));
    }

    [Fact]
    public async Task As_long_as_something_is_given_back_a_batch_waits_on()
    {
        var share = _memory.Open();
        Assert.True(await TakesAsync(share, 100_000));
        var waiting = share.TakeAsync(50_000, Patience, _clock, Token).AsTask();
        for (var i = 0; i < 10; i++)
        {
            share.Return(1_000);
            _clock.Advance(Patience);
            await Task.Yield();
            Assert.False(waiting.IsCompleted);
        }

        share.Return(60_000);
        Assert.True(await waiting);
    }

    [Fact]
    public async Task A_cancelled_wait_keeps_nothing()
    {
        var share = _memory.Open();
        Assert.True(await TakesAsync(share, 100_000));
        using var cancelling = new CancellationTokenSource();
        var waiting = share.TakeAsync(50_000, Patience, _clock, cancelling.Token).AsTask();
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal((100_000, 0), (_memory.Kept, _memory.Waiting));
    }

    private async Task<bool> TakesAsync(BatchShare share, int bytes)
    {
        var taking = share.TakeAsync(bytes, Patience, _clock, Token).AsTask();
        if (!taking.IsCompleted)
        {
            _clock.Advance(Patience);
        }

        return await taking;
    }
}
