using System.Diagnostics;
using System.Globalization;
using System.Text;
using WriteForRights.Testing;

namespace WriteForRights.Cli.Tests;

/// <summary>Workbooks as LibreOffice writes them, from tables typed in the way of a country.</summary>
public sealed class LibreOfficeTests
{
    private const string Program = "/usr/bin/soffice";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The numbers are the identifiers of Windows for American English, the German of Germany, and the Arabic of Egypt.
    [Theory]
    [InlineData("en-US", 1033, "12/10/2022", "1,000", "3.00")]
    [InlineData("de-DE", 1031, "10.12.2022", "1.000", "3,00")]
    [InlineData("ar-EG", 3073, "10/12/2022", "1,000", "3.00")]
    public async Task A_workbook_of_a_country_is_imported_with_its_dates_and_numbers(
        string region, int language, string date, string thousand, string three)
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        var rows = new[] { thousand, three, "12" }.Select(quantity => $"dorgelesse-nguessan\tletter\t{quantity}\t{date}\n");
        var typed = "case\tkind\tquantity\tdate\n" + string.Concat(rows);
        await ConvertAsync(tool, typed, string.Create(CultureInfo.InvariantCulture, $"9,34,76,1,,{language},false,true"));

        await tool.RunAsync(Import(server, region));

        var actions = (await server.Ledger.ReadAsync(Cancellation)).Select(recorded => recorded.Action).ToList();
        Assert.Equal([3, 12, 1000], actions.Select(action => action.Quantity).Order());
        Assert.All(actions, action => Assert.Equal(new DateTimeOffset(2022, 12, 10, 0, 0, 0, TimeSpan.Zero), action.TakenAt));
    }

    // Column 3 and 4 are text cells, as where somebody typed an apostrophe before the number.
    [Theory]
    [InlineData("en-US", "12/10/2022", "1,000")]
    [InlineData("de-DE", "10.12.2022", "1.000")]
    [InlineData("ar-EG", "١٠/١٢/٢٠٢٢", "١٠٠٠")]
    public async Task Numbers_and_dates_that_are_text_cells_are_read_in_the_way_of_the_region(string region, string date, string thousand)
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        var typed = $"case\tkind\tquantity\tdate\ndorgelesse-nguessan\tletter\t{thousand}\t{date}\n";
        await ConvertAsync(tool, typed, "9,34,76,1,3/2/4/2,1033,false,false");

        await tool.RunAsync(Import(server, region));

        var action = Assert.Single(await server.Ledger.ReadAsync(Cancellation)).Action;
        Assert.Equal(1000, action.Quantity);
        Assert.Equal(new DateTimeOffset(2022, 12, 10, 0, 0, 0, TimeSpan.Zero), action.TakenAt);
    }

    private static string[] Import(MockCampaignServer server, string region) =>
        ["import", "cards.xlsx", "--region", region, "--yes", "--server", server.BaseAddress.AbsoluteUri];

    /// <summary>Saves a typed table as <c>cards.xlsx</c> with LibreOffice, or skips the test if it is not installed.</summary>
    private static async Task ConvertAsync(Tool tool, string typed, string filter)
    {
        Assert.SkipUnless(Repetitions.Of(0, 1) == 1, "The gate starts LibreOffice: set THOROUGH_TESTS=1.");
        if (!File.Exists(Program))
        {
            Assert.NotEqual("1", Environment.GetEnvironmentVariable("REQUIRE_LIBREOFFICE"));
            Assert.Skip("LibreOffice is not installed (on Debian: apt-get install libreoffice-calc-nogui).");
        }

        var path = tool.PathOf("cards.csv");
        await File.WriteAllTextAsync(path, typed, new UTF8Encoding(false), Cancellation);

        // Each test has a profile of its own: two processes cannot share one.
        var profile = new Uri(tool.PathOf("profile")).AbsoluteUri;
        var (code, output, errors) = await TestProcess.RunAsync(new ProcessStartInfo(
            Program,
            [
                $"-env:UserInstallation={profile}", "--headless", "--norestore", $"--infilter=CSV:{filter}", "--convert-to", "xlsx",
                "--outdir", tool.Folder, path,
            ]));
        Assert.True(code == 0 && File.Exists(tool.PathOf("cards.xlsx")), $"LibreOffice ended with {code}.\n{output}\n{errors}");
    }
}
