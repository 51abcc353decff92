using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

/// <summary>Code without nullable annotations meets the mistake where it makes it: at the call, with the name of the parameter.</summary>
public sealed class ArgumentTests
{
    private static readonly MockJournal Journal = new(1);

    public static TheoryData<string, Action> Calls => new()
    {
        { "options", () => _ = MockCampaignServer.StartAsync(null!, TestContext.Current.CancellationToken) },
        { "path", () => _ = MockCampaignServerOptions.FromScenario(null!) },
        { "services", () => default(IServiceCollection)!.UseMockCampaignServer(null!) },
        { "server", () => new ServiceCollection().UseMockCampaignServer(null!) },
        { "fault", () => new FaultPlan(1, []).Add(null!) },
        { "mediaType", () => _ = Fault.Intercepted(503, null!, "body") },
        { "mediaType", () => _ = Fault.Intercepted(503, null!, new byte[] { 1 }.AsMemory()) },
        { "body", () => _ = Fault.Intercepted(503, "text/plain", default(string)!) },
        { "method", () => _ = Fault.ResponseLost().On(null!, "/v1/campaigns") },
        { "path", () => _ = Fault.ResponseLost().On("GET", null!) },
        { "condition", () => _ = Fault.ResponseLost().Where(null!) },
        { "name", () => _ = Fault.Refused(503).WithHeader(null!, "value") },
        { "value", () => _ = Fault.Refused(503).WithHeader("Location", null!) },
        { "method", () => _ = Journal.GetRequests(null!, "/v1/campaigns") },
        { "path", () => _ = Journal.GetRequests("GET", null!) },
        { "condition", () => _ = Journal.WaitForAsync(null!, TestContext.Current.CancellationToken) },
        { "method", () => Journal.AssertRequests(0, null!, "/v1/campaigns") },
        { "path", () => Journal.AssertRequests(0, "GET", null!) },
        { "id", () => _ = TestData.Target(null!) },
        { "id", () => _ = TestData.Case(null!) },
        { "id", () => _ = TestData.Campaign(null!) },
        { "pack", () => _ = TestData.Letter(null!) },
        { "action", () => _ = TestData.Receipt(null!) },
        { "pack", () => _ = TestData.Counts(null!, 1) },
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public void A_null_argument_is_refused_at_the_call(string parameter, Action call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);

    [Fact]
    public async Task A_client_needs_options()
    {
        var options = new MockCampaignServerOptions { Transport = MockTransport.InProcess };
        await using var server = await MockCampaignServer.StartAsync(options, TestContext.Current.CancellationToken);

        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => server.CreateClient(default(WriteForRightsClientOptions)!)).ParamName);
    }
}
