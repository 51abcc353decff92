using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>The arithmetic of the limits.</summary>
public sealed class AllowancesTests
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(120)]
    [InlineData(1_000_000)]
    public void A_minutes_requests_may_come_at_once_and_no_more(int perMinute)
    {
        var allowances = new Allowances(_clock, 64);

        Assert.True(allowances.TryTake(1, perMinute, perMinute, out var left));
        Assert.Equal(0, left.Remaining);
        Assert.False(allowances.TryTake(1, perMinute, 1, out left));
        Assert.InRange(left.RetryAfter, 1, 60);
        _clock.Advance(TimeSpan.FromSeconds(left.RetryAfter));
        Assert.True(allowances.TryTake(1, perMinute, 1, out _));
    }

    [Fact]
    public void They_come_back_evenly()
    {
        var allowances = new Allowances(_clock, 64);
        allowances.TryTake(1, 60, 60, out _);

        var taken = 0;
        for (var second = 0; second < 600; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            while (allowances.TryTake(1, 60, 1, out _))
            {
                taken++;
            }
        }

        Assert.Equal(600, taken);
    }

    [Fact]
    public void Looking_takes_nothing()
    {
        var allowances = new Allowances(_clock, 64);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(allowances.TryTake(1, 2, 0, out var left) && left.Remaining == 2));
        allowances.TryTake(1, 2, 2, out _);
        Assert.False(allowances.TryTake(1, 2, 0, out _));
    }

    [Fact]
    public void One_sender_does_not_use_up_anothers()
    {
        var allowances = new Allowances(_clock, 64);
        while (allowances.TryTake(1, 10, 1, out _))
        {
        }

        Assert.True(allowances.TryTake(2, 10, 1, out _));
    }

    [Fact]
    public void However_many_senders_there_are_the_memory_stays_the_same_and_the_busiest_are_remembered()
    {
        var allowances = new Allowances(_clock, 4_096);
        allowances.TryTake(ulong.MaxValue, 10, 10, out _);
        allowances.TryTake(0, 10, 1, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (ulong sender = 1; sender <= 10_000; sender++)
        {
            Assert.True(allowances.TryTake(sender, 10, 1, out _));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
        Assert.Equal(65_536, allowances.Bytes);
        Assert.False(allowances.TryTake(ulong.MaxValue, 10, 1, out _));
    }
}
