using PuppeteerSharp;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Browser.Tests;

/// <summary>
/// Takes the pictures of the sample site: <c>PICTURES=docs</c> writes the few of the pages in <c>docs/pictures</c>, and
/// <c>PICTURES=/some/folder</c> every page and step in five languages, two sizes and two schemes, to look at.
/// </summary>
public sealed class Pictures(Chromium chromium)
{
    private const int Phone = 390;
    private const int Desktop = 1280;

    private static readonly string[] Languages = ["en", "ar", "ja", "th", "de"];

    private static readonly (string Name, string Path, string Language, int Width, bool IsDark)[] OfTheDocs =
    [
        ("home-en-desktop", string.Empty, "en", Desktop, false),
        ("letter-de-phone", "text", "de", Phone, false),
        ("case-ar-phone", $"/{LetterSteps.Case}", "ar", Phone, true),
        ("counts-ja-phone", "/counts", "ja", Phone, false),
    ];

    private static readonly (string Name, string Path)[] Pages =
    [
        ("home", string.Empty), ("case", $"/{LetterSteps.Case}"), ("choose", $"/{LetterSteps.Case}/letter"), ("text", "text"), ("send", "send"),
        ("problem", "problem"), ("sign", $"/{LetterSteps.Case}/sign"), ("card", $"/{LetterSteps.Case}/card"), ("thanks", $"/{LetterSteps.Case}/thanks"),
        ("counts", "/counts"), ("nobody", "/nobody"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string? Wanted => Environment.GetEnvironmentVariable("PICTURES");

    [Fact]
    public async Task The_pictures_of_the_docs_are_written_when_asked_for()
    {
        Assert.SkipUnless(Wanted is "docs", "PICTURES=docs writes them.");
        await using var site = await StartAsync();
        foreach (var (name, path, language, width, isDark) in OfTheDocs)
        {
            await TakeAsync(site, Path.Combine(SourceTree.Root, "docs", "pictures", $"{name}.png"), path, language, width, isDark, isWhole: false);
        }
    }

    [Fact]
    public async Task Every_page_and_step_is_written_when_asked_for()
    {
        Assert.SkipUnless(Wanted is { Length: > 0 } and not "docs", "PICTURES=/some/folder writes them.");
        await using var site = await StartAsync();
        foreach (var (name, path) in Pages)
        {
            foreach (var language in Languages)
            {
                foreach (var width in (int[])[Phone, Desktop])
                {
                    var isDark = (width == Phone) == (language is "ar" or "th");
                    await TakeAsync(
                        site, Path.Combine(Wanted!, $"{name}-{language}-{width}{(isDark ? "-dark" : "")}.png"), path, language, width, isDark, isWhole: true);
                }
            }
        }
    }

    private async Task TakeAsync(
        TakingPartSite site, string file, string path, string language, int width, bool isDark, bool isWhole)
    {
        await using var visitor = await Visitor.ArriveAsync(chromium, width: width, height: 844, language: language, isDark: isDark);
        var letter = site.Page($"/{language}/{LetterSteps.Case}/letter");
        switch (path)
        {
            case "text":
                await visitor.OpenTextAsync(letter);
                break;
            case "send" or "problem":
                await visitor.OpenTextAsync(letter);
                await visitor.FollowAsync("button[name=step][value=send]");
                if (path == "problem")
                {
                    await visitor.FillAsync("[name='supporter.email']", "no address");
                    await visitor.FollowAsync(LetterSteps.Sent);
                }

                break;
            default:
                await visitor.GoAsync(site.Page($"/{language}{path}"));
                break;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await visitor.Page.ScreenshotAsync(file, new ScreenshotOptions { FullPage = isWhole });
    }

    /// <summary>A site whose campaign has some actions already, so that there is something to see.</summary>
    private static async Task<TakingPartSite> StartAsync()
    {
        var site = await TakingPartSite.StartAsync(Token);
        var client = site.Server.CreateClient();
        var pack = SamplePack.WriteForRights2022;
        string[] countries = ["GB", "FR", "DE", "JP", "ZA", "BR"];
        for (var i = 0; i < 60; i++)
        {
            await client.SubmitAsync(
                TestData.Letter(pack) with
                {
                    Case = CaseId.Parse(LetterSteps.Case),
                    Targets = [],
                    Kind = i % 3 == 0 ? ActionKind.Email : ActionKind.Letter,
                    Country = CountryCode.Parse(countries[i % countries.Length]),
                    Quantity = 1 + (i * 7 % 40),
                },
                Token);
        }

        return site;
    }
}
