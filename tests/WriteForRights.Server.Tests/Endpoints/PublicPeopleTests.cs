using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>What callers with and without the key see of the numbers that count once per person.</summary>
public sealed class PublicPeopleTests
{
    private const string Counts = "v1/campaigns/w4r-2022/counts";
    private const string Key = "test-admin-key-not-a-secret";
    private const string Exact = "\"signatures\":3,\"people\":2}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PublicPeople.Steps, "\"signatures\":0,\"people\":0,\"inSteps\":true}")]
    [InlineData(PublicPeople.Hidden, "\"messages\":3}")]
    [InlineData(PublicPeople.Exact, Exact)]
    public async Task Without_the_key_they_have_the_form_of_the_option(PublicPeople people, string end)
    {
        await using var server = await StartAsync(people);
        using var http = new HttpClient { BaseAddress = server.Address };
        using var response = await GetAsync(http, Counts, null);

        Assert.EndsWith(end, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.Public);
        Assert.Equal(people != PublicPeople.Exact, response.Headers.Vary.Contains("Authorization"));
        Assert.EndsWith(end, await FirstEventAsync(http, null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PublicPeople.Steps)]
    [InlineData(PublicPeople.Hidden)]
    public async Task With_the_key_they_are_exact_and_no_cache_keeps_them_for_others(PublicPeople people)
    {
        await using var server = await StartAsync(people);
        using var http = new HttpClient { BaseAddress = server.Address };
        using var exact = await GetAsync(http, Counts, $"Bearer {Key}");
        using var open = await GetAsync(http, Counts, null);
        using var withTagOfExact = await GetAsync(http, Counts, null, exact.Headers.ETag!.ToString());
        using var again = await GetAsync(http, Counts, $"Bearer {Key}", exact.Headers.ETag!.ToString());

        Assert.EndsWith(Exact, await exact.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.EndsWith(Exact, await FirstEventAsync(http, $"Bearer {Key}"), StringComparison.Ordinal);
        Assert.Equal("no-store, private", exact.Headers.CacheControl!.ToString());
        Assert.Contains("Authorization", exact.Headers.Vary);
        Assert.NotEqual(open.Headers.ETag, exact.Headers.ETag);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (withTagOfExact.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task A_change_that_only_the_exact_numbers_show_is_no_change_for_others()
    {
        await using var server = await StartAsync(PublicPeople.Steps);
        using var http = new HttpClient { BaseAddress = server.Address };
        using var wire = new Wire(server.Address);
        var known = Campaign2022.Letter() with { Supporter = Signature("a").Supporter };
        using var first = await wire.PutAsync(known);
        using var open = await GetAsync(http, Counts, null);
        using var exact = await GetAsync(http, Counts, $"Bearer {Key}");

        // The letter of somebody who is known is voided, and that of somebody new counts instead.
        using var voided = await wire.PostAsync($"v1/actions/{known.Id}/void", """{ "reason": "test" }""", $"Bearer {Key}");
        using var second = await wire.PutAsync(Campaign2022.Letter() with { Supporter = Signature("new").Supporter });
        using var openLater = await GetAsync(http, Counts, null, open.Headers.ETag!.ToString());
        using var exactLater = await GetAsync(http, Counts, $"Bearer {Key}", exact.Headers.ETag!.ToString());

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (openLater.StatusCode, exactLater.StatusCode));
    }

    private static async Task<HostedServer> StartAsync(PublicPeople people)
    {
#pragma warning disable CA2000 // The test disposes it.
        var server = await HostedServer.StartAsync(
            [Campaign2022.Pack],
            new FakeTimeProvider(Campaign2022.HumanRightsDay),
            Key,
            Token,
            builder => builder.Services.PostConfigure<CampaignServerOptions>(options => options.PublicPeople = people));
#pragma warning restore CA2000
        using var wire = new Wire(server.Address);
        foreach (var signature in new[] { Signature("a"), Signature("b"), Campaign2022.Signature(null, null) })
        {
            using var put = await wire.PutAsync(signature);
            put.EnsureSuccessStatusCode();
        }

        return server;
    }

    private static ActionRecord Signature(string name) => Campaign2022.Signature(name, $"{name}@example.org");

    private static async Task<HttpResponseMessage> GetAsync(HttpClient http, string path, string? authorization, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.IfNoneMatch.ParseAdd(ifNoneMatch);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    private static async Task<string> FirstEventAsync(HttpClient http, string? authorization)
    {
        using var response = await GetAsync(http, Counts + "/stream", authorization);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        while (await lines.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException("The stream ended without an event.");
    }
}
