using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace WriteForRights.Server.Tests;

/// <summary>The server in somebody else's app: it does its work, and the app does not notice it.</summary>
public sealed class GuestTests
{
    private const string Counts = "/v1/campaigns/w4r-2022/counts";
    private const string Letter = """
        { "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "purpose": "appeal", "kind": "letter", "takenAt": "2022-12-10T12:00:00Z" }
        """;

    private static readonly string Action = $"/v1/actions/{ActionId.New()}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Requests to the app, with headers and a body.</summary>
    public static TheoryData<string, string, string, string?> OfTheApp => new()
    {
        { "GET", "/health", "", null },
        { "GET", "/openapi/v1.json", "", null },
        { "GET", "/openapi/writeforrights.json", "", null },
        { "GET", "/shop/items", "", null },
        { "PUT", "/shop/items", "", """{ "ITEM_NAME": "Candle", "IN_STOCK": 2 }""" },
        { "PUT", "/shop/items", "", "{" },
        { "DELETE", "/shop/items", "", null },
        { "GET", "/shop/orders", "", null },
        { "GET", "/shop/orders", "X-Host-User: somebody", null },
        { "GET", "/shop/broken", "", null },
        { "GET", "/shop/offer", "", null },
        { "GET", "/SHOP/Items/", "", null },
        { "GET", "/shop/items", "Origin: https://shop.example", null },
        { "GET", "/shop/items", "Origin: https://partner.example", null },
        { "OPTIONS", "/shop/items", "Origin: https://shop.example|Access-Control-Request-Method: PUT", null },
        { "OPTIONS", "/shop/items", "Origin: https://partner.example|Access-Control-Request-Method: PUT", null },
        { "GET", "/v1/own", "", null },
        { "GET", "/v1/campaigns", "", null },
        { "GET", "/", "", null },
        { "GET", "/nothing", "", null },
    };

    [Theory]
    [MemberData(nameof(OfTheApp))]
    public async Task The_app_answers_as_it_does_without_its_guest(string method, string path, string headers, string? body)
    {
        await using var alone = await HostApp.StartAsync(null, Token);
        await using var hosting = await HostApp.StartAsync(app => app.MapGroup(HostApp.Prefix).MapCampaignServer(), Token);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var expected = await AnswerAsync(alone, method, path, headers, body);
            var actual = await AnswerAsync(hosting, method, path, headers, body);
            Assert.Equal(expected, actual);
        }
    }

    [Theory]
    [InlineData("GET", "/v1/own", "The shop's own.")]
    [InlineData("GET", "/nothing", "The shop's page.")]
    [InlineData("GET", "/v2/campaigns", "The shop's page.")]
    public async Task Without_a_prefix_it_takes_nothing_but_its_own_paths(string method, string path, string expected)
    {
        await using var app = await HostApp.StartAsync(app => app.MapCampaignServer(), Token);

        using var response = await app.SendAsync(method, path);

        Assert.Equal(expected, await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task It_works_below_any_prefix_and_path_base()
    {
        await using var host = await HostApp.StartAsync(
            app =>
            {
                var group = app.MapGroup(HostApp.Prefix).AllowAnonymous();
                group.MapCampaignServer();
                group.MapCampaignServerOpenApi();
            },
            Token);

        Assert.Equal(HttpStatusCode.Created, await StatusAsync(host, "PUT", "/base/w4r" + Action, body: Letter));
        using var counts = await host.SendAsync("GET", "/w4r" + Counts);
        Assert.Equal(1, (await ReadAsync(counts)).GetProperty("actions").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, "GET", "/w4r/v1/nothing"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, "GET", "/W4r" + Counts));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, "GET", "/w4r/V1/campaigns"));
        using var refused = await host.SendAsync("DELETE", "/base/w4r" + Action);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "PUT"), (refused.StatusCode, Assert.Single(refused.Content.Headers.Allow)));
        foreach (var prefix in (string[])["/w4r", "/base/w4r", "/w4r"])
        {
            using var document = await host.SendAsync("GET", prefix + "/openapi/writeforrights.json");
            var root = await ReadAsync(document);
            Assert.Equal(prefix, Assert.Single(root.GetProperty("servers").EnumerateArray()).GetProperty("url").GetString());
            Assert.True(root.GetProperty("paths").TryGetProperty("/v1/campaigns", out _));
        }
    }

    [Fact]
    public async Task The_document_names_every_place_of_the_server_and_nothing_of_the_app()
    {
        await using var host = await HostApp.StartAsync(
            app =>
            {
                app.MapCampaignServer().AllowAnonymous();
                app.MapGroup("/a b").MapCampaignServer().AllowAnonymous();
                var tenant = app.MapGroup("/of/{tenant}").AllowAnonymous();
                tenant.MapCampaignServer();
                tenant.MapCampaignServerOpenApi("/api.json");
                app.MapCampaignServerOpenApi().AllowAnonymous();
            },
            Token);

        Assert.Equal(["/", "/a%20b"], await ServersAsync("/openapi/writeforrights.json"));
        Assert.Equal(["/of/somebody", "/", "/a%20b"], await ServersAsync("/of/somebody/api.json"));
        using var response = await host.SendAsync("GET", "/openapi/writeforrights.json");
        Assert.DoesNotContain("shop", await response.Content.ReadAsStringAsync(Token), StringComparison.OrdinalIgnoreCase);

        async Task<string?[]> ServersAsync(string path)
        {
            using var document = await host.SendAsync("GET", path);
            var servers = (await ReadAsync(document)).GetProperty("servers");
            return [.. servers.EnumerateArray().Select(server => server.GetProperty("url").GetString())];
        }
    }

    [Fact]
    public async Task The_document_of_the_app_does_not_describe_the_server()
    {
        await using var host = await HostApp.StartAsync(
            app =>
            {
                app.MapCampaignServer();
                app.MapCampaignServerOpenApi();
            },
            Token);

        using var response = await host.SendAsync("GET", "/openapi/v1.json");

        var document = await ReadAsync(response);
        Assert.Equal("The shop", document.GetProperty("info").GetProperty("title").GetString());
        Assert.Equal(
            ["/shop/broken", "/shop/items", "/shop/offer", "/shop/orders", "/v1/own"],
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_sign_in_of_the_app_guards_the_server_unless_the_app_opens_it()
    {
        await using var guarded = await HostApp.StartAsync(app => app.MapCampaignServer(), Token);
        await using var required = await HostApp.StartAsync(app => app.MapCampaignServer().RequireAuthorization(), Token);
        await using var open = await HostApp.StartAsync(app => app.MapCampaignServer().AllowAnonymous(), Token);

        (string, string)[] requests =
            [("GET", Counts), ("PUT", Action), ("POST", "/v1/actions/batch"), ("DELETE", Action), ("GET", "/v1/nothing")];
        foreach (var (method, path) in requests)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(guarded, method, path));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(required, method, path));
            Assert.NotEqual(HttpStatusCode.Unauthorized, await StatusAsync(open, method, path));
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(guarded, "GET", Counts, "X-Host-User: somebody"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(required, "GET", Counts, "X-Host-User: somebody"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(open, "GET", Counts));
    }

    [Fact]
    public async Task A_sign_in_lets_the_preflight_requests_of_browsers_through()
    {
        await using var host = await HostApp.StartAsync(
            app => app.MapCampaignServer().RequireAuthorization(), Token, leavesCorsToGuest: true);

        using var preflight = await host.SendAsync(
            "OPTIONS", Action, [new("Origin", "https://partner.example"), new("Access-Control-Request-Method", "PUT")]);

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal("https://partner.example", Header(preflight, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_policy_of_the_app_for_other_origins_replaces_the_one_of_the_server()
    {
        await using var host = await HostApp.StartAsync(
            app => app.MapCampaignServer().AllowAnonymous().RequireCors(HostApp.GuestPolicy), Token);

        using var read = await host.SendAsync("GET", Counts, [new("Origin", HostApp.Origin)]);
        using var stranger = await host.SendAsync("GET", Counts, [new("Origin", "https://stranger.example")]);
        using var preflight = await host.SendAsync(
            "OPTIONS", Action, [new("Origin", HostApp.Origin), new("Access-Control-Request-Method", "PUT")]);
        using var partner = await host.SendAsync(
            "OPTIONS", Action, [new("Origin", "https://partner.example"), new("Access-Control-Request-Method", "PUT")]);

        Assert.Equal(HostApp.Origin, Header(read, "Access-Control-Allow-Origin"));
        Assert.Equal("X-Shop", Header(read, "Access-Control-Expose-Headers"));
        Assert.Null(Header(stranger, "Access-Control-Allow-Origin"));
        Assert.Equal(HostApp.Origin, Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Null(Header(partner, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Beside_a_policy_of_the_app_for_all_of_its_endpoints_every_page_still_reads()
    {
        await using var host = await HostApp.StartAsync(app => app.MapCampaignServer().AllowAnonymous(), Token);

        using var read = await host.SendAsync("GET", Counts, [new("Origin", "https://stranger.example")]);

        Assert.Equal("*", Header(read, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_rate_limit_of_the_app_applies_to_all_calls()
    {
        await using var host = await HostApp.StartAsync(
            app => app.MapCampaignServer().AllowAnonymous().RequireRateLimiting(HostApp.GuestPolicy), Token);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "GET", Counts));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(host, "GET", Counts));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(host, "PUT", Action));
    }

    private static async Task<string> AnswerAsync(HostApp app, string method, string path, string headers, string? body)
    {
        using var response = await app.SendAsync(
            method,
            path,
            headers.Split('|', StringSplitOptions.RemoveEmptyEntries)
                .Select(header => header.Split(": ")).Select(pair => KeyValuePair.Create(pair[0], pair[1])),
            body);
        var answered = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);

        // Each app listens on its own port, which its document names; and each problem has the id of its request.
        var authority = response.RequestMessage!.RequestUri!.Authority;
        var text = (await response.Content.ReadAsStringAsync(Token)).Replace(authority, "host", StringComparison.Ordinal);
        var end = text.IndexOf("\"traceId\"", StringComparison.Ordinal);
        return $"{(int)response.StatusCode}\n{string.Join('\n', answered)}\n{(end < 0 ? text : text[..end])}";
    }

    private static async Task<HttpStatusCode> StatusAsync(
        HostApp app, string method, string path, string? header = null, string? body = null)
    {
        using var response = await app.SendAsync(
            method, path, header?.Split(": ") is [var name, var value] ? [new(name, value)] : null, body);
        return response.StatusCode;
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response) =>
        JsonElement.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(Token));

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
