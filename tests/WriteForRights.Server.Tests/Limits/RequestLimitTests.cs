using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server.Tests;

/// <summary>What a caller may do in a minute.</summary>
public sealed class RequestLimitTests
{
    private const string Submit = """{ "scopes": ["submit"] }""";
    private const string One = "198.51.100.1";
    private const string Other = "198.51.100.2";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_without_a_key_submits_so_often_and_no_other_notices_it()
    {
        await using var server = await KeyServer.StartAsync(options => (options.OpenSubmissions, options.AddressWritesPerMinute) = (true, 3));

        for (var left = 2; left >= 0; left--)
        {
            using var response = await SendAsync(server, One);
            Assert.Equal(201, (int)response.StatusCode);
            Assert.Equal("\"address\";q=3;w=60", response.Headers.GetValues("RateLimit-Policy").Single());
            Assert.StartsWith($"\"address\";r={left};t=", response.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        }

        using var refused = await SendAsync(server, One);
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.Equal(ProblemCodes.RateLimited, (await Wire.ProblemAsync(refused)).Code);
        Assert.Equal(201, (int)(await SendAsync(server, Other)).StatusCode);
        server.Clock.Advance(refused.Headers.RetryAfter!.Delta!.Value);
        Assert.Equal(201, (int)(await SendAsync(server, One)).StatusCode);
    }

    [Fact]
    public async Task An_IPv6_network_is_one_sender_and_a_forged_header_none()
    {
        await using var server = await KeyServer.StartAsync(options => (options.OpenSubmissions, options.AddressWritesPerMinute) = (true, 1));

        Assert.Equal("201", await server.SubmitAsync(null, address: "2001:db8:1:2::1"));
        Assert.Equal("429 rate-limited", await server.SubmitAsync(null, address: "2001:db8:1:2:ffff::9"));
        Assert.Equal("429 rate-limited", await server.SubmitAsync(null, address: "203.0.113.77, 2001:db8:1:2::5"));
        Assert.Equal("201", await server.SubmitAsync(null, address: "2001:db8:1:3::1"));
    }

    [Fact]
    public async Task Ten_thousand_addresses_do_not_lock_out_the_next_one()
    {
        await using var server = await KeyServer.StartAsync(options => (options.OpenSubmissions, options.AddressReadsPerMinute) = (true, 2));
        await Parallel.ForAsync(0, 10_000, Token, async (i, _) =>
            Assert.Equal("200", await server.CallAsync("GET", "v1/campaigns/w4r-2022/counts", address: $"203.0.{i / 250}.{i % 250}")));

        Assert.Equal("201", await server.SubmitAsync(null, address: One));
        Assert.Equal("200", await server.CallAsync("GET", "v1/campaigns", address: One));
    }

    [Fact]
    public async Task Reading_has_a_limit_of_its_own()
    {
        await using var server = await KeyServer.StartAsync(
            options => (options.OpenSubmissions, options.AddressReadsPerMinute, options.AddressWritesPerMinute) = (true, 1, 1));

        Assert.Equal("200", await server.CallAsync("GET", "v1/campaigns", address: One));
        Assert.Equal("429 rate-limited", await server.CallAsync("GET", "v1/campaigns/w4r-2022/counts", address: One));
        Assert.Equal("201", await server.SubmitAsync(null, address: One));
        Assert.Equal("200", await server.CallAsync("GET", "v1/campaigns"));
    }

    [Fact]
    public async Task A_key_has_its_own_limit_wherever_it_is_used()
    {
        await using var server = await KeyServer.StartAsync(options => (options.KeyRequestsPerMinute, options.AddressWritesPerMinute) = (2, 1));
        var usual = await server.CreateAsync("usual", Submit);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        var other = await server.CreateAsync("other", """{ "scopes": ["submit"], "requestsPerMinute": 1 }""");

        Assert.Equal(
            ["201", "201", "429 rate-limited"],
            [await server.SubmitAsync(usual, address: One), await server.SubmitAsync(usual, address: One), await server.SubmitAsync(usual, address: Other)]);
        Assert.Equal(["201", "429 rate-limited"], [await server.SubmitAsync(other), await server.SubmitAsync(other)]);
    }

    [Fact]
    public async Task A_key_that_stands_in_a_page_is_limited_by_address_too()
    {
        const string Page = "https://partner.example";
        await using var server = await KeyServer.StartAsync(options => options.AddressWritesPerMinute = 1);
        var key = await server.CreateAsync("page", $$"""{ "scopes": ["submit"], "origins": ["{{Page}}"] }""");

        Assert.Equal("201", await server.SubmitAsync(key, Page, address: One));
        Assert.Equal("429 rate-limited", await server.SubmitAsync(key, Page, address: One));
        Assert.Equal("201", await server.SubmitAsync(key, Page, address: Other));
        Assert.Equal("201", await server.SubmitAsync(key, Page, quantity: 11));
    }

    [Fact]
    public async Task A_campaign_has_a_limit_for_all_callers_without_a_key_together()
    {
        await using var server = await KeyServer.StartAsync(options => (options.OpenSubmissions, options.CampaignActionsPerMinute) = (true, 2));
        var key = await server.CreateAsync("uk", Submit);

        Assert.Equal(["201", "201"], [await server.SubmitAsync(null, address: One), await server.SubmitAsync(null, address: Other)]);
        Assert.Equal("429 rate-limited", await server.SubmitAsync(null, address: "198.51.100.3"));
        Assert.Equal("201", await server.SubmitAsync(key));
    }

    [Fact]
    public async Task A_batch_counts_by_its_lines_and_ends_where_the_limit_does()
    {
        await using var server = await KeyServer.StartAsync();
        var key = await server.CreateAsync("uk", """{ "scopes": ["submit"], "requestsPerMinute": 3 }""");
        var lines = string.Concat(Enumerable.Range(0, 5).Select(_ => KeyServer.Line() + "\n"));

        using var response = await server.SendAsync("POST", "v1/actions/batch", lines, key);
        var results = (await response.Content.ReadAsStringAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<ActionResult>())!).ToList();

        Assert.Equal([201, 201, 201, 429], results.Select(result => result.Status));
        Assert.Equal((4, ProblemCodes.RateLimited), (results[3].Line, results[3].Problem!.Code));
        Assert.InRange(results[3].Problem!.RetryAfter!.Value, 1, 60);
        Assert.Equal("429 rate-limited", await server.CallAsync("POST", "v1/actions/batch", lines, key));
    }

    [Fact]
    public async Task Zero_turns_a_limit_off()
    {
        await using var server = await KeyServer.StartAsync(options =>
        {
            options.OpenSubmissions = true;
            options.AddressReadsPerMinute = options.AddressWritesPerMinute = options.CampaignActionsPerMinute = options.KeyRequestsPerMinute = 0;
        });

        using var response = await SendAsync(server, One);
        Assert.Equal(201, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task A_large_quantity_needs_a_key()
    {
        await using var server = await KeyServer.StartAsync(options => options.OpenSubmissions = true);
        var key = await server.CreateAsync("uk", Submit);

        Assert.Equal("201", await server.SubmitAsync(null, quantity: 10));
        Assert.Equal("201", await server.SubmitAsync(key, quantity: 11));
        using var refused = await server.SendAsync("PUT", $"v1/actions/{ActionId.New()}", KeyServer.Letter(quantity: 11));
        var problem = Assert.Single((await Wire.ProblemAsync(refused)).Errors);
        Assert.Equal((422, "$.quantity", ProblemCodes.QuantityNeedsKey), ((int)refused.StatusCode, problem.Path, problem.Code));
    }

    [Fact]
    public async Task An_address_that_guesses_keys_has_to_wait_and_is_counted_once_a_minute()
    {
        using var log = new RecordingLog();
        await using var server = await KeyServer.StartAsync(build: builder => builder.Logging.AddProvider(log));
        var good = await server.CreateAsync("uk", Submit);
        for (var i = 0; i < WrongKeys.PerMinute; i++)
        {
            Assert.Equal("401 access-key-unknown", await server.CallAsync("GET", "v1/keys", key: $"guess-number-{i}-planted", address: One));
        }

        Assert.Equal("429 rate-limited", await server.CallAsync("GET", "v1/keys", key: "another-planted", address: One));
        Assert.Equal("429 rate-limited", await server.CallAsync("GET", "v1/campaigns", key: KeyServer.AdminKey, address: One));
        Assert.Equal("200", await server.CallAsync("GET", "v1/keys", key: KeyServer.AdminKey, address: Other));
        Assert.Equal("201", await server.SubmitAsync(good, address: One));
        server.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("200", await server.CallAsync("GET", "v1/keys", key: KeyServer.AdminKey, address: One));
        var warnings = log.Text.Split('\n').Where(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("wrong key", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, warnings.Count);
        Assert.Contains($" {WrongKeys.PerMinute - 1} more", warnings[1], StringComparison.Ordinal);
        Assert.DoesNotContain("planted", log.Text, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(KeyServer server, string address) =>
        server.SendAsync("PUT", $"v1/actions/{ActionId.New()}", KeyServer.Letter(), address: address);
}
