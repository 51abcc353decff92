using System.Net;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

/// <summary>What answers in the server's place can say all that HTTP can, right or wrong.</summary>
public sealed class InterceptedTests
{
    private static readonly Uri Campaigns = new("v1/campaigns", UriKind.Relative);

    public static TheoryData<string, Fault> Mistakes => new()
    {
        { "It is allowed for: intercepted.", Fault.ResponseLost().WithHeader("Location", "/") },
        { "It is allowed for: intercepted.", Fault.ResponseLost() with { BodyBytes = new byte[1], MediaType = "text/plain" } },
        { "Fault.BodyBytes: The property “body” appears twice", Fault.Intercepted(200, "text/plain", "x") with { BodyBytes = new byte[1] } },
        { "MediaType", Fault.Refused(200) with { BodyBytes = new byte[1] } },
        { "Fault.Body: This is not allowed for kind", Fault.Intercepted(204, "text/plain", "x") },
        { "Fault.Body: This is not allowed for kind", Fault.Intercepted(205, "text/plain", "x") },
        { "Fault.Body: This is not allowed for kind", Fault.Intercepted(304, "text/plain", new byte[1]) },
        { "The value cannot be read. Expected something like: Location: /", Fault.Refused(200).WithHeader(string.Empty, "x") },
        { "The value cannot be read. Expected something like: Location: /", Fault.Refused(200).WithHeader("Two words", "x") },
        { "The value cannot be read. Expected something like: Location: /", Fault.Refused(200).WithHeader("Location", "/\r\nSet-Cookie: visitor=17") },
        { "The value cannot be read. Expected something like: Location: /", Fault.Refused(200).WithHeader("Location", "/é") },
        { "The value cannot be read. Expected something like: Location: /", Fault.Refused(200).WithHeader("content-length", "many") },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void An_answer_that_no_server_can_give_is_refused_with_the_reason(string reason, Fault fault) =>
        Assert.Contains(
            reason, Assert.Throws<ArgumentException>(() => new FaultPlan(1, [fault])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(MockTransport.Socket)]
    [InlineData(MockTransport.InProcess)]
    public async Task Bytes_and_headers_arrive_as_they_were_given(MockTransport transport)
    {
        byte[] body = [0x1F, 0x8B, 0x00, 0xFF];
        var fault = Fault.Intercepted(200, "application/json", body)
            .WithHeader("Content-Encoding", "gzip").WithHeader("Set-Cookie", "visitor=16").WithHeader("set-cookie", "visitor=17");
        await using var server = await StartAsync(transport, fault);
        using var http = server.CreateHttpClient();
        using var response = await http.GetAsync(Campaigns, Token);

        Assert.Equal(body, await response.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.Equal(["visitor=17"], response.Headers.GetValues("Set-Cookie"));
        Assert.Equal(4, response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    public async Task A_status_that_has_no_body_arrives_without_one(int status)
    {
        await using var server = await StartAsync(MockTransport.Socket, Fault.Refused(status));
        using var http = server.CreateHttpClient();
        using var response = await http.GetAsync(Campaigns, Token);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal(status == 205, response.Content.Headers.NonValidated.Contains("Content-Length"));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("Content-Length", "500", "")]
    [InlineData("Content-Length", "500", "{\"id\":")]
    [InlineData("Transfer-Encoding", "chunked", "6\r\n{\"id\":\r\n")]
    public async Task A_body_that_ends_before_its_end_breaks_the_connection(string name, string value, string body)
    {
        var fault = Fault.Intercepted(201, "application/json", body).WithHeader(name, value).WithHeader("Connection", "close");
        await using var server = await StartAsync(MockTransport.Socket, fault);
        using var http = server.CreateHttpClient();
        using var response = await http.GetAsync(Campaigns, HttpCompletionOption.ResponseHeadersRead, Token);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData(MockTransport.Socket)]
    [InlineData(MockTransport.InProcess)]
    public async Task The_journal_tells_what_was_sent_though_the_server_never_got_it(MockTransport transport)
    {
        await using var server = await StartAsync(transport, Fault.Refused(503));
        var letter = SamplePack.Letter();

        await Assert.ThrowsAsync<ServerUnavailableException>(() => server.CreateClientOfOneAttempt().SubmitAsync(letter, Token));

        Assert.Contains(letter.Id.ToString(), Assert.Single(server.Journal).RequestBody.Reveal(), StringComparison.Ordinal);
        Assert.Empty(await server.Ledger.ReadAsync(Token));
    }

    [Fact]
    public async Task A_scenario_says_headers_and_bytes_too()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                path,
                """
                {
                  "faults": [
                    {
                      "kind": "intercepted", "status": 200, "mediaType": "application/json", "bodyBytes": "H4sA/w==",
                      "headers": { "content-encoding": "gzip" }
                    }
                  ]
                }
                """,
                Token);

            var fault = Assert.Single(MockCampaignServerOptions.FromScenario(path).Faults);

            Assert.Equal([0x1F, 0x8B, 0x00, 0xFF], fault.BodyBytes!.Value.ToArray());
            Assert.Equal("gzip", fault.Headers!["content-encoding"]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Task<MockCampaignServer> StartAsync(MockTransport transport, Fault fault) =>
        MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = transport, Faults = [fault] }, Token);
}
