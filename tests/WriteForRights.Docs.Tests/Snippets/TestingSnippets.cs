using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests.Snippets;

#pragma warning disable xUnit1051 // A reader of the page copies this without the test framework's token.

public sealed class TestingSnippets
{
    [Fact]
    public async Task A_server_for_a_test()
    {
        #region mock-start
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient();
        var letter = TestData.Letter(SamplePack.WriteForRights2022);
        await client.SubmitAsync(letter);
        await server.Ledger.AssertHoldsExactlyAsync([letter]);
        #endregion
    }

    [Fact]
    public async Task A_pack_made_of_parts()
    {
        #region mock-pack
        var quiet = TestData.Case("no-cards") with { Solidarity = new SolidarityPolicy { AcceptsMessages = false } };
        var pack = TestData.Pack(quiet, TestData.Case("two-offices", TestData.Target("minister"), TestData.Target("president")));
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { LoadedPacks = [pack] });
        #endregion
        Assert.Equal(pack.Cases, await server.CreateClient().GetCasesAsync(pack.Campaign.Id).ToListAsync());
    }

    [Fact]
    public async Task A_lost_response()
    {
        #region mock-lost
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions
        {
            Faults = [Fault.ResponseLost().On("PUT", "/v1/actions/*").OnFirstAttempts(1)],
        });
        var client = server.CreateClient();
        var letter = TestData.Letter(SamplePack.WriteForRights2022);
        await client.SubmitAsync(letter); // the client retries it

        server.Journal.AssertAttempts(2, letter.Id);
        await server.Ledger.AssertHoldsExactlyAsync([letter]);
        #endregion
    }

    [Fact]
    public async Task Requests_and_stored_actions()
    {
        await using var output = new StringWriter();
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient();
        var letter = TestData.Letter(SamplePack.WriteForRights2022);
        #region mock-journal
        await client.SubmitAsync(letter);
        MockExchange exchange = await server.Journal.WaitForAsync(exchange => exchange.Request.Action == letter.Id);
        output.WriteLine($"{exchange.Request.Method} {exchange.Request.Path}");
        server.Journal.AssertAttempts(1, letter.Id);
        server.Journal.AssertRequests(0, "GET", "/v1/campaigns/**");
        #endregion

        #region mock-ledger
        await client.SubmitAsync(letter); // the same action again: it counts once
        await server.Ledger.AssertHoldsExactlyAsync([letter]);
        Tally counts = await server.Ledger.CountAsync(letter.Campaign, letter.Case);
        output.WriteLine($"{counts.Actions} action");
        #endregion
        Assert.Equal($"PUT /v1/actions/{letter.Id}\n1 action\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_clock_of_the_test()
    {
        await using var output = new StringWriter();
        #region mock-time
        var clock = new FakeTimeProvider(new DateTimeOffset(2022, 12, 31, 23, 59, 59, TimeSpan.Zero));
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Clock = clock });
        var client = server.CreateClient();
        var campaign = SamplePack.WriteForRights2022.Campaign.Id;
        await client.SubmitAsync(ActionRecord.Appeal(campaign, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter));

        clock.Advance(TimeSpan.FromSeconds(1)); // the campaign is over
        try
        {
            await client.SubmitAsync(ActionRecord.Appeal(campaign, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter));
        }
        catch (InvalidRequestException e)
        {
            output.WriteLine(e.Problems[0].Code);
        }
        #endregion
        Assert.Equal(ProblemCodes.OutsideWindow + Environment.NewLine, output.ToString());
    }

    [Fact]
    public async Task The_whole_app()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = new Uri("https://actions.invalid/"));
        #region mock-app
        services.UseMockCampaignServer(server);
        #endregion
        await using var provider = services.BuildServiceProvider();
        var letter = TestData.Letter(SamplePack.WriteForRights2022);
        await provider.GetRequiredService<WriteForRightsClient>().SubmitAsync(letter);
        await server.Ledger.AssertHoldsExactlyAsync([letter]);
    }
}
