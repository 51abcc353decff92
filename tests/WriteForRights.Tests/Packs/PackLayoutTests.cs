namespace WriteForRights.Tests;

/// <summary>
/// A pack loses no file without a word, and needs none that its author did not write. Each pack is tried as a folder and as a zip file.
/// </summary>
public sealed class PackLayoutTests : IDisposable
{
    private const string Dorgelesse = "cases/dorgelesse-nguessan.json";

    private readonly TemporaryPack _pack = new();

    [Theory]
    [InlineData("cases/a-example.JSON", "cases/a-example.json")]
    [InlineData("cases/a-example.Json", "cases/a-example.json")]
    [InlineData("cases/a-example.json.txt", "cases/a-example.json")]
    [InlineData("cases/a-example.jsonc", "cases/a-example.json")]
    [InlineData("cases/a-example.json5", "cases/a-example.json")]
    [InlineData("cases/a-example.jsonl", "cases/a-example.json")]
    [InlineData("cases/a-example.json.bak", "cases/a-example.json")]
    [InlineData("cases/a-example.json.orig", "cases/a-example.json")]
    [InlineData("cases/a-example.json.tmp", "cases/a-example.json")]
    [InlineData("cases/a-example.json.crdownload", "cases/a-example.json")]
    [InlineData("cases/a-example.json~", "cases/a-example.json")]
    [InlineData("cases/a-example.json.~1~", "cases/a-example.json")]
    [InlineData("cases/a-example .JSON", "cases/a-example.json")]
    [InlineData("cases/a-example.json ", "cases/a-example.json")]
    [InlineData("cases/a-example.json (1)", "cases/a-example.json")]
    [InlineData("cases/a-example.json.", "cases/a-example.json")]
    [InlineData("cases/a-example json", "cases/a-example-json.json")]
    [InlineData("cases/a-example_json", "cases/a-example-json.json")]
    [InlineData("cases/A-Example.JSON", "cases/a-example.json")]
    [InlineData("cases/a-example.js\u200Bon", "cases/a-example.json")]
    [InlineData("cases/a-example.json\uFEFF", "cases/a-example.json")]
    [InlineData("cases/ａ-example.ｊｓｏｎ", "cases/a-example.json")]
    [InlineData("cases/a-example．json", "cases/a-example.json")]
    [InlineData("cases/asia/a-example.json", "cases/a-example.json")]
    [InlineData("cases/asia/china/a-example.json", "cases/a-example.json")]
    [InlineData("cases/cases/a-example.json", "cases/a-example.json")]
    [InlineData("cases/asia/A Example.JSON", "cases/a-example.json")]
    [InlineData("cases/a-example", "cases/a-example.json")]
    [InlineData("cases/a-example.txt", "cases/a-example.json")]
    [InlineData("cases/a-example.jsn", "cases/a-example.json")]
    [InlineData("cases/a-example.js", "cases/a-example.json")]
    [InlineData("cases/a-example.bak", "cases/a-example.json")]
    [InlineData("cases/.a-example.json.Xy12Zq", "cases/a-example.json")]
    [InlineData("cases/a-example.yaml", "cases/a-example.json")]
    [InlineData("cases/a-example.YML", "cases/a-example.json")]
    [InlineData("cases/A Example.docx", "cases/a-example.json")]
    [InlineData("cases/asia/a-example.odt", "cases/a-example.json")]
    [InlineData("cases/a-example.zip", "cases/a-example.json")]
    [InlineData("a-example.json", "cases/a-example.json")]
    [InlineData("A Example.json", "cases/a-example.json")]
    [InlineData("a-example.JSON", "cases/a-example.json")]
    [InlineData("cases.json", "cases/<id>.json")]
    [InlineData("Campaign.json", "campaign.json")]
    [InlineData("campaign.JSON", "campaign.json")]
    [InlineData("Pack.json", "pack.json")]
    [InlineData("pack.JSON", "pack.json")]
    [InlineData("campaign.json ", "campaign.json")]
    public void A_file_that_is_nearly_a_packs_is_a_problem(string name, string expected)
    {
        // A system that does not tell capitals apart has one file here.
        var content = _pack.Text(Dorgelesse);
        _pack.Write(name, content);
        var made = MadeArchive.OfSample();
        var isRepeated = expected != name && name.Equals(expected, StringComparison.OrdinalIgnoreCase) && expected is "campaign.json" or "pack.json";
        var problem = Assert.Single(_pack.Read().Problems);

        Assert.Equal((name, 0, ProblemCodes.FileNotRead), (problem.File, problem.Line, problem.Problem.Code));
        Assert.Contains($"“{expected}”", problem.Problem.Message, StringComparison.Ordinal);
        Assert.Equal(
            isRepeated ? ["pack.zip $: archive-entry-repeated"] : [$"{name} $: file-not-read"],
            MadeArchive.LinesOf(made.Add(name, content).Read()));
        Assert.True(isRepeated || _pack.Read().Problems.SequenceEqual(made.Read().Problems));
    }

    [Theory]
    [InlineData("cases/Chow Hang-tung.json")]
    [InlineData("cases/x_y.json")]
    [InlineData("cases/José.json")]
    [InlineData("cases/Jose\u0301.json")]
    [InlineData("cases/ａ.json")]
    [InlineData("cases/dorgelesse-nguessan .json")]
    [InlineData("cases/ dorgelesse-nguessan.json")]
    [InlineData("cases/dorgelesse-\u200Bnguessan.json")]
    [InlineData("cases/dorgelesse-nguessan (1).json")]
    [InlineData("cases/dorgelesse-nguessan - Copy.json")]
    [InlineData("cases/.json")]
    public void A_file_that_is_not_named_after_its_case_is_read_and_told(string name)
    {
        var content = _pack.Text(Dorgelesse);

        Assert.Equal([$"{name} $.id: file-name-mismatch"], _pack.Write(name, content).Lines());
        Assert.Equal([$"{name} $.id: file-name-mismatch"], MadeArchive.OfSample().Add(name, content).Lines());
    }

    [Theory]
    [InlineData("cases/dorgelesse-nguessan.JSON")]
    [InlineData("cases/asia/dorgelesse-nguessan.json")]
    [InlineData("dorgelesse-nguessan.json")]
    [InlineData("Cases/dorgelesse-nguessan.json")]
    [InlineData("cases/dorgelesse-nguessan.json~")]
    [InlineData("cases/dorgelesse-nguessan")]
    public void A_case_whose_file_is_not_read_is_not_called_unknown_as_well(string name)
    {
        var content = _pack.Text(Dorgelesse);
        _pack.Delete(Dorgelesse).Write(name, content);
        var expected = name.StartsWith("Cases", StringComparison.Ordinal) ? "Cases/ $: file-not-read" : $"{name} $: file-not-read";

        Assert.Equal([expected], _pack.Lines());
        Assert.Equal([expected], MadeArchive.OfSample().Remove(Dorgelesse).Add(name, content).Lines());
    }

    [Theory]
    [InlineData("Cases")]
    [InlineData("CASES")]
    [InlineData("case")]
    [InlineData("cases ")]
    [InlineData(" cases")]
    [InlineData("ｃａｓｅｓ")]
    [InlineData("ca\u200Bses")]
    [InlineData("cases (1)")]
    [InlineData("cases - Copy")]
    [InlineData("Copy of cases")]
    [InlineData("cases_old")]
    [InlineData("caes")]
    [InlineData("csaes")]
    [InlineData("casess")]
    public void A_folder_that_is_nearly_that_of_the_cases_is_one_problem(string folder)
    {
        var content = _pack.Text(Dorgelesse);
        var made = MadeArchive.OfSample().Add($"{folder}/a-example.json", content).Add($"{folder}/b-example.json", content);
        _pack.Write($"{folder}/a-example.json", content).Write($"{folder}/b-example.json", content);

        Assert.Equal([$"{folder}/ $: file-not-read"], _pack.Lines());
        Assert.Equal([$"{folder}/ $: file-not-read"], made.Lines());
        Assert.Contains("Expected: “cases/”", _pack.Read().Problems[0].Problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README")]
    [InlineData("LICENSE")]
    [InlineData("package.json")]
    [InlineData("tsconfig.json")]
    [InlineData(".prettierrc.json")]
    [InlineData("campaign.md")]
    [InlineData("campaign-notes.txt")]
    [InlineData("packages.json")]
    [InlineData("campaigns.json")]
    [InlineData("drafts/x.json")]
    [InlineData("schemas/case.schema.json")]
    [InlineData("docs/cases/notes.md")]
    [InlineData("test-cases/x.json")]
    [InlineData("cases/notes.txt")]
    [InlineData("cases/README")]
    [InlineData("cases/README.md")]
    [InlineData("cases/photo.jpg")]
    [InlineData("cases/asia/notes.txt")]
    [InlineData("case/notes.txt")]
    [InlineData("backup/cases/x.json")]
    public void Files_that_are_none_of_the_packs_are_ignored(string name)
    {
        var content = name.EndsWith("json", StringComparison.Ordinal) ? "{ \"id\": \"x\", \"name\": \"x\" }" : "Some notes.";

        Assert.Empty(_pack.Write(name, content).Lines());
        Assert.Empty(MadeArchive.OfSample("w4r/").Add("w4r/" + name, content).Lines());
    }

    [Fact]
    public void A_draft_beside_the_cases_is_ignored_since_it_was_put_elsewhere_on_purpose()
    {
        _pack.Write("drafts/a-example.json", _pack.Text(Dorgelesse));

        Assert.Empty(_pack.Lines());
    }

    [Fact]
    public void A_pack_without_cases_is_told_of_those_that_lie_elsewhere()
    {
        var content = _pack.Text(Dorgelesse);
        foreach (var file in Directory.GetFiles(_pack.PathOf("cases")))
        {
            File.Delete(file);
        }

        _pack.Write("data/cases/dorgelesse-nguessan.json", content);
        Assert.Contains("data/cases/ $: file-not-read", _pack.Lines());
        Assert.DoesNotContain("$.sections[0].cases[1]", string.Join('\n', _pack.Lines()), StringComparison.Ordinal);

        var made = new MadeArchive().Add("meta/pack.json", _pack.Text("pack.json")).Add("meta/campaign.json", _pack.Text("campaign.json"))
            .Add("cases/dorgelesse-nguessan.json", content);
        Assert.Contains("cases/ $: file-not-read", made.Lines());
    }

    [Theory]
    [InlineData("fälle")]
    [InlineData("案件")]
    [InlineData("people")]
    public void A_pack_without_a_folder_of_cases_is_told_of_the_folder_that_holds_some(string folder)
    {
        var content = _pack.Text(Dorgelesse);
        var made = new MadeArchive().Add("pack.json", _pack.Text("pack.json")).Add("campaign.json", _pack.Text("campaign.json"))
            .Add($"{folder}/dorgelesse-nguessan.json", content).Add($"{folder}/notes.json", "{}");

        var problem = made.Read().Problems.Single(found => found.Problem.Code == ProblemCodes.FileNotRead);
        Assert.Equal($"{folder}/", problem.File);
        Assert.Contains("Expected: “cases/”", problem.Problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("$.sections[0].cases[1]", string.Join('\n', made.Lines()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Campaign.json")]
    [InlineData("campaign.JSON")]
    [InlineData("campaign.json.txt")]
    [InlineData("campaign (1).json")]
    [InlineData("campaign.jsonc")]
    [InlineData("campaing.json")]
    [InlineData("campain.json")]
    [InlineData("Campaing.json")]
    [InlineData("campaigns.json")]
    [InlineData("campaign.josn")]
    [InlineData("campaign.jsn")]
    public void A_campaign_under_nearly_its_name_is_one_problem(string name)
    {
        var content = _pack.Text("campaign.json");

        Assert.Equal([$"{name} $: file-not-read"], _pack.Delete("campaign.json").Write(name, content).Lines());
        Assert.Equal([$"{name} $: file-not-read"], MadeArchive.OfSample().Remove("campaign.json").Add(name, content).Lines());
    }

    [Theory]
    [InlineData("pack.JSON")]
    [InlineData("Pack.json")]
    [InlineData("pack.json.txt")]
    [InlineData("pack (1).json")]
    [InlineData("w4r/pack.JSON")]
    [InlineData("pack.josn")]
    [InlineData("pakc.json")]
    [InlineData("packs.json")]
    [InlineData("pack.jso")]
    public void A_manifest_under_nearly_its_name_is_one_problem(string name)
    {
        Assert.Equal([$"{name} $: file-not-read"], _pack.Delete("pack.json").Write(name, "{ \"format\": 1 }").Lines());
        Assert.Equal([$"{name} $: file-not-read"], MadeArchive.OfSample().Remove("pack.json").Add(name, "{ \"format\": 1 }").Lines());
    }

    [Fact]
    public void A_case_may_have_the_id_pack_or_campaign()
    {
        foreach (var id in new[] { "pack", "campaign" })
        {
            _pack.Write($"cases/{id}.json", _pack.Text(Dorgelesse).Replace("\"id\": \"dorgelesse-nguessan\"", $"\"id\": \"{id}\"", StringComparison.Ordinal));
        }

        Assert.Empty(_pack.Lines());
        Assert.Equal(6, _pack.Read().Pack!.Cases.Count);
    }

    [Fact]
    public void A_backup_of_an_editor_beside_its_file_is_ignored_and_one_that_is_alone_is_not()
    {
        var content = _pack.Text(Dorgelesse);
        _pack.Write(Dorgelesse + "~", content).Write(Dorgelesse + ".~2~", content).Write("pack.json~", "{}").Write("notes~", "x");
        Assert.Empty(_pack.Lines());

        _pack.Delete(Dorgelesse);
        Assert.Equal([$"{Dorgelesse}.~2~ $: file-not-read", $"{Dorgelesse}~ $: file-not-read"], _pack.Lines());
    }

    [Fact]
    public void A_file_whose_name_holds_the_folders_as_old_programs_write_them_is_told()
    {
        Assert.SkipWhen(Path.DirectorySeparatorChar == '\\', "A backslash is no part of a name here.");
        _pack.Write("cases\\a-example.json", _pack.Text(Dorgelesse));

        Assert.Equal(["cases\\a-example.json $: file-not-read"], _pack.Lines());
    }

    [Fact]
    public void A_name_cannot_forge_lines_of_a_log()
    {
        Assert.SkipWhen(Path.DirectorySeparatorChar == '\\', "A line break is no part of a name here.");
        _pack.Write("cases/a\nb\u202E.JSON", "{}");

        Assert.Equal("cases/a\uFFFDb\uFFFD.JSON", Assert.Single(_pack.Read().Problems).File);
    }

    [Fact]
    public void Writing_into_a_folder_with_a_file_that_is_nearly_a_cases_is_refused()
    {
        _pack.Write("cases/a-example.json.txt", "{}").Write("campaign.json", "{}");
        var exception = Assert.Throws<IOException>(() => CampaignPackWriter.Write(Campaign2022.Pack, _pack.Folder));

        Assert.Contains("cases/a-example.json.txt.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("{}", _pack.Text("campaign.json"));
    }

    public void Dispose() => _pack.Dispose();
}
