using System.Diagnostics;
using System.Text.Json;

namespace WriteForRights.Browser.Tests.Checks;

/// <summary>The site that <c>w4r pack show</c> writes, in a browser.</summary>
public sealed class PackSiteChecks(Chromium chromium)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_of_a_shown_pack_has_barriers_a_wrong_direction_a_message_in_the_console_or_a_broken_link()
    {
        Assert.SkipUnless(Repetitions.Of(0, 1) == 1, "The gate opens every page: set THOROUGH_TESTS=1.");
        await using var visitor = await Visitor.ArriveAsync(chromium);
        var folder = Directory.CreateTempSubdirectory("pack-site-");
        try
        {
            var files = await ShowAsync(folder.FullName);
            await using var site = await Website.StartFolderAsync(folder.FullName, Token);
            var linked = new HashSet<string>();
            var directions = new HashSet<string>();
            foreach (var file in files)
            {
                var address = new Uri(site.Address, file);
                Assert.Equal(200, await visitor.GoAsync(address));
                await Axe.AssertNoBarriersAsync(visitor.Page.MainFrame, file);
                directions.Add(await AssertDirectionAsync(visitor, file));
                linked.UnionWith(await visitor.RunAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => a.href)"));
            }

            Assert.Equal(["ltr", "rtl"], directions.Order());
            Assert.NotEmpty(linked);
            var pages = files.Select(file => new Uri(site.Address, file).AbsoluteUri).ToHashSet();
            Assert.All(linked, link => Assert.Contains(link, pages));
            Assert.Empty(visitor.Console);
            Assert.Empty(visitor.Strangers);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> AssertDirectionAsync(Visitor visitor, string file)
    {
        var page = await visitor.RunAsync<string[]>("() => [document.documentElement.lang, getComputedStyle(document.body).direction]");
        var folder = file.Split('/');
        Assert.True(folder.Length == 1 || folder[0] == page[0], $"{file} says that it is in {page[0]}.");
        Assert.Equal(LanguageTag.Parse(page[0]).IsRightToLeft ? "rtl" : "ltr", page[1]);
        return page[1];
    }

    /// <summary>Writes the site of the sample with the tool, and returns its files.</summary>
    private static async Task<List<string>> ShowAsync(string folder)
    {
        var tool = SourceTree.PackageProgram("WriteForRights.Cli");
        var (code, output, errors) = await TestProcess.RunAsync(new ProcessStartInfo(
            "dotnet", [tool, "pack", "show", SourceTree.SamplePack, "--out", folder, "--no-browser", "--json"]));
        Assert.True(code == 0, $"pack show ended with {code}.\n{output}\n{errors}");
        using var result = JsonDocument.Parse(output);
        return [.. result.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];
    }
}
