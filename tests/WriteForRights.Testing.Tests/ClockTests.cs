using Microsoft.Extensions.Time.Testing;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

public sealed class ClockTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_clock_decides_whether_the_campaign_is_open()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2022, 10, 31, 23, 59, 59, TimeSpan.Zero));
        await using var server = await MockCampaignServer.StartAsync(SamplePack.OptionsAt(clock), Token);
        var client = server.CreateClient();
        await AssertClosedAsync(client);

        clock.Advance(TimeSpan.FromSeconds(1));
        var receipt = await client.SubmitAsync(SamplePack.Letter(), Token);
        Assert.Equal(new DateTimeOffset(2022, 11, 1, 0, 0, 0, TimeSpan.Zero), receipt.RecordedAt);

        clock.SetUtcNow(new DateTimeOffset(2022, 12, 31, 23, 59, 59, TimeSpan.Zero));
        await client.SubmitAsync(SamplePack.Letter(), Token);

        clock.Advance(TimeSpan.FromSeconds(1));
        await AssertClosedAsync(client);
        var counts = await client.GetCampaignCountsAsync(SamplePack.Id, Token);
        Assert.Equal((2, clock.GetUtcNow()), (counts.Actions, counts.AsOf));
    }

    [Fact]
    public async Task Two_servers_have_clocks_of_their_own()
    {
        var open = new FakeTimeProvider(SamplePack.HumanRightsDay);
        var closed = new FakeTimeProvider(SamplePack.HumanRightsDay.AddYears(1));
        await using var first = await MockCampaignServer.StartAsync(SamplePack.OptionsAt(open), Token);
        await using var second = await MockCampaignServer.StartAsync(SamplePack.OptionsAt(closed), Token);

        await first.CreateClient().SubmitAsync(SamplePack.Letter(), Token);
        await AssertClosedAsync(second.CreateClient());
    }

    [Fact]
    public async Task Without_a_clock_of_its_own_a_server_stands_in_its_campaign_and_time_goes_on()
    {
        await using var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        var client = server.CreateClient();
        var begin = new DateTimeOffset(2022, 12, 24, 12, 0, 0, TimeSpan.Zero);

        var first = await client.SubmitAsync(SamplePack.Letter(), Token);
        var second = await client.SubmitAsync(SamplePack.Letter(), Token);

        Assert.InRange(first.RecordedAt, begin, begin.AddMinutes(5));
        Assert.InRange(second.RecordedAt, first.RecordedAt, begin.AddMinutes(5));
        Assert.True(server.Clock.GetUtcNow() > begin);
    }

    private static async Task AssertClosedAsync(WriteForRightsClient client)
    {
        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.SubmitAsync(SamplePack.Letter(), Token));
        Assert.Equal(ProblemCodes.OutsideWindow, Assert.Single(exception.Problems).Code);
    }
}
