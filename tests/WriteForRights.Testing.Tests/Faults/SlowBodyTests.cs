using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Testing.Tests;

/// <summary>An answer that has begun and does not come to its end, because nobody puts the clock forward.</summary>
public sealed class SlowBodyTests
{
    private static readonly Uri Campaigns = new("v1/campaigns", UriKind.Relative);

    /// <summary>How long the test waits for what should be there: it decides nothing, but that a stuck test ends, and fails.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MockTransport.Socket)]
    [InlineData(MockTransport.InProcess)]
    public async Task What_stands_before_a_slow_body_is_there_at_once(MockTransport transport)
    {
        await using var server = await StartAsync(transport);
        using var http = server.CreateHttpClient();
        using var response = await http.GetAsync(Campaigns, HttpCompletionOption.ResponseHeadersRead, Token).WaitAsync(Patience, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.False(Assert.Single(server.Journal).IsDone);
    }

    [Theory]
    [InlineData(MockTransport.Socket)]
    [InlineData(MockTransport.InProcess)]
    public async Task A_slow_body_that_the_client_does_not_wait_for_was_not_answered(MockTransport transport)
    {
        await using var server = await StartAsync(transport);
        var letter = SamplePack.Letter() with { TakenAt = SamplePack.HumanRightsDay };
        using var http = server.CreateHttpClient();
        using var content = new StringContent(
            JsonSerializer.Serialize(letter, WriteForRightsJson.TypeInfo<ActionRecord>()), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"v1/actions/{letter.Id}") { Content = content };
        (await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token).WaitAsync(Patience, Token)).Dispose();

        var exchange = await server.Journal.WaitForAsync(exchange => exchange.IsDone, Token);

        Assert.Equal((201, false), (exchange.Status, exchange.IsResponseSent));
        Assert.Equal(1, (await server.Ledger.CountAsync(SamplePack.Id, Token)).Actions);
    }

    private static Task<MockCampaignServer> StartAsync(MockTransport transport) => MockCampaignServer.StartAsync(
        SamplePack.OptionsAt(new FakeTimeProvider(SamplePack.HumanRightsDay)) with
        {
            Transport = transport,
            Faults = [Fault.BodySlow(TimeSpan.FromSeconds(1))],
        },
        Token);
}
