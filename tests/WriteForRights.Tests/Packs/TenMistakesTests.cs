namespace WriteForRights.Tests;

/// <summary>A pack with ten mistakes reports ten problems: each where it stands, none for another's sake, none twice.</summary>
public sealed class TenMistakesTests : IDisposable
{
    private const string Campaign = "campaign.json";
    private const string Chow = "cases/chow-hang-tung.json";
    private const string Dorgelesse = "cases/dorgelesse-nguessan.json";
    private const string Luis = "cases/luis-manuel-otero-alcantara.json";
    private const string Renamed = "cases/aleksandra.json";

    private readonly TemporaryPack _pack = new();

    public TenMistakesTests() => _pack
        .Replace("pack.json", "'format': 1", "'format': '1'")
        .Replace(Campaign, "'year': 2022", "'year': '2022'")
        .Replace(Campaign, "'timeZone': 'Europe/London'", "'timeZone': 'Europe/Londinium'")
        .Replace(Campaign, "436000,\n        'qualifier': 'more-than'", "436000,\n        'qualifier': 'almost'")
        .Replace(Chow, "},\n    'source': 'amnistie-ca'\n", "},\n    'source': 'amnistie'\n")
        .Replace(Dorgelesse, "'date': '2020-09-22'", "'date': '2020-09-31'")
        .Replace(Dorgelesse, "  'demands': [", "  'demand': [],\n  'demands': [")
        .Replace(Dorgelesse, "      'style': 'head-of-state',\n      'source': 'amnistie-ca'\n    }\n  ],\n  'solidarity'", "      'style': 'head-of-state'\n    }\n  ],\n  'solidarity'")
        .Replace(Luis, "'pronouns': 'he'", "'pronouns': 'him'")
        .Move("cases/aleksandra-skochilenko.json", Renamed);

    [Fact]
    public void Ten_mistakes_in_six_files_are_ten_problems_with_file_line_column_path_and_code()
    {
        string[] expected =
        [
            $"{_pack.At("pack.json", "'1'")} $.format: type-mismatch",
            $"{_pack.At(Campaign, "'2022'", after: "'year': ")} $.year: type-mismatch",
            $"{_pack.At(Campaign, "'Europe/Londinium'")} $.sections[0].window.timeZone: time-zone-unknown",
            $"{_pack.At(Campaign, "'almost'")} $.pastSuccesses[2].actions.qualifier: word-unknown",
            $"{_pack.At(Renamed, "'aleksandra-skochilenko'")} $.id: file-name-mismatch",
            $"{_pack.At(Chow, "'amnistie'")} $.solidarity.source: source-unknown",
            $"{_pack.At(Dorgelesse, "'2020-09-31'")} $.timeline[0].date: date-malformed",
            $"{_pack.At(Dorgelesse, "[],")} $.demand: member-unknown",
            $"{TargetOf(Dorgelesse)} $.targets[0].source: member-missing",
            $"{_pack.At(Luis, "'him'")} $.subject.people[0].pronouns: word-unknown",
        ];

        Assert.Equal(expected, _pack.Problems());
        Assert.Null(_pack.Read().Pack);
    }

    [Fact]
    public void The_exception_lists_them_in_lines_that_build_logs_can_follow()
    {
        var exception = Assert.Throws<CampaignPackException>(() => CampaignPack.Load(_pack.Folder));
        var lines = exception.Message.Split(Environment.NewLine);

        Assert.Equal(exception.Problems.Select(problem => problem.ToString()), lines);
        Assert.Equal(_pack.Problems().Length, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^[a-z0-9/.-]+\.json\(\d+,\d+\): error [a-z-]+: .+ \(\$.*\)$", line));
    }

    [Fact]
    public void The_same_problems_are_told_in_every_language()
    {
        var english = _pack.Read().Problems;

        Assert.All(MessageLanguages.All.Skip(1), language =>
        {
            var told = CampaignPackReader.Read(_pack.Folder, language).Problems;

            Assert.Equal(english.Select(Place), told.Select(Place));
            Assert.All(english.Zip(told), pair => Assert.NotEqual(pair.First.Problem.Message, pair.Second.Problem.Message));
        });

        static (string, int, int, string, string) Place(PackProblem problem) =>
            (problem.File, problem.Line, problem.Column, problem.Problem.Path, problem.Problem.Code);
    }

    public void Dispose() => _pack.Dispose();

    /// <summary>What is missing is missing from the object, so that is where it is reported.</summary>
    private string TargetOf(string file)
    {
        var lines = _pack.Text(file).Split('\n');
        var id = Array.FindIndex(lines, line => line.Contains("\"id\": \"president\"", StringComparison.Ordinal));
        return $"{file}({id},{lines[id - 1].IndexOf('{') + 1})";
    }
}
