using System.Text;

namespace WriteForRights.Tests;

/// <summary>Files that are missing, cannot be read, are no JSON, or come from another system.</summary>
public sealed class CampaignPackReaderTests : IDisposable
{
    private const string Dorgelesse = "cases/dorgelesse-nguessan.json";

    private readonly TemporaryPack _pack = new();

    [Fact]
    public void A_copy_of_the_sample_pack_has_no_problems()
    {
        Assert.Empty(_pack.Problems());
        Assert.NotNull(_pack.Read().Pack);
    }

    [Fact]
    public void Where_there_is_no_pack_one_problem_says_what_a_pack_is()
    {
        var report = CampaignPackReader.Read(_pack.PathOf("nowhere"), LanguageTag.English);

        Assert.Null(report.Pack);
        Assert.Equal(
            "pack.json: error pack-missing: There is no campaign pack here. A pack is a folder or a zip file with pack.json, "
            + "campaign.json and, in the folder cases, a file for each case. ($)",
            Assert.Single(report.Problems).ToString());
        Assert.All(report.Problems, problem => Assert.Equal((0, 0), (problem.Line, problem.Column)));
    }

    [Fact]
    public void Loading_a_missing_folder_says_what_is_missing()
    {
        var exception = Assert.Throws<CampaignPackException>(() => CampaignPack.Load(_pack.PathOf("nowhere")));

        Assert.Equal(["pack.json"], exception.Problems.Select(problem => problem.File));
    }

    [Theory]
    [InlineData("pack.json", "pack-missing")]
    [InlineData("campaign.json", "file-missing")]
    public void A_missing_file_is_the_only_problem(string file, string code) =>
        Assert.Equal([$"{file}(0,0) $: {code}"], _pack.Delete(file).Problems());

    [Fact]
    public void Files_without_a_manifest_are_no_pack_and_are_not_looked_at()
    {
        _pack.Delete("pack.json").Write(Dorgelesse, "{");

        Assert.Equal(["pack.json(0,0) $: pack-missing"], _pack.Problems());
    }

    [Theory]
    [InlineData("pack.json")]
    [InlineData("campaign.json")]
    public void A_folder_in_place_of_a_file_cannot_be_read(string file)
    {
        Directory.CreateDirectory(_pack.Delete(file).PathOf(file));

        Assert.Equal([$"{file}(0,0) $: file-unreadable"], _pack.Problems());
    }

    [Fact]
    public void A_case_whose_file_is_missing_is_unknown_to_the_section_that_chose_it() => Assert.Equal(
        [$"{_pack.At("campaign.json", "'dorgelesse-nguessan'")} $.sections[0].cases[1]: case-unknown"],
        _pack.Delete(Dorgelesse).Problems());

    [Fact]
    public void Without_its_cases_folder_a_pack_lacks_every_case()
    {
        Directory.Delete(_pack.PathOf("cases"), recursive: true);

        Assert.Equal(
            Enumerable.Range(0, 4).Select(i => $"campaign.json $.sections[0].cases[{i}]: case-unknown"), _pack.Lines());
    }

    [Fact]
    public void A_syntax_error_says_line_and_column_and_hides_no_other_file()
    {
        _pack.Replace(Dorgelesse, "'asOf': '2022-11',", "'asOf': '2022-11';").Replace("pack.json", "'format'", "'formt': 9, 'format'");

        Assert.Equal(
            [$"{_pack.At("pack.json", "9")} $.formt: member-unknown", $"{_pack.At(Dorgelesse, ";")} $: json-malformed"],
            _pack.Problems());
        Assert.Contains("line 34, column 20", _pack.Read().Problems[1].Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_no_json_is_not_called_missing_elsewhere()
    {
        _pack.Write(Dorgelesse, "{");

        Assert.Equal([$"{Dorgelesse}(1,2) $: json-malformed"], _pack.Problems());
    }

    [Theory]
    [InlineData("", "$: json-malformed")]
    [InlineData("null", "$: value-null")]
    [InlineData("[]", "$: type-mismatch")]
    public void A_file_with_nothing_in_it_is_one_problem(string text, string expected)
    {
        _pack.Write(Dorgelesse, text);
        Assert.Equal([$"{Dorgelesse}(1,1) {expected}"], _pack.Problems());

        _pack.Write("campaign.json", text);
        Assert.Equal([$"campaign.json(1,1) {expected}", $"{Dorgelesse}(1,1) {expected}"], _pack.Problems());
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_not_counted()
    {
        _pack.Write("pack.json", "{ \"format\": 3 }");
        foreach (var file in new[] { "pack.json", "campaign.json", Dorgelesse })
        {
            File.WriteAllText(_pack.PathOf(file), _pack.Text(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(_pack.PathOf(Dorgelesse))[..3]);
        Assert.Equal(["pack.json(1,13) $.format: pack-format-unsupported"], _pack.Problems());
    }

    [Fact]
    public void Lines_that_end_as_on_windows_are_counted_alike()
    {
        _pack.Replace(Dorgelesse, "'pronouns': 'she'", "'pronouns': 'her'");
        string[] expected = [$"{_pack.At(Dorgelesse, "'her'")} $.subject.people[0].pronouns: word-unknown"];
        foreach (var file in Directory.GetFiles(_pack.Folder, "*.json", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        Assert.Equal(expected, _pack.Problems());
    }

    [Fact]
    public void A_pack_on_one_line_has_columns_as_an_editor_counts_them()
    {
        // A letter beyond the basic plane is two UTF-16 units and four bytes; a tab is one of each.
        _pack.Write("pack.json", "{\t\"é😀\": 1, \"format\": 3.5 }");

        Assert.Equal(["pack.json(1,10) $['é😀']: member-unknown", "pack.json(1,23) $.format: value-malformed"], _pack.Problems());
    }

    [Theory]
    [InlineData("a b", "$['a b']")]
    [InlineData("it's", "$['it\\'s']")]
    [InlineData("a']b", "$['a\\']b']")]
    [InlineData("']", "$['\\']']")]
    [InlineData("\\\\", "$['\\\\']")]
    [InlineData("\\\\'", "$['\\\\\\'']")]
    [InlineData("a.b[0]", "$['a.b[0]']")]
    [InlineData("", "$['']")]
    [InlineData("0", "$.0")]
    public void A_problem_is_found_again_under_any_name(string name, string path)
    {
        _pack.Write("pack.json", $"{{\n  \"format\": 1,\n  \"{name}\":\n    5\n}}\n");

        Assert.Equal([$"pack.json(4,5) {path}: member-unknown"], _pack.Problems());
    }

    [Fact]
    public void The_later_of_two_members_is_the_repeated_one()
    {
        _pack.Write("pack.json", "{\n  \"format\": 1,\n  \"format\":\n    2\n}\n");

        Assert.Equal(["pack.json(4,5) $.format: member-repeated"], _pack.Problems());
    }

    [Fact]
    public void Files_that_are_no_json_files_are_passed_over()
    {
        _pack.Write("README.md", "Not JSON.");
        _pack.Write("cases/notes.txt", "Not JSON.");
        Directory.CreateDirectory(_pack.PathOf("cases/drafts.json"));

        Assert.Empty(_pack.Problems());
    }

    [Fact]
    public void A_second_file_of_a_case_is_misnamed()
    {
        _pack.Write("cases/copy.json", _pack.Text(Dorgelesse));

        Assert.Equal([$"{_pack.At("cases/copy.json", "'dorgelesse-nguessan'")} $.id: file-name-mismatch"], _pack.Problems());
    }

    [Fact]
    public void A_file_name_in_other_letters_is_another_name()
    {
        _pack.Move(Dorgelesse, "cases/Dorgelesse-Nguessan.json");

        Assert.Equal(["cases/Dorgelesse-Nguessan.json $.id: file-name-mismatch"], _pack.Lines());
    }

    [Fact]
    public void A_misnamed_file_is_not_counted_as_another_case()
    {
        _pack.Move(Dorgelesse, "cases/dorgelesse.json").Replace("campaign.json", "'announcedCases': 10", "'announcedCases': 4");

        Assert.Equal(["cases/dorgelesse.json $.id: file-name-mismatch"], _pack.Lines());
    }

    public void Dispose() => _pack.Dispose();
}
