using System.Security.Cryptography;
using System.Text;

namespace WriteForRights.AspNetCore.Tests.Hosts;

/// <summary>Tests of what the embed serves: scripts for every site, pages for listed sites only.</summary>
public sealed class EmbedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_listed_sites_may_frame_the_embed()
    {
        await using var site = await LetterSite.StartAsync();

        var page = await site.GetAsync($"/embed/{LetterSite.Case}/letter");

        Assert.Contains("frame-ancestors 'self' https://partner.example", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.False(page.Headers.ContainsKey("X-Frame-Options"));
        Assert.False(page.Headers.ContainsKey("Set-Cookie"));
    }

    [Theory]
    [InlineData("https://partner.example/")]
    [InlineData("partner.example")]
    [InlineData("https://partner.example; script-src *")]
    [InlineData("'none'")]
    [InlineData("ftp://partner.example")]
    public void A_frame_ancestor_that_is_no_origin_is_an_error_at_the_start(string origin) =>
        Assert.Throws<InvalidOperationException>(() => new WriteForRightsEmbedOptions { FrameAncestors = [origin] }.ToSources());

    [Fact]
    public void A_frame_ancestor_may_stand_for_all_subdomains() => Assert.Equal(
        "'self' https://*.partner.example http://localhost:8080",
        new WriteForRightsEmbedOptions { FrameAncestors = ["https://*.partner.example", "http://localhost:8080"] }.ToSources());

    [Fact]
    public async Task The_script_is_for_every_site_and_its_frozen_version_has_its_hash_beside_it()
    {
        await using var site = await LetterSite.StartAsync();

        var script = await site.GetAsync("/embed/v1.js");
        var frozen = await site.GetAsync("/embed/v1.1.js");
        var hash = await site.GetAsync("/embed/v1.1.js.sri");

        Assert.All([script, frozen, hash], file => Assert.Equal("*", file.Headers["Access-Control-Allow-Origin"]));
        Assert.Equal("public, max-age=3600", script.Headers["Cache-Control"]);
        Assert.Contains("immutable", frozen.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal($"sha384-{Convert.ToBase64String(SHA384.HashData(Encoding.UTF8.GetBytes(frozen.Html)))}", hash.Html);
    }

    [Fact]
    public async Task The_embedding_site_is_the_source_of_the_action_through_every_step()
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.OpenSendingAsync($"/embed/{LetterSite.Case}/letter?source=bookshop.example&theme=accent:%23123456", "Words of my own.");

        var thanks = await page.PressAsync("sent");

        Assert.Equal(303, thanks.Status);
        Assert.Contains("source=bookshop.example", thanks.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal("bookshop.example", Assert.Single(await site.Server.Ledger.ReadAsync(Token)).Action.Source);
        Assert.NotEmpty(page.Document.QuerySelectorAll("link[href^='/embed/theme.css?theme=']"));
    }

    [Fact]
    public async Task A_source_that_an_embedding_site_did_not_give_or_that_is_too_long_is_the_site_itself()
    {
        await using var site = await LetterSite.StartAsync(options => options.Flow = options.Flow with { Source = "own.example" });
        var page = await site.OpenSendingAsync($"/embed/{LetterSite.Case}/letter?source={new string('x', 101)}", "Words of my own.");

        Assert.Equal(303, (await page.PressAsync("sent")).Status);
        Assert.Equal("own.example", Assert.Single(await site.Server.Ledger.ReadAsync(Token)).Action.Source);
    }

    [Fact]
    public async Task A_theme_that_cannot_be_used_adds_nothing()
    {
        await using var site = await LetterSite.StartAsync();

        var page = await site.GetAsync($"/embed/{LetterSite.Case}?theme=accent:url(https://evil.example)");

        Assert.Empty(page.Document.QuerySelectorAll("link[href*='theme.css']"));
        Assert.Equal(404, (await site.GetAsync("/embed/theme.css?theme=x")).Status);
    }
}
