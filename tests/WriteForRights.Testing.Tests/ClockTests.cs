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
    public async Task Without_a_clock_of_its_own_a_server_has_the_worlds()
    {
        await using var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        var before = TimeProvider.System.GetUtcNow();

        var receipt = await server.CreateClient().SubmitAsync(SamplePack.Letter() with { TakenAt = SamplePack.HumanRightsDay }, Token);

        // Receipts are to the millisecond.
        Assert.InRange(receipt.RecordedAt, before.AddMilliseconds(-1), TimeProvider.System.GetUtcNow());
    }

    private static async Task AssertClosedAsync(WriteForRightsClient client)
    {
        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.SubmitAsync(SamplePack.Letter(), Token));
        Assert.Equal(ProblemCodes.OutsideWindow, Assert.Single(exception.Problems).Code);
    }
}
