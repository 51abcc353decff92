namespace WriteForRights.Tests;

/// <summary>One mistake for each rule of a pack and its campaign; what is wrong is all that is reported.</summary>
public sealed class PackRulesTests : IDisposable
{
    private const string Campaign = "campaign.json";
    private const string Case = "cases/dorgelesse-nguessan.json";
    private const string Closed = "cases/luis-manuel-otero-alcantara.json";

    private readonly TemporaryPack _pack = new();

    /// <summary>File, what is changed, into what, the problem, and the text at which it is shown.</summary>
    public static TheoryData<string, string, string, string, string> Mistakes { get; } = new()
    {
        { "pack.json", "'format': 1", "'format': 0", "$.format: pack-format-unsupported", "0" },
        { Campaign, "'year': 2022", "'year': 2000", "$.year: number-out-of-range", "2000" },
        { Campaign, "'year': 2022", "'year': 10000", "$.year: number-out-of-range", "10000" },
        { Campaign, "'announcedCases': 10", "'announcedCases': 3", "$.announcedCases: announced-cases-too-few", "3," },
        { Campaign, "'es',\n    'ar'\n  ]", "'es', 'ar', 'fr']", "$.languages[4]: id-repeated", "'fr']" },
        { Campaign, "'en': 'Write for Rights',", "'en': ' ',", "$.name.en: text-empty", "' '" },
        { Campaign, "'en': 'Write for Rights',", "", "$.name: translation-missing", "{\n    \n    'fr': '10 jours" },
        { Campaign, "'opens': '2022-11'", "'opens': '2023'", "$.sections[0].window.closes: window-reversed", "'2022-12'" },
        {
            Campaign, "'country': 'GB',",
            "'country': 'GB', 'reportUntil': '2022-12-30', ",
            "$.sections[0].reportUntil: report-until-early", "'2022-12-30'"
        },
        { Campaign, "'Europe/London'", "'Europe'", "$.sections[0].window.timeZone: time-zone-unknown", "'Europe'" },
        { Campaign, "'Europe/London'", "''", "$.sections[0].window.timeZone: time-zone-unknown", "''" },
        { Campaign, "'Europe/London'", "'../../etc/passwd'", "$.sections[0].window.timeZone: time-zone-unknown", "'../../etc" },
        { Campaign, "'chow-hang-tung',", "'nobody',", "$.sections[0].cases[2]: case-unknown", "'nobody'" },
        { Campaign, "'chow-hang-tung',", "'dorgelesse-nguessan' ,", "$.sections[0].cases[2]: id-repeated", "'dorgelesse-nguessan' ," },
        {
            Campaign, "],\n      'source': 'press-release-2022'",
            "],\n      'source': 'rumour'",
            "$.sections[0].source: source-unknown", "'rumour'"
        },
        { Campaign, "'announcedCases': 10,", "'announcedCases': 10, 'goals': [0],", "$.goals[0]: number-out-of-range", "0]" },
        { Campaign, "'announcedCases': 10,", "'announcedCases': 10, 'goals': [5, 5],", "$.goals[1]: goal-order", "5]" },
        { Campaign, "'announcedCases': 10,", "'announcedCases': 10, 'goals': [1, 9, 8, 9],", "$.goals[2]: goal-order", "8, 9]" },
        { Campaign, "'number': 436000", "'number': -1", "$.pastSuccesses[2].actions.number: number-out-of-range", "-1,\n" },
        { Campaign, "'kind': 'safe'", "'kind': 'saved'", "$.pastSuccesses[1].outcomes[1].kind: word-unknown", "'saved'" },
        { Campaign, "'date': '2022-02'", "'date': '2023-02'", "$.pastSuccesses[2].outcomes[1].date: after-as-of", "'2023-02'" },
        {
            Campaign, "436000,\n        'qualifier': 'more-than',\n        'asOf': '2022'",
            "436000, 'qualifier': 'more-than', 'asOf': '2023'",
            "$.pastSuccesses[2].actions.asOf: after-as-of", "'2023'"
        },
        {
            Campaign, "'country': 'SS'\n          }\n        ]",
            "'country': 'SS' }, { 'name': { 'en': 'A. Example' } }]",
            "$.pastSuccesses[1].subject.people: subject-people", "[\n          {\n            'name': {\n              'en': 'Magai"
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    [MemberData(nameof(CaseMistakes.All), MemberType = typeof(CaseMistakes))]
    [MemberData(nameof(TargetMistakes.All), MemberType = typeof(TargetMistakes))]
    [MemberData(nameof(HistoryMistakes.All), MemberType = typeof(HistoryMistakes))]
    public void A_mistake_is_reported_where_it_stands_and_nothing_else_is(
        string file, string old, string @new, string expected, string shownAt)
    {
        _pack.Replace(file, old, @new);

        Assert.Equal([$"{_pack.At(file, shownAt)} {expected}"], _pack.Problems());
    }

    [Fact]
    public void Lists_that_must_have_an_item_are_not_empty()
    {
        _pack.Write(Campaign, Emptied(_pack.Text(Campaign), "languages", "sections"));
        _pack.Write(Closed, Emptied(_pack.Text(Closed), "demands", "targets"));

        Assert.Equal(
            [
                $"{Campaign} $.languages: list-empty", $"{Campaign} $.sections: list-empty",
                $"{Closed} $.demands: list-empty", $"{Closed} $.targets: list-empty",
            ],
            _pack.Lines());
    }

    [Fact]
    public void A_case_without_sources_cites_only_unknown_ones()
    {
        _pack.Write(Closed, Emptied(_pack.Text(Closed), "sources"));
        var lines = _pack.Lines();

        Assert.Equal($"{Closed} $.sources: list-empty", lines[^1]);
        Assert.True(lines.Length > 1);
        Assert.All(lines[..^1], line => Assert.EndsWith(": source-unknown", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_may_name_a_kind_that_the_campaign_adds()
    {
        _pack.Replace(Campaign, "'announcedCases': 10,", "'announcedCases': 10, 'additionalKinds': ['quilt'],")
            .Replace(Case, "'card',\n      'letter'", "'quilt'");
        Assert.Empty(_pack.Problems());

        _pack.Replace(Campaign, "['quilt']", "['A quilt']");
        Assert.Equal([$"{Campaign} $.additionalKinds[0]: word-malformed"], _pack.Lines());
    }

    [Fact]
    public void A_group_needs_a_name_or_people()
    {
        _pack.Replace(Closed, "'form': 'person'", "'form': 'group'");
        _pack.Write(Closed, Emptied(_pack.Text(Closed), "people"));

        Assert.Equal([$"{Closed} $.subject: subject-name-missing"], _pack.Lines());
    }

    [Fact]
    public void A_group_with_a_name_needs_no_people()
    {
        _pack.Replace(Closed, "'form': 'person'", "'form': 'community', 'name': { 'en': 'The Examples' }");
        _pack.Write(Closed, Emptied(_pack.Text(Closed), "people"));

        Assert.Empty(_pack.Problems());
    }

    public void Dispose() => _pack.Dispose();

    private static string Emptied(string json, params string[] lists)
    {
        var root = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        foreach (var list in lists)
        {
            (root[list] ?? root["subject"]![list])!.AsArray().Clear();
        }

        return root.ToJsonString();
    }
}
