using System.Net;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>What was read before, and is asked for again.</summary>
public sealed class CachingTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        var first = await Client.GetCaseAsync(Campaign2022.Id, Campaign2022.Chow, Token);

        var second = await Client.GetCaseAsync(Campaign2022.Id, Campaign2022.Chow, Token);

        Assert.Equal([200, 304], Server.Journal.Select(exchange => exchange.Status));
        Assert.Same(first, second);
    }

    [Fact]
    public async Task Counts_that_changed_are_sent_again()
    {
        Assert.Equal(0, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
        await Client.SubmitAsync(Campaign2022.Letter(), Token);

        Assert.Equal(1, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
        Assert.Equal(1, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
        Assert.Equal([200, 201, 200, 304], Server.Journal.Select(exchange => exchange.Status));
    }

    [Fact]
    public async Task What_was_read_at_one_address_is_not_given_for_another()
    {
        await Client.GetCampaignCountsAsync(Campaign2022.Id, Token);

        Assert.NotNull((await Client.GetCampaignCountsAsync(Campaign2022.Id, [CountDimension.Kind], Token)).By);
        Assert.Equal(Campaign2022.Chow, (await Client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, Token)).Case);
        Assert.All(Server.Journal, exchange => Assert.Equal(200, exchange.Status));
    }

    [Fact]
    public async Task Lists_are_kept_too()
    {
        var first = await Client.GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token);
        var second = await Client.GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token);

        Assert.Equal(first, second);
        Assert.Equal([200, 304], Server.Journal.Select(exchange => exchange.Status));
    }

    [Fact]
    public async Task What_differs_for_some_calls_shares_what_was_read()
    {
        await Client.GetCampaignAsync(Campaign2022.Id, Token);

        await Client.With(new CallOptions { Language = LanguageTag.Parse("fr") }).GetCampaignAsync(Campaign2022.Id, Token);

        Assert.Equal([200, 304], Server.Journal.Select(exchange => exchange.Status));
    }

    [Fact]
    public async Task A_server_that_says_unchanged_though_nothing_was_read_is_not_understood()
    {
        var client = NewClient((_, _, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotModified)));

        await Assert.ThrowsAsync<IncompatibleServerException>(() => client.GetCampaignAsync(Campaign2022.Id, Token));
    }

    [Fact]
    public void Answers_are_kept_up_to_a_bound()
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

        // Forgotten all at once, six times.
        Assert.Equal((16, 4), (most, kept));
    }

    [Fact]
    public async Task An_answer_is_as_large_as_it_came()
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

        // Five go into the bound; the sixth, for which all were forgotten, is the first of the next.
        Assert.Equal(["", "", "", "", "", "\"x\"", "", ""], tags);
    }

    [Fact]
    public void An_answer_takes_the_place_of_what_was_kept_of_its_address()
    {
        var cache = new ResponseCache();
        for (var i = 0; i < 100; i++)
        {
            cache.Store("other", new ResponseCache.Entry("\"o\"", "other", 1));
            cache.Store("same", new ResponseCache.Entry($"\"{i}\"", i, 1024 * 1024));
        }

        // Had each been added to those before, the other would have been forgotten.
        Assert.Equal((99, "other"), (cache.Find("same")!.Value, cache.Find("other")!.Value));
        cache.Store("same", new ResponseCache.Entry("\"huge\"", "huge", 8 * 1024 * 1024));
        Assert.Null(cache.Find("same"));
    }
}
