using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Testing.Tests;

public sealed class VirtualTimeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delays_wait_for_the_clock_of_the_test_and_for_nothing_else()
    {
        var clock = new FakeTimeProvider(SamplePack.HumanRightsDay);
        await using var server = await MockCampaignServer.StartAsync(
            SamplePack.OptionsAt(clock) with { Faults = [Fault.RequestDelayed(TimeSpan.FromHours(2)).On("PUT", "/v1/**")] }, Token);
        var letter = SamplePack.Letter();
        var submitting = server.CreateClient().SubmitAsync(letter, Token);
        await server.Journal.WaitForAsync(exchange => exchange.IsWaiting, Token);
        Assert.Empty(await server.Ledger.ReadAsync(Token));

        clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromMilliseconds(1));
        Assert.False(submitting.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(SamplePack.HumanRightsDay.AddHours(2), (await submitting).RecordedAt);
    }

    [Fact]
    public async Task An_answer_that_is_delayed_is_stored_while_it_waits()
    {
        var clock = new FakeTimeProvider(SamplePack.HumanRightsDay);
        await using var server = await MockCampaignServer.StartAsync(
            SamplePack.OptionsAt(clock) with { Faults = [Fault.ResponseDelayed(TimeSpan.FromHours(2)).On("PUT", "/v1/**")] }, Token);
        var letter = SamplePack.Letter();
        var submitting = server.CreateClient().SubmitAsync(letter, Token);
        var exchange = await server.Journal.WaitForAsync(waiting => waiting.IsWaiting, Token);
        Assert.Equal((201, false), (exchange.Status, exchange.IsResponseSent));
        Assert.Single(await server.Ledger.ReadAsync(Token));
        Assert.False(submitting.IsCompleted);

        clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(SamplePack.HumanRightsDay, (await submitting).RecordedAt);
        Assert.False(exchange.IsWaiting);
    }

    [Fact]
    public async Task A_slow_body_comes_in_eight_pieces_as_the_clock_goes_on()
    {
        var clock = new FakeTimeProvider(SamplePack.HumanRightsDay);
        await using var server = await MockCampaignServer.StartAsync(
            SamplePack.OptionsAt(clock) with { Faults = [Fault.BodySlow(TimeSpan.FromMinutes(1))] }, Token);
        var reading = server.CreateClient().GetCampaignAsync(SamplePack.Id, Token);
        while (!reading.IsCompleted)
        {
            await server.Journal.WaitForAsync(exchange => exchange.IsWaiting || exchange.IsDone, Token);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        // Whoever waits hears of the time a moment after it has come: it may have been put forward once more by then.
        Assert.Equal(SamplePack.Pack.Campaign, await reading);
        Assert.True(clock.GetUtcNow() >= SamplePack.HumanRightsDay.AddMinutes(8), "It came in fewer pieces.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_is_delayed_is_stored_while_it_waits_whatever_else_becomes_of_it(bool breaks)
    {
        var clock = new FakeTimeProvider(SamplePack.HumanRightsDay);
        var other = breaks ? Fault.ConnectionReset(ResetPoint.DuringResponse) : Fault.BodySlow(TimeSpan.FromTicks(1));
        await using var server = await MockCampaignServer.StartAsync(
            SamplePack.OptionsAt(clock) with { Faults = [Fault.ResponseDelayed(TimeSpan.FromHours(2)), other] }, Token);
        var submitting = server.CreateClient().SubmitAsync(SamplePack.Letter(), Token);
        var exchange = await server.Journal.WaitForAsync(waiting => waiting.IsWaiting, Token);
        Assert.Equal((201, false), (exchange.Status, exchange.IsResponseSent));
        Assert.Single(await server.Ledger.ReadAsync(Token));
        Assert.False(submitting.IsCompleted);

        // In small steps, since nobody knows how often the clock moves before the client hears of it, and years are limited.
        while (!submitting.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMinutes(5));
            await server.Journal.WaitForAsync(going => going.IsWaiting || going.IsDone, Token);
            await Task.Yield();
        }

        Assert.Equal(!breaks, submitting.IsCompletedSuccessfully);
    }
}
