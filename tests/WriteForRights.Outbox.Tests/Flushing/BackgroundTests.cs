using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

public sealed class BackgroundTests : OutboxTest, IAsyncLifetime
{
    private readonly CancellationTokenSource _stop = new();
    private ActionOutbox? _outbox;
    private Task? _running;

    private ActionOutbox Outbox => _outbox!;

    public async ValueTask InitializeAsync() => _outbox = await OpenAsync();

    public override async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_running is not null)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running);
        }

        await Outbox.DisposeAsync();
        _stop.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Waiting_actions_are_sent_at_once_and_later_ones_as_they_arrive()
    {
        await EnqueueAsync(Outbox, 1);
        Run();
        Assert.Equal(FlushLoop.LookAgain, await NextWaitAsync());
        Assert.Single(Client.Submitted);

        await EnqueueAsync(Outbox, 1);

        Assert.Equal(FlushLoop.LookAgain, await NextWaitAsync());
        Assert.Equal(2, Client.Submitted.Count);
    }

    [Fact]
    public async Task An_action_from_another_process_is_sent_within_seconds()
    {
        Run();
        Assert.Equal(FlushLoop.LookAgain, await NextWaitAsync());
        await using var other = await OpenAsync();
        await EnqueueAsync(other, 1);

        Clock.Advance(FlushLoop.LookAgain);

        Assert.Equal(FlushLoop.LookAgain, await NextWaitAsync());
        Assert.Single(Client.Submitted);
    }

    [Fact]
    public async Task A_retried_action_is_sent_at_once()
    {
        var poison = Assert.Single(await EnqueueAsync(Outbox, 1));
        Client.Fail(new InvalidRequestException("No.", null, null));
        Run();
        await NextWaitAsync();
        Client.Succeed();

        await Outbox.RequeueAsync(poison.Id, Token);

        await NextWaitAsync();
        Assert.Equal(2, Client.Submitted.Count);
    }

    [Fact]
    public async Task After_failures_the_waits_grow_to_five_minutes_and_a_success_resets_them()
    {
        await EnqueueAsync(Outbox, 1);
        Client.Fail(new RequestTimeoutException("Slow.", null, null));
        Run();
        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300 })
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), await NextWaitAsync());
            Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        await NextWaitAsync();
        Client.Succeed();
        Clock.Advance(TimeSpan.FromSeconds(300));
        Assert.Equal(FlushLoop.LookAgain, await NextWaitAsync());
        Client.Fail(new RequestTimeoutException("Slow.", null, null));
        await EnqueueAsync(Outbox, 1);
        Assert.Equal(TimeSpan.FromSeconds(1), await NextWaitAsync());
    }

    [Fact]
    public async Task A_flush_that_sent_something_before_it_failed_resets_the_waits_too()
    {
        var letters = await EnqueueAsync(Outbox, 3);
        var through = 0;
        Client.Respond = (action, _) => letters.IndexOf(action) < through ? Task.CompletedTask
            : Task.FromException(new RequestTimeoutException("Slow.", null, null));
        Run();
        Assert.Equal(TimeSpan.FromSeconds(1), await NextWaitAsync());
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(2), await NextWaitAsync());

        through = 1;
        Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(1), await NextWaitAsync());
    }

    [Fact]
    public async Task The_waits_are_random()
    {
        await EnqueueAsync(Outbox, 1);
        Client.Fail(new RequestTimeoutException("Slow.", null, null));
        Run(draw: 0.25);

        Assert.Equal(TimeSpan.FromSeconds(0.25), await NextWaitAsync());
        Clock.Advance(TimeSpan.FromSeconds(0.25));
        Assert.Equal(TimeSpan.FromSeconds(0.5), await NextWaitAsync());
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(1.0)]
    public async Task It_never_sends_before_RetryAfter_even_when_a_new_action_arrives(double draw)
    {
        await EnqueueAsync(Outbox, 1);
        var then = Clock.GetUtcNow();
        var retryAfter = TimeSpan.FromHours(5);
        Client.Fail(new RateLimitedException("Enough.", null, then + retryAfter, null));
        Run(draw);

        Assert.Equal(retryAfter, await NextWaitAsync());
        Client.Succeed();
        await EnqueueAsync(Outbox, 1);
        await GiveTimeAsync();
        Clock.Advance(TimeSpan.FromHours(4));
        await EnqueueAsync(Outbox, 1);
        await GiveTimeAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        await NextWaitAsync();

        Assert.Equal([then, then + retryAfter, then + retryAfter, then + retryAfter], Client.Times);
    }

    [Fact]
    public async Task A_RetryAfter_of_a_year_is_limited_to_six_hours()
    {
        await EnqueueAsync(Outbox, 1);
        Client.Fail(new ServerUnavailableException("Maintenance.", null, Clock.GetUtcNow().AddYears(1), null));
        Run();

        Assert.Equal(TimeSpan.FromHours(6), await NextWaitAsync());
        Client.Succeed();
        Clock.Advance(TimeSpan.FromHours(6));
        await NextWaitAsync();
        Assert.Single(Client.Stored);
    }

    [Fact]
    public async Task RetryAfter_survives_a_restart()
    {
        await EnqueueAsync(Outbox, 1);
        Client.Fail(new ServerUnavailableException("Busy.", null, Clock.GetUtcNow().AddHours(1), null));
        await Outbox.FlushAsync(Token);
        await Outbox.DisposeAsync();
        _outbox = await OpenAsync();
        Client.Succeed();
        Clock.Advance(TimeSpan.FromMinutes(20));
        Run();

        Assert.Equal(TimeSpan.FromMinutes(40), await NextWaitAsync());
        Assert.Single(Client.Submitted);
        Clock.Advance(TimeSpan.FromMinutes(40));
        await NextWaitAsync();
        Assert.Single(Client.Stored);
    }

    [Theory]
    [InlineData("253402300799999")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("soon")]
    public async Task A_stored_RetryAfter_that_is_out_of_range_holds_nothing_up(string stored)
    {
        Ask($"INSERT INTO setting (name, value) VALUES ('retry-at', CAST('{stored}' AS BLOB))");
        await EnqueueAsync(Outbox, 1);
        Run();

        Assert.Equal(FlushLoop.LookAgain, await NextWaitAsync());
        Assert.Single(Client.Stored);
    }

    [Fact]
    public async Task An_action_that_fails_alone_holds_no_later_one_up()
    {
        var bad = Assert.Single(await EnqueueAsync(Outbox, 1));
        Client.Respond = (action, _) => action.Id == bad.Id
            ? Task.FromException(new AccessDeniedException("No.", null, null))
            : Task.CompletedTask;
        await EnqueueAsync(Outbox, 1);
        Run();
        Assert.Equal(FlushLoop.LookAgain, await NextWaitAsync());

        // It is tried again after a minute, without another action, and fails. The next action does not wait for that.
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(FlushLoop.LookAgain, await NextWaitAsync());
        Assert.Equal(2, Client.Submitted.Count(action => action.Id == bad.Id));
        await EnqueueAsync(Outbox, 1);
        Assert.Equal(FlushLoop.LookAgain, await NextWaitAsync());
        Assert.Equal(2, Client.Stored.Count);
    }

    [Fact]
    public async Task A_RetryAfter_in_the_past_does_not_shorten_the_wait()
    {
        await EnqueueAsync(Outbox, 1);
        Client.Fail(new ServerUnavailableException("Gone.", null, Clock.GetUtcNow().AddHours(-1), null));
        Run();

        Assert.Equal(TimeSpan.FromSeconds(1), await NextWaitAsync());
    }

    [Fact]
    public async Task It_waits_while_another_flush_has_the_lock_and_then_continues()
    {
        using (FlushLock.TryTake(File))
        {
            await EnqueueAsync(Outbox, 1);
            Run();
            Assert.Equal(FlushLoop.LookAgain, await NextWaitAsync());
            Assert.Empty(Client.Submitted);
        }

        Clock.Advance(FlushLoop.LookAgain);
        await NextWaitAsync();
        Assert.Single(Client.Submitted);
    }

    [Fact]
    public async Task It_survives_a_failing_file_and_reports_it()
    {
        Directory.CreateDirectory(File + ".lock");
        await EnqueueAsync(Outbox, 1);
        Run();
        Assert.Equal(TimeSpan.FromSeconds(1), await NextWaitAsync());
        Assert.IsType<OutboxStorageException>(Progress.Events[^1].Failure);

        Directory.Delete(File + ".lock");
        Clock.Advance(TimeSpan.FromSeconds(1));

        await NextWaitAsync();
        Assert.Single(Client.Submitted);
    }

    [Fact]
    public async Task Cancellation_ends_it_in_the_middle_of_a_wait()
    {
        await EnqueueAsync(Outbox, 1);
        Client.Fail(new ServerUnavailableException("Gone.", null, DateTimeOffset.MaxValue, null));
        Run();
        await NextWaitAsync();

        await _stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running!);
    }

    [Fact]
    public void The_waits_are_between_zero_and_the_bound()
    {
        var drawn = Enumerable.Range(1, 1_000)
            .Select(failures => Jitter.Wait(failures, FlushLoop.FirstDelay, FlushLoop.MaxDelay, Jitter.Next())).ToList();

        Assert.InRange(drawn[0], TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.All(drawn, time => Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromMinutes(5)));

        // The probability that a thousand draws are all on one side is 2 to the power of -990.
        Assert.Contains(drawn, time => time > TimeSpan.FromMinutes(2.5));
        Assert.Contains(drawn.Skip(10), time => time < TimeSpan.FromMinutes(2.5));
    }

    // A flush that starts too early would have started by the end of this.
    private async Task GiveTimeAsync()
    {
        for (var turn = 0; turn < 50; turn++)
        {
            await Outbox.GetStatusAsync(Token);
        }
    }

    /// <summary>Returns the next wait of the loop. Fails if the loop has ended.</summary>
    private async Task<TimeSpan> NextWaitAsync()
    {
        var wait = Clock.NextWaitAsync();
        if (await Task.WhenAny(wait, _running!) == _running)
        {
            await _running;
        }

        return await wait;
    }

    private void Run(double draw = 1) => _running = Outbox.RunAsync(() => draw, _stop.Token);
}
