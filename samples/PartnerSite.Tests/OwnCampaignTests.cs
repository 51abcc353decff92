using System.Diagnostics;
using PartnerSite.Looks;
using WriteForRights;

namespace PartnerSite.Tests;

/// <summary>The site as somebody starts it who has just cloned the repository: alone, and one can take part.</summary>
public sealed class OwnCampaignTests
{
    [Fact]
    public async Task Without_a_server_the_site_starts_its_own_and_a_letter_counts()
    {
        using var site = TestProcess.Start(
            new ProcessStartInfo("dotnet", [typeof(CasePicture).Assembly.Location, "--urls", "http://127.0.0.1:0"])
            {
                WorkingDirectory = Path.GetTempPath(),
            });
        using var browser = new HttpClient { BaseAddress = await AddressOfAsync(site) };
        var page = await HtmlPage.GetAsync(browser, "/dorgelesse-nguessan/letter");
        for (var step = 0; step < 4 && page.Document.QuerySelector("button[value=sent]") is null; step++)
        {
            page = await page.PressAsync();
        }

        var thanks = await page.PressAsync("sent");

        Assert.Equal((200, "/dorgelesse-nguessan/thanks"), (thanks.Status, thanks.Address.AbsolutePath));
        Assert.True(thanks.Says(CountHeadline.Of(1, LanguageTag.English).Text), thanks.Html);
        Assert.Equal(200, (await HtmlPage.GetAsync(browser, "/site.css")).Status);
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
