using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WriteForRights.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>Pages of other origins: all may read, and those that the server allows may write.</summary>
public sealed class CrossOriginTests
{
    private const string Partner = "https://partner.example";
    private const string Stranger = "https://stranger.example";
    private const string Counts = "v1/campaigns/w4r-2022/counts";

    private static readonly string Action = $"v1/actions/{ActionId.New()}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string?, int> Reads => new()
    {
        { "GET", "v1/campaigns", null, 200 },
        { "HEAD", "v1/campaigns/w4r-2022", null, 200 },
        { "GET", "v1/campaigns/w4r-2022/cases/dorgelesse-nguessan", "*", 304 },
        { "GET", Counts, null, 200 },
        { "GET", Counts + "/stream", null, 200 },
        { "GET", Counts + "?by=nothing", null, 422 },
        { "GET", "v1/campaigns?cursor=***", null, 400 },
        { "GET", "v1/campaigns/w4r-1999", null, 404 },
        { "GET", "v1/nothing", null, 404 },
        { "GET", "v1/actions/batch", null, 405 },
        { "GET", "openapi/writeforrights.json", null, 200 },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Every_page_reads_whatever_a_read_answers(string method, string path, string? ifNoneMatch, int status)
    {
        await using var server = await StartAsync();

        foreach (var origin in (string?[])[Stranger, "null", null])
        {
            using var response = await SendAsync(server, method, path, origin, request =>
            {
                if (ifNoneMatch is not null)
                {
                    request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
                }
            });

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
            Assert.Equal("ETag, Retry-After, RateLimit, RateLimit-Policy, Location, Date, WriteForRights-Rehearsal", Header(response, "Access-Control-Expose-Headers"));
            Assert.Null(Header(response, "Access-Control-Allow-Credentials"));
        }
    }

    [Theory]
    [InlineData("v1/campaigns/w4r-2022")]
    [InlineData(Counts)]
    public async Task A_browser_learns_once_that_it_may_ask_whether_its_copy_is_current(string path)
    {
        await using var server = await StartAsync();

        using var response = await PreflightAsync(server, path, Stranger, "GET", "if-none-match");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("GET, HEAD", Header(response, "Access-Control-Allow-Methods"));
        Assert.Equal("7200", Header(response, "Access-Control-Max-Age"));
        var headers = Header(response, "Access-Control-Allow-Headers")!.Split(", ");
        Assert.All(
            ["If-None-Match", "Authorization", "Content-Type", "Accept-Language", "Last-Event-ID"],
            header => Assert.Contains(header, headers));
    }

    [Fact]
    public async Task A_page_of_an_allowed_origin_submits_and_reads_the_receipt_or_the_problem()
    {
        await using var server = await StartAsync(Partner);

        using var preflight = await PreflightAsync(server, Action, Partner, "PUT", "content-type");
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal(Partner, Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Equal("PUT", Header(preflight, "Access-Control-Allow-Methods"));
        Assert.Equal("7200", Header(preflight, "Access-Control-Max-Age"));

        foreach (var (body, status) in new[] { (Letter, 201), ("{ }", 422), ("{", 400) })
        {
            using var response = await SendAsync(server, "PUT", Action, Partner, request => request.Content = Json(body));

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(Partner, Header(response, "Access-Control-Allow-Origin"));
            Assert.Equal("ETag, Retry-After, RateLimit, RateLimit-Policy, Location, Date, WriteForRights-Rehearsal", Header(response, "Access-Control-Expose-Headers"));
            Assert.Equal("Origin", Header(response, "Vary"));
        }
    }

    [Theory]
    [InlineData(Stranger)]
    [InlineData("null")]
    [InlineData("https://PARTNER.example")]
    [InlineData("https://partner.example:444")]
    [InlineData("http://partner.example")]
    [InlineData("https://partner.example.evil.example")]
    public async Task A_page_of_another_origin_submits_nothing(string origin)
    {
        await using var server = await StartAsync(Partner);

        foreach (var (method, path) in new[] { ("PUT", Action), ("POST", "v1/actions/batch"), ("POST", Action + "/void") })
        {
            using var preflight = await PreflightAsync(server, path, origin, method, "content-type");
            Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
            Assert.Null(Header(preflight, "Access-Control-Allow-Origin"));
            Assert.Null(Header(preflight, "Access-Control-Allow-Methods"));
        }

        using var response = await SendAsync(server, "PUT", Action, origin, request => request.Content = Json(Letter));
        Assert.Null(Header(response, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task No_page_submits_unless_the_settings_allow_it()
    {
        await using var closed = await StartAsync();
        await using var open = await StartAsync("*");

        using var refused = await PreflightAsync(closed, Action, Partner, "PUT", "content-type");
        using var allowed = await PreflightAsync(open, Action, Partner, "PUT", "content-type");

        Assert.Null(Header(refused, "Access-Control-Allow-Origin"));
        Assert.Equal("*", Header(allowed, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("partner.example")]
    [InlineData("https://partner.example/")]
    [InlineData("https://partner.example/page")]
    [InlineData("https://partner.example:443")]
    [InlineData("https://Partner.example")]
    [InlineData("HTTPS://partner.example")]
    [InlineData("https://bücher.example")]
    [InlineData("https://*.example")]
    [InlineData("https://somebody:secret@partner.example")]
    [InlineData(" https://partner.example")]
    [InlineData("null")]
    [InlineData("https://")]
    [InlineData("file:///tmp")]
    public async Task An_origin_that_no_browser_sends_stops_the_start(string origin)
    {
        var stopped = await Assert.ThrowsAsync<CampaignServerStartException>(() => StartAsync(Partner, origin));

        Assert.Equal(ProblemCodes.AllowedOriginMalformed, stopped.Code);
        Assert.StartsWith("WriteForRights:AllowedOrigins:1 ", stopped.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://partner.example")]
    [InlineData("http://localhost:5173")]
    [InlineData("http://[::1]:5173")]
    [InlineData("http://127.0.0.1")]
    [InlineData("https://xn--bcher-kva.example:8443")]
    [InlineData("capacitor://localhost")]
    public async Task An_origin_as_browsers_send_it_is_taken(string origin)
    {
        await using var server = await StartAsync(origin);

        using var preflight = await PreflightAsync(server, Action, origin, "PUT", "content-type");

        Assert.Equal(origin, Header(preflight, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("GET", "v1/campaigns", 503)]
    [InlineData("PUT", "v1/actions/0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", 503)]
    [InlineData("POST", "mock/clock", 200)]
    [InlineData("GET", "mock/journal", 200)]
    [InlineData("GET", "health", 503)]
    public async Task The_mock_lets_every_page_read_everything_even_its_faults(string method, string path, int status)
    {
        await using var mock = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { HasControlApi = true, Faults = [Fault.Refused(503)] }, Token);
        using var http = mock.CreateHttpClient();

        using var preflight = Preflight(path, Stranger, method, "content-type");
        using var allowed = await http.SendAsync(preflight, Token);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("*", Header(allowed, "Access-Control-Allow-Origin"));

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Origin", Stranger);
        request.Content = method == "GET" ? null : Json("""{ "advance": "PT1S" }""");
        using var response = await http.SendAsync(request, Token);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Contains("Retry-After", Header(response, "Access-Control-Expose-Headers"), StringComparison.Ordinal);
    }

    private static string Letter => """
        { "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "purpose": "appeal", "kind": "letter", "takenAt": "2022-12-10T12:00:00Z" }
        """;

    private static StringContent Json(string body) => new(body, null, "application/json");

    private static Task<HostedServer> StartAsync(params string[] origins) => HostedServer.StartAsync(
        [Campaign2022.Pack],
        new FakeTimeProvider(Campaign2022.HumanRightsDay),
        "test-admin-key-not-a-secret",
        Token,
        builder => builder.Services.Configure<CampaignServerOptions>(options => options.AllowedOrigins = origins));

    private static HttpRequestMessage Preflight(string path, string origin, string method, string headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", headers);
        return request;
    }

    private static async Task<HttpResponseMessage> PreflightAsync(
        HostedServer server, string path, string origin, string method, string headers)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = Preflight(path, origin, method, headers);
        return await http.SendAsync(request, Token);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HostedServer server, string method, string path, string? origin, Action<HttpRequestMessage>? change = null)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        change?.Invoke(request);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
