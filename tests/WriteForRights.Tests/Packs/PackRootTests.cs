namespace WriteForRights.Tests;

/// <summary>The root of a pack is the folder of the one pack.json, however deep it is and whatever is beside it.</summary>
public sealed class PackRootTests : IDisposable
{
    private readonly TemporaryPack _pack = new();

    [Theory]
    [InlineData("w4r/")]
    [InlineData("a/b/c/")]
    [InlineData("Packs of 2022/")]
    [InlineData("cases/")]
    [InlineData("cases/cases/")]
    [InlineData("./")]
    [InlineData("././")]
    [InlineData("./w4r/")]
    [InlineData("./a/b/")]
    public void A_zip_file_may_hold_the_pack_at_any_depth_with_other_files_beside_it(string folder)
    {
        var made = MadeArchive.OfSample(folder).Add("README.txt", "x").Add("LICENSE", "x").Add("docs/notes.json", "{}").Add("docs/").Add("./");

        Assert.Empty(made.Read().Problems);
        Assert.Equal(Campaign2022.Pack.Cases, made.Read().Pack!.Cases);
    }

    [Theory]
    [InlineData("w4r")]
    [InlineData("a/b/c")]
    public void A_folder_may_hold_the_pack_at_any_depth_with_other_files_beside_it(string folder)
    {
        using var outer = new TemporaryPack();
        Directory.Delete(outer.Folder, recursive: true);
        CampaignPackWriter.Write(Campaign2022.Pack, outer.PathOf(folder));
        outer.Write("README.txt", "x").Write("docs/notes.json", "{}");

        Assert.Empty(outer.Read().Problems);
        Assert.Equal(Campaign2022.Pack.Cases, CampaignPack.Load(outer.Folder).Cases);
    }

    [Fact]
    public void Problems_name_files_from_the_packs_root()
    {
        var made = MadeArchive.OfSample("a/b/").Remove("a/b/campaign.json").Add("a/b/campaign.json", "{").Add("a/b/cases/x.JSON", "{}").Add("README.txt");

        Assert.Equal(["campaign.json $: json-malformed", "cases/x.JSON $: file-not-read"], made.Lines());
    }

    [Theory]
    [InlineData("one/", "two/")]
    [InlineData("", "two/")]
    [InlineData("w4r/", "w4r-old/")]
    [InlineData("w4r/", "w4r/backup/")]
    [InlineData("cases/", "showcases/")]
    public void Several_packs_are_one_problem_that_names_where_they_are(string first, string second)
    {
        var problem = Assert.Single(MadeArchive.OfSample(first).Add(second + "pack.json", "{ \"format\": 1 }").Read().Problems);

        Assert.Equal(("pack.json", ProblemCodes.PackRepeated), (problem.File, problem.Problem.Code));
        Assert.Contains(string.Join(", ", new[] { first, second }.Order(StringComparer.Ordinal).Select(root => root + "pack.json")), problem.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_packs_in_a_folder_are_the_same_problem()
    {
        _pack.Write("other/pack.json", "{ \"format\": 1 }");

        Assert.Equal(["pack.json $: pack-repeated"], _pack.Lines());
        Assert.Contains("pack.json, other/pack.json", _pack.Read().Problems[0].Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_packs_the_first_ten_are_named()
    {
        var made = new MadeArchive();
        for (var i = 10; i < 30; i++)
        {
            made.Add($"{i}/pack.json", "{}");
        }

        var message = Assert.Single(made.Read().Problems).Problem.Message;
        Assert.Contains("19/pack.json, …", message, StringComparison.Ordinal);
        Assert.DoesNotContain("20/pack.json", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_file_of_backslashes_alone_is_read_as_the_windows_program_meant_it()
    {
        var made = new MadeArchive();
        foreach (var file in new[] { "pack.json", "campaign.json" }.Concat(Campaign2022.Pack.Cases.Select(@case => $"cases/{@case.Id}.json")))
        {
            made.Add("w4r\\" + file.Replace('/', '\\'), _pack.Text(file));
        }

        Assert.Empty(made.Read().Problems);
        Assert.Equal(["pack.zip $: archive-entry-name"], made.Add("w4r\\..\\..\\evil.json", "{}").Lines());
    }

    [Fact]
    public void A_name_with_and_without_the_beginning_of_a_dot_is_there_twice() => Assert.Equal(
        ["pack.zip $: archive-entry-repeated"], MadeArchive.OfSample().Add("./pack.json", "{}").Lines());

    [Fact]
    public void A_folder_of_very_many_other_files_is_read_all_the_same()
    {
        for (var i = 0; i < 60; i++)
        {
            for (var j = 0; j < 100; j++)
            {
                _pack.Write($"photos/{i}/{j}.txt", string.Empty);
            }
        }

        Assert.Empty(_pack.Lines());
    }

    [Fact]
    public void A_link_that_leads_back_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        Directory.CreateSymbolicLink(_pack.PathOf("again"), _pack.Folder);
        Directory.CreateSymbolicLink(_pack.PathOf("cases/up"), _pack.Folder);

        Assert.Empty(_pack.Lines());
    }

    [Fact]
    public void The_folder_of_cases_may_be_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        Directory.Move(_pack.PathOf("cases"), _pack.PathOf("stored"));
        Directory.CreateSymbolicLink(_pack.PathOf("cases"), _pack.PathOf("stored"));

        Assert.Equal(4, _pack.Read().Pack!.Cases.Count);
    }

    public void Dispose() => _pack.Dispose();
}
