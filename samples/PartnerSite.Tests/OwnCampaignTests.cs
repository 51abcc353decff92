using System.Diagnostics;
using System.Net;
using WriteForRights;

namespace PartnerSite.Tests;

/// <summary>The site as somebody starts it who has just cloned the repository: alone, and one can take part.</summary>
public sealed class OwnCampaignTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_server_the_site_starts_its_own_and_a_letter_counts()
    {
        using var site = TestProcess.Start(
            new ProcessStartInfo("dotnet", [typeof(Letter).Assembly.Location, "--urls", "http://127.0.0.1:0"])
            {
                WorkingDirectory = AppContext.BaseDirectory,
            });
        using var browser = new HttpClient { BaseAddress = await AddressOfAsync(site) };
        var path = new Uri("cases/dorgelesse-nguessan", UriKind.Relative);
        using var first = await browser.GetAsync(path, Token);
        var form = (await SitePage.OfAsync(first, Token)).Fields;
        using var content = new FormUrlEncodedContent(form);
        using var sent = await browser.PostAsync(path, content, Token);
        var thanks = await SitePage.OfAsync(sent, Token);
        using var again = await browser.GetAsync(path, Token);

        Assert.Equal((HttpStatusCode.OK, true), (thanks.Status, thanks.Says(Words.In(LanguageTag.English).Thanks)));
        Assert.True((await SitePage.OfAsync(again, Token)).Says(CountHeadline.Of(1, LanguageTag.English).Text));
    }

    private static async Task<Uri> AddressOfAsync(TestProcess site)
    {
        while (await site.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
            if (at >= 0)
            {
                return new Uri(line[at..].Trim());
            }
        }

        throw new InvalidOperationException($"The site did not start. {site.Errors}");
    }
}
