using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PartnerSite.Looks;
using WriteForRights.AspNetCore;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests.Snippets;

/// <summary>The pages “A partner site” and “Embed”, from an empty site to a letter that counts.</summary>
public sealed class PartnerSiteSnippets
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_lines_are_a_site_where_a_letter_counts()
    {
        await using var mock = await MockCampaignServer.StartAsync();
        var server = mock.BaseAddress;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();

        #region partner-services
        builder.Services.AddWriteForRights(options => options.BaseAddress = server);
        builder.Services.AddWriteForRightsPages(options => options.Campaign = CampaignId.Parse("w4r-2022"));
        #endregion

        // Letters are dated on the day of the campaign.
        builder.Services.Configure<WriteForRightsPagesOptions>(options => options.Flow = new FlowOptions { Clock = mock.Clock });
        await using var app = builder.Build();

        #region partner-pages
        app.MapWriteForRightsPages("/write");
        #endregion

        await app.StartAsync(Token);
        var page = await WriteAsync(app.GetTestClient(), "/write/en/dorgelesse-nguessan/letter");

        var sent = await page.PressAsync("sent");

        Assert.Equal(303, sent.Status);
        await mock.Ledger.AssertIdsAsync([page.ActionId], Token);
    }

    [Fact]
    public async Task Options_and_looks_are_a_site_that_looks_like_itself_and_is_embedded_elsewhere()
    {
        await using var mock = await MockCampaignServer.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddWriteForRights(options => options.BaseAddress = mock.BaseAddress);

        #region partner-options
        builder.Services.AddWriteForRightsPages(options =>
        {
            options.Campaign = CampaignId.Parse("w4r-2022");
            options.PublicAddress = new Uri("https://lantern.example");
            options.Flow = new FlowOptions
            {
                Source = "lantern.example",
                Country = CountryCode.Parse("GB"),
                Consent = new ConsentText("2026-11", new LocalizedText(LanguageTag.English, "You may write to me about this case.")),
            };
        });
        #endregion

        builder.Services.Configure<WriteForRightsPagesOptions>(options => options.Flow = options.Flow with { Clock = mock.Clock });
        await using var app = builder.Build();

        #region partner-looks
        app.MapWriteForRightsPages("/write", options =>
        {
            options.Layout = typeof(SiteLayout);
            options.Stylesheets = ["/site.css"];
        });
        #endregion

        #region embed-host
        app.MapWriteForRightsEmbed("/embed", options => options.FrameAncestors = ["https://partner.example", "https://*.bookshop.example"]);
        #endregion

        await app.StartAsync(Token);
        using var http = app.GetTestClient();
        var home = await HtmlPage.GetAsync(http, "/write/en");
        var page = await WriteAsync(http, "/embed/en/dorgelesse-nguessan/letter?source=bookshop.example");
        var sent = await page.PressAsync("sent");

        Assert.NotNull(home.Document.QuerySelector(".site-header"));
        Assert.Equal("/site.css", home.Document.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"));
        Assert.Equal("https://lantern.example/write/en", home.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("https://*.bookshop.example", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(303, sent.Status);
        Assert.Equal("bookshop.example", Assert.Single(await mock.Ledger.ReadAsync(Token)).Action.Source);
    }

    /// <summary>Goes through the steps of the letter up to the one where the person says that it was sent.</summary>
    private static async Task<HtmlPage> WriteAsync(HttpClient http, string path)
    {
        var page = await HtmlPage.GetAsync(http, path);
        for (var step = 0; step < 4 && page.Document.QuerySelector("button[value=sent]") is null; step++)
        {
            Assert.Equal(200, page.Status);
            page = await page.PressAsync();
        }

        return page;
    }
}
