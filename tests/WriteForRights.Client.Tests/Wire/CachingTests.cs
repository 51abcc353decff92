using System.Net;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Values that were read before and are requested again.</summary>
public sealed class CachingTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task An_unchanged_value_is_not_transferred_again()
    {
        var first = await Client.GetCaseAsync(Campaign2022.Id, Campaign2022.Chow, Token);

        var second = await Client.GetCaseAsync(Campaign2022.Id, Campaign2022.Chow, Token);

        Assert.Equal([200, 304], Server.Journal.Select(exchange => exchange.Status));
        Assert.Same(first, second);
    }

    [Fact]
    public async Task Changed_counts_are_transferred_again()
    {
        Assert.Equal(0, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
        await Client.SubmitAsync(Campaign2022.Letter(), Token);

        Assert.Equal(1, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
        Assert.Equal(1, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
        Assert.Equal([200, 201, 200, 304], Server.Journal.Select(exchange => exchange.Status));
    }

    [Fact]
    public async Task A_cached_value_is_used_only_for_its_own_address()
    {
        await Client.GetCampaignCountsAsync(Campaign2022.Id, Token);

        Assert.NotNull((await Client.GetCampaignCountsAsync(Campaign2022.Id, [CountDimension.Kind], Token)).By);
        Assert.Equal(Campaign2022.Chow, (await Client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, Token)).Case);
        Assert.All(Server.Journal, exchange => Assert.Equal(200, exchange.Status));
    }

    [Fact]
    public async Task Lists_are_cached_too()
    {
        var first = await Client.GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token);
        var second = await Client.GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token);

        Assert.Equal(first, second);
        Assert.Equal([200, 304], Server.Journal.Select(exchange => exchange.Status));
    }

    [Fact]
    public async Task A_client_with_call_options_shares_the_cache()
    {
        await Client.GetCampaignAsync(Campaign2022.Id, Token);

        await Client.With(new CallOptions { Language = LanguageTag.Parse("fr") }).GetCampaignAsync(Campaign2022.Id, Token);

        Assert.Equal([200, 304], Server.Journal.Select(exchange => exchange.Status));
    }

    [Fact]
    public async Task A_304_without_a_cached_value_is_an_error()
    {
        var client = NewClient((_, _, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotModified)));

        await Assert.ThrowsAsync<IncompatibleServerException>(() => client.GetCampaignAsync(Campaign2022.Id, Token));
    }

    [Fact]
    public void The_cache_is_limited()
    {
        var cache = new ResponseCache();
        var (most, kept) = (0, 0);
        for (var i = 0; i < 100; i++)
        {
            cache.Store($"{i}", new ResponseCache.Entry("\"x\"", i, 1024 * 1024));
            Assert.Equal(i, cache.Find($"{i}")!.Value);
            kept = Enumerable.Range(0, 100).Count(other => cache.Find($"{other}") is not null);
            most = Math.Max(most, kept);
        }

        // The cache is cleared six times.
        Assert.Equal((16, 4), (most, kept));
    }

    [Fact]
    public async Task The_size_of_a_response_is_that_of_its_body()
    {
        var tags = new List<string>();
        var client = NewClient((request, _, _) =>
        {
            tags.Add($"{request.Headers.IfNoneMatch}");
            var body = $$"""{"campaign":"w4r-2022","asOf":"2022-12-10T12:00:00Z","actions":1,"messages":0,"signatures":0,"people":0{{new string(' ', 3 * 1024 * 1024)}}}""";
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(body), Headers = { { "ETag", "\"x\"" } } });
        });
        foreach (var id in (string[])["a", "b", "c", "d", "e", "a", "f", "a"])
        {
            await client.GetCaseCountsAsync(Campaign2022.Id, CaseId.Parse(id), Token);
        }

        // Five fit into the limit; the sixth clears the cache and is the first of the next five.
        Assert.Equal(["", "", "", "", "", "\"x\"", "", ""], tags);
    }

    [Fact]
    public void A_response_replaces_the_cached_one_of_its_address()
    {
        var cache = new ResponseCache();
        for (var i = 0; i < 100; i++)
        {
            cache.Store("other", new ResponseCache.Entry("\"o\"", "other", 1));
            cache.Store("same", new ResponseCache.Entry($"\"{i}\"", i, 1024 * 1024));
        }

        // If the sizes of replaced responses had been added up, the other one would have been removed.
        Assert.Equal((99, "other"), (cache.Find("same")!.Value, cache.Find("other")!.Value));
        cache.Store("same", new ResponseCache.Entry("\"huge\"", "huge", 8 * 1024 * 1024));
        Assert.Null(cache.Find("same"));
    }
}
