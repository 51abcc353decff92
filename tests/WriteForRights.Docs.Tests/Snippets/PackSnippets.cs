using System.Globalization;
using System.Text.RegularExpressions;

namespace WriteForRights.Docs.Tests;

public sealed class PackSnippets : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pack-").FullName;
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);

    private static string Page { get; } = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "packs.md"));

    [Fact]
    public void Read_a_pack()
    {
        var folder = _folder;
        var output = _output;
        File.WriteAllText(Path.Combine(folder, "pack.json"), "{ \"format\": 1 }");
        File.WriteAllText(Path.Combine(folder, "campaign.json"), "{\n  \"id\": \"W4R 2022\",\n  \"yaer\": 2022\n}\n");

        #region read-a-pack
        var report = CampaignPack.Read(folder, LanguageTag.English);
        foreach (var problem in report.Problems)
        {
            output.WriteLine(problem);
        }
        #endregion

        var shown = Regex.Matches(Page, @"^campaign\.json\(\d.*$", RegexOptions.Multiline).Select(line => line.Value).ToList();
        Assert.Equal(2, shown.Count);
        Assert.Subset(_output.ToString().Split(Environment.NewLine).ToHashSet(), shown.ToHashSet());
    }

    [Fact]
    public void Load_a_pack()
    {
        var path = Path.Combine(_folder, "w4r-2022.zip");
        CampaignPack.Load(SourceTree.SamplePack).Save(path);
        var output = _output;

        #region load-a-pack
        var pack = CampaignPack.Load(path); // a folder, or a zip file
        foreach (var @case in pack.Cases)
        {
            output.WriteLine($"{@case.Id}: {@case.Headline.In(LanguageTag.Parse("fr"))}");
        }
        #endregion

        Assert.Equal(4, _output.ToString().TrimEnd().Split('\n').Length);
        Assert.Contains("dorgelesse-nguessan: Cinq ans de prison", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_an_upload()
    {
        await using var upload = new MemoryStream();
        CampaignPack.Load(SourceTree.SamplePack).Save(upload);
        upload.Position = 0;
        var language = LanguageTag.English;
        var cancellationToken = TestContext.Current.CancellationToken;

        #region read-an-upload
        var report = await CampaignPack.ReadAsync(upload, language, cancellationToken);
        #endregion

        Assert.NotNull(report.Pack);
    }

    [Fact]
    public void Missing_translations()
    {
        var sample = CampaignPack.Load(SourceTree.SamplePack);
        var english = sample.Cases[0].Headline.In(LanguageTag.English).Text;
        var pack = new CampaignPack(
            sample.Campaign, [sample.Cases[0] with { Headline = new LocalizedText(LanguageTag.English, english) }]);
        var output = _output;

        #region missing-translations
        var report = TranslationReport.Of(pack);
        output.WriteLine(report);
        foreach (var row in report.Coverage)
        {
            output.WriteLine($"{row.File} in {row.Language}: {row.Missing.Count} of {row.Texts} texts are missing");
        }
        #endregion

        Assert.Contains("cases/aleksandra-skochilenko.json fr $.headline", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("campaign.json in ar: 0 of ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_a_pack()
    {
        var folder = Path.Combine(_folder, "w4r-2023");
        var sample = CampaignPack.Load(SourceTree.SamplePack);
        var (campaign, cases) = (sample.Campaign with { Id = CampaignId.Parse("w4r-2023") }, sample.Cases);

        #region write-a-pack
        new CampaignPack(campaign, cases).Save(folder); // or a path that ends in .zip
        #endregion

        Assert.Equal(campaign, CampaignPack.Load(folder).Campaign);
    }

    [Fact]
    public void The_page_has_the_command_of_the_schema_test()
    {
        const string Command = "WRITE_SCHEMAS=1 dotnet run --project tests/WriteForRights.Tests -- -class WriteForRights.Tests.PackSchemaTests";
        var test = Path.Combine(SourceTree.Root, "tests", "WriteForRights.Tests", "Packs", "Schemas", "PackSchemaTests.cs");

        Assert.Contains(Command, Page, StringComparison.Ordinal);
        Assert.Contains(Command, File.ReadAllText(test), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
