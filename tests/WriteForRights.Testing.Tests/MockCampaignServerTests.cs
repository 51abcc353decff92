using System.Net;
using System.Net.Sockets;
using WriteForRights.Client;
using WriteForRights.Server;

namespace WriteForRights.Testing.Tests;

public sealed class MockCampaignServerTests(PrivateTemp temp)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ActionRecord Letter { get; } = SamplePack.Letter() with { TakenAt = SamplePack.HumanRightsDay };

    [Fact]
    public async Task A_server_answers_its_client_on_this_machine_only()
    {
        await using var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);

        Assert.Equal(SamplePack.Pack.Campaign, await server.CreateClient().GetCampaignAsync(SamplePack.Id, Token));
        Assert.Equal(IPAddress.Loopback, IPAddress.Parse(server.BaseAddress.Host));
        Assert.NotEqual(0, server.BaseAddress.Port);
    }

    [Theory]
    [InlineData("health", "Healthy")]
    [InlineData("openapi/writeforrights.json", "WriteForRights campaign server")]
    [InlineData("v1/nothing", ProblemCodes.NotFound)]
    public async Task A_server_answers_all_that_the_real_one_does(string path, string expected)
    {
        await using var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        using var http = new HttpClient { BaseAddress = server.BaseAddress };
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), Token);

        Assert.Contains(expected, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_servers_at_once_know_nothing_of_each_other()
    {
        await using var first = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        await using var second = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        Assert.NotEqual(first.BaseAddress, second.BaseAddress);

        await first.CreateClient().SubmitAsync(Letter, Token);
        Assert.Equal((1, 0), (await ActionsAsync(first), await ActionsAsync(second)));

        // The same id with another action: a conflict only where the first was stored.
        await second.CreateClient().SubmitAsync(Letter with { Quantity = 5 }, Token);
        Assert.Equal((1, 5), (await ActionsAsync(first), await ActionsAsync(second)));
    }

    [Fact]
    public async Task One_server_outlives_another()
    {
        await using var first = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        await using (var second = await MockCampaignServer.StartAsync(SamplePack.Options, Token))
        {
            await second.CreateClient().SubmitAsync(Letter, Token);
        }

        await first.CreateClient().SubmitAsync(Letter, Token);
        Assert.Equal(1, await ActionsAsync(first));
    }

    [Fact]
    public async Task Nothing_is_written_to_the_disk()
    {
        await using var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        await server.CreateClient().SubmitAsync(Letter, Token);

        Assert.Empty(temp.Entries);
    }

    [Fact]
    public async Task Disposing_frees_the_port()
    {
        var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        var client = server.CreateClient();
        await client.SubmitAsync(Letter, Token);

        await server.DisposeAsync();

        await Assert.ThrowsAsync<ServerUnavailableException>(() => client.SubmitAsync(Letter, Token));
        using var successor = new TcpListener(IPAddress.Loopback, server.BaseAddress.Port);
        successor.Start();
    }

    [Fact]
    public async Task Disposing_again_does_no_harm()
    {
        var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);

        await server.DisposeAsync();
        Assert.Null(await Record.ExceptionAsync(() => server.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task A_client_that_is_made_for_one_server_does_not_reach_the_next()
    {
        var first = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        var client = first.CreateClient();
        await first.DisposeAsync();
        await using var second = await MockCampaignServer.StartAsync(SamplePack.Options, Token);

        await Assert.ThrowsAsync<ServerUnavailableException>(() => client.SubmitAsync(Letter, Token));

        Assert.Equal(0, await ActionsAsync(second));
    }

    [Fact]
    public async Task A_start_can_be_called_off()
    {
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MockCampaignServer.StartAsync(SamplePack.Options, caller.Token));
    }

    [Fact]
    public async Task A_server_without_a_campaign_does_not_start()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => MockCampaignServer.StartAsync(new MockCampaignServerOptions { LoadedPacks = [] }, Token));
    }

    [Fact]
    public async Task Two_packs_of_one_campaign_are_refused_with_the_reason()
    {
        var options = new MockCampaignServerOptions { LoadedPacks = [SamplePack.Pack, SamplePack.Pack] };

        var exception = await Assert.ThrowsAsync<CampaignServerStartException>(() => MockCampaignServer.StartAsync(options, Token));

        Assert.Contains("w4r-2022", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<long> ActionsAsync(MockCampaignServer server) =>
        (await server.CreateClient().GetCampaignCountsAsync(SamplePack.Id, Token)).Actions;
}
