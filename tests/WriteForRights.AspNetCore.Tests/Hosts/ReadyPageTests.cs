using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using WriteForRights.Testing;

namespace WriteForRights.AspNetCore.Tests.Hosts;

/// <summary>Tests of the ready-made pages: addresses, languages, headers, and what is not there.</summary>
public sealed class ReadyPageTests
{
    private const string Letter = $"/write/{LetterSite.Case}/letter";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_leads_to_every_case_and_every_case_to_what_can_be_done()
    {
        await using var site = await LetterSite.StartAsync();
        var list = await site.GetAsync("/write");

        foreach (var @case in SamplePack.WriteForRights2022.Cases)
        {
            Assert.NotEmpty(list.Document.QuerySelectorAll($"a[href='/write/{@case.Id}']"));
            var page = await site.GetAsync($"/write/{@case.Id}");
            Assert.Equal(200, page.Status);
            Assert.NotEmpty(page.Document.QuerySelectorAll($"a[href='/write/{@case.Id}/letter']"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/counts")]
    [InlineData($"/{LetterSite.Case}")]
    [InlineData($"/{LetterSite.Case}/letter")]
    [InlineData($"/{LetterSite.Case}/sign")]
    [InlineData($"/{LetterSite.Case}/card")]
    [InlineData($"/{LetterSite.Case}/thanks")]
    public async Task Every_page_has_the_language_of_its_path_and_the_strict_headers(string path)
    {
        await using var site = await LetterSite.StartAsync();

        var page = await site.GetAsync($"/write/ar{path}");

        Assert.Equal(200, page.Status);
        Assert.Equal(("ar", "rtl"), (page.Document.DocumentElement.GetAttribute("lang"), page.Document.DocumentElement.GetAttribute("dir")));
        Assert.NotEqual(string.Empty, page.Document.Title);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Single(page.Document.QuerySelectorAll("main"));
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Contains("frame-ancestors 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.False(page.Headers.ContainsKey("Set-Cookie"));
        Assert.All(
            page.Document.QuerySelectorAll("a[href^='/write']:not([hreflang])"),
            link => Assert.StartsWith("/write/ar", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_names_itself_and_its_counterparts_for_search_engines()
    {
        await using var site = await LetterSite.StartAsync(options => options.PublicAddress = new Uri("https://act.example"));

        var page = await site.GetAsync($"/write/fr/{LetterSite.Case}");

        Assert.Equal(
            $"https://act.example/write/fr/{LetterSite.Case}",
            page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        var alternates = page.Document.QuerySelectorAll("link[rel=alternate]")
            .ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!);
        Assert.Equal(MessageLanguages.All.Count + 1, alternates.Count);
        Assert.Equal($"https://act.example/write/ja/{LetterSite.Case}", alternates["ja"]);
        Assert.Equal($"https://act.example/write/{LetterSite.Case}", alternates["x-default"]);
        Assert.Equal(page.Document.Title, page.Document.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task The_sitemap_has_every_case_in_every_language_and_each_address_works()
    {
        await using var site = await LetterSite.StartAsync();
        var sitemap = XDocument.Parse((await site.GetAsync("/write/sitemap.xml")).Html);
        var addresses = sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();

        Assert.Equal((SamplePack.WriteForRights2022.Cases.Count + 2) * MessageLanguages.All.Count, addresses.Count);
        foreach (var address in addresses.Where((_, index) => index % 29 == 0))
        {
            Assert.Equal(200, (await site.GetAsync(address)).Status);
        }
    }

    [Theory]
    [InlineData("/write/nobody")]
    [InlineData("/write/nobody/letter")]
    [InlineData("/write/fr/nobody")]
    [InlineData("/write/xx")]
    public async Task A_case_that_does_not_exist_is_a_page_that_says_so_and_leads_on(string path)
    {
        await using var site = await LetterSite.StartAsync();

        var page = await site.GetAsync(path);

        Assert.Equal(404, page.Status);
        Assert.NotEmpty(page.Document.QuerySelectorAll("a[href='/write'], a[href='/write/fr']"));
    }

    [Theory]
    [InlineData("/write/NOT%20AN%20ID")]
    [InlineData("/write/favicon.ico")]
    [InlineData("/write/fr/site.css")]
    [InlineData("/write/fr/fr")]
    public async Task A_path_that_can_be_no_case_belongs_to_the_site(string path)
    {
        await using var site = await LetterSite.StartAsync();

        var page = await site.GetAsync(path);

        Assert.Equal((404, string.Empty), (page.Status, page.Html));
    }

    [Fact]
    public async Task A_campaign_that_was_never_reached_is_503_and_keeps_what_was_posted()
    {
        await using var site = await LetterSite.StartAsync();
        site.Server.Faults.Add(Fault.Refused(503));
        Assert.Equal(503, (await site.GetAsync("/write")).Status);

        var page = await (await site.GetAsync("/write")).PostAsync(
            new Uri(site.Http.BaseAddress!, Letter), [new("form", "w4r-letter"), new("id", "x"), new("body", "Release her."), new("end", "1")]);

        Assert.Equal((503, "Release her."), (page.Status, page["body"].Trim()));
        Assert.Equal("x", page["id"]);
    }

    [Fact]
    public async Task A_campaign_that_is_away_later_still_has_its_pages_without_numbers()
    {
        await using var site = await LetterSite.StartAsync();
        var before = await site.GetAsync("/write");
        site.Server.Faults.Add(Fault.Refused(503));

        var after = await site.GetAsync("/write");

        Assert.Equal(200, after.Status);
        Assert.NotEmpty(before.Document.QuerySelectorAll(".w4r-totals"));
        Assert.Empty(after.Document.QuerySelectorAll(".w4r-totals"));
    }

    [Fact]
    public async Task Printing_shows_the_letter_alone_and_counts_nothing()
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.OpenSendingAsync(Letter, "Words of my own.");

        var printed = await page.PostAsync(new Uri(page.Address, "print"), page.Fields);

        Assert.Equal(200, printed.Status);
        Assert.Contains("Words of my own.", printed.Html, StringComparison.Ordinal);
        Assert.Empty(printed.Document.QuerySelectorAll("form, button, nav, script"));
        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
        Assert.Equal(403, (await page.PostAsync(new Uri(page.Address, "print"), page.Fields, ("Sec-Fetch-Site", "cross-site"))).Status);
    }

    [Fact]
    public async Task The_thanks_say_that_it_counts_as_first_sent_and_show_the_new_number()
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.OpenSendingAsync(Letter, "Words of my own.");
        var sent = await page.PressAsync("sent");

        var thanks = await site.GetAsync(sent.Headers["Location"]);
        var first = await site.GetAsync(sent.Headers["Location"] + "?asFirstSent=true");

        Assert.True(thanks.Says(CountHeadline.Of(1, LanguageTag.English).Text), thanks.Html);
        Assert.NotEqual(thanks.Document.QuerySelector("main")!.TextContent, first.Document.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task The_count_has_a_tag_and_is_open_to_every_site()
    {
        await using var site = await LetterSite.StartAsync();
        var count = await site.GetAsync($"/embed/fr/{LetterSite.Case}/count.json");
        using var again = new HttpRequestMessage(HttpMethod.Get, count.Address);
        again.Headers.Add("If-None-Match", count.Headers["ETag"]);
        using var answer = await site.Http.SendAsync(again, Token);

        Assert.Contains(CountHeadline.Of(0, LanguageTag.Parse("fr")).Text, WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Unescape(count.Html)), StringComparison.Ordinal);
        Assert.Equal("*", count.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("w4r.css", "text/css")]
    [InlineData("pages.css", "text/css")]
    [InlineData("w4r.js", "text/javascript")]
    public async Task The_pages_bring_their_files_compressed_and_may_be_kept_for_ever(string name, string mediaType)
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.GetAsync("/write");
        var address = page.Document.QuerySelectorAll("link, script").Select(each => each.GetAttribute("href") ?? each.GetAttribute("src"))
            .Single(each => each!.Contains($"/{name}?v=", StringComparison.Ordinal))!;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br");
        using var file = await site.Http.SendAsync(request, Token);

        Assert.Equal(mediaType, file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("br", Assert.Single(file.Content.Headers.ContentEncoding));
        Assert.Contains("immutable", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(404, (await site.GetAsync("/write/files/other.css")).Status);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public async Task A_case_with_its_styles_and_scripts_is_at_most_40_KB_compressed(string language)
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.GetAsync($"/write/{language}/{LetterSite.Case}");
        using var compressed = new MemoryStream();
        await using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await brotli.WriteAsync(Encoding.UTF8.GetBytes(page.Html), Token);
        }

        var files = page.Document.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(each => each.GetAttribute("href") ?? each.GetAttribute("src"));
        var size = compressed.Length;
        foreach (var file in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file);
            request.Headers.Add("Accept-Encoding", "br");
            using var response = await site.Http.SendAsync(request, Token);
            size += response.Content.Headers.ContentLength!.Value;
        }

        Assert.InRange(size, 1, 40 * 1024);
    }

    [Fact]
    public async Task Nothing_else_of_the_site_changes()
    {
        await using var site = await LetterSite.StartAsync();

        var own = await site.GetAsync("/result");
        var nowhere = await site.GetAsync("/nowhere");

        Assert.Equal(200, own.Status);
        Assert.False(own.Headers.ContainsKey("Content-Security-Policy"));
        Assert.Equal((404, string.Empty), (nowhere.Status, nowhere.Html));
        Assert.DoesNotContain(nowhere.Headers.Keys, name => name is "Content-Security-Policy" or "Cache-Control" or "Set-Cookie");
    }
}
