namespace WriteForRights.Tests;

/// <summary>
/// What cannot be read is replaced by a stand-in so that the rest can be checked. Nothing is said of the stand-in, and nothing real is
/// passed over for it.
/// </summary>
public sealed class StandInTests : IDisposable
{
    private const string Campaign = "campaign.json";
    private const string Case = "cases/dorgelesse-nguessan.json";

    private readonly TemporaryPack _pack = new();

    /// <summary>A value that cannot be read, and on which rules for other values depend.</summary>
    public static TheoryData<string, string, string, string> Unreadable { get; } = new()
    {
        { Case, "'2020-09-22'", "'22 September 2020'", "$.timeline[0].date: date-malformed" },
        { Case, "'id': 'amnistie-ca'", "'id': 'Amnistie CA'", "$.sources[1].id: id-malformed" },
        { Case, "'id': 'amnistie-ca'", "'id': 5", "$.sources[1].id: type-mismatch" },
        { Case, "'id': 'dorgelesse-nguessan'", "'id': 'Dorgelesse Nguessan'", "$.id: id-malformed" },
        { Case, "'acceptsMessages': true", "'acceptsMessages': 'yes'", "$.solidarity.acceptsMessages: type-mismatch" },
        { Case, "'acceptsMessages': true,", "", "$.solidarity.acceptsMessages: member-missing" },
        { Case, "'asOf': '2022-11'", "'asOf': 'now'", "$.asOf: date-malformed" },
        { Case, "'form': 'person'", "'form': 'A person'", "$.subject.form: word-malformed" },
        { Case, "'form': 'person',", "", "$.subject.form: member-missing" },
        { Case, "'kind': 'moved'", "'kind': 'Moved'", "$.timeline[1].kind: word-malformed" },
        { Case, "'kind': 'moved',", "", "$.timeline[1].kind: member-missing" },
        { Case, "'kind': 'sentenced'", "'kind': 'Sentenced'", "$.timeline[2].kind: word-malformed" },
        { Case, "'kind': 'term',\n        'term': 'P5Y'", "'kind': 5", "$.timeline[2].sentence.kind: type-mismatch" },
        { Case, "'kind': 'term'", "'kind': 5", "$.timeline[2].sentence.kind: type-mismatch" },
        { Case, "'term': 'P5Y'", "'term': 5", "$.timeline[2].sentence.term: type-mismatch" },
        { Case, "'date': '2020-09-29'", "'date': 'then'", "$.timeline[1].date: date-malformed" },
        { Campaign, "'opens': '2022-11'", "'opens': 'November'", "$.sections[0].window.opens: date-malformed" },
        { Campaign, "'languages': [\n    'en'", "'languages': [\n    'English'", "$.languages[0]: language-malformed" },
        { Campaign, "'id': 'press-release-2022'", "'id': 'Press release'", "$.sources[0].id: id-malformed" },
        { Campaign, "'id': 'press-release-2022',", "", "$.sources[0].id: member-missing" },
        { Campaign, "'asOf': '2022-11'", "'asOf': null", "$.asOf: value-null" },
        { Campaign, "'announcedCases': 10", "'announcedCases': 'ten'", "$.announcedCases: type-mismatch" },
        { Campaign, "'announcedCases': 10,", "'announcedCases': 10, 'goals': ['many', 1],", "$.goals[0]: type-mismatch" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_value_that_cannot_be_read_makes_nothing_else_look_wrong(string file, string old, string @new, string expected) =>
        Assert.Equal([$"{file} {expected}"], _pack.Replace(file, old, @new).Lines());

    [Fact]
    public void A_window_whose_beginning_cannot_be_read_is_not_reversed()
    {
        // What stands in for a date is 10 December 2022.
        _pack.Replace(Campaign, "'opens': '2022-11'", "'opens': 'November'").Replace(Campaign, "'closes': '2022-12'", "'closes': '2022-11-30'");

        Assert.Equal([$"{Campaign} $.sections[0].window.opens: date-malformed"], _pack.Lines());
    }

    [Theory]
    [InlineData("'closes': 'December'", "'reportUntil': '2022-11'", "$.sections[0].window.closes: date-malformed")]
    [InlineData("'closes': '2022-12'", "'reportUntil': 'soon'", "$.sections[0].reportUntil: date-malformed")]
    [InlineData("'closes': '2022-12'", "'reportUntil': '2022-12-31'")]
    [InlineData("'closes': '2022-12'", "'reportUntil': '2023-02'")]
    public void A_last_date_for_reports_is_too_early_only_for_a_window_that_can_be_read(
        string closes, string reportUntil, params string[] expected)
    {
        _pack.Replace(Campaign, "'country': 'GB',", $"'country': 'GB', {reportUntil},");
        _pack.Replace(Campaign, "'closes': '2022-12'", closes);

        Assert.Equal(expected.Select(problem => $"{Campaign} {problem}"), _pack.Lines());
    }

    [Fact]
    public void A_record_whose_date_cannot_be_read_holds_nothing_later()
    {
        _pack.Replace(Case, "'asOf': '2022-11'", "'asOf': 'now'").Replace(Case, "'2021-12-07'", "'2023-02'");

        Assert.Equal([$"{Case} $.asOf: date-malformed"], _pack.Lines());
    }

    [Fact]
    public void The_form_of_a_subject_that_cannot_be_read_leaves_its_number_of_people_open()
    {
        _pack.Replace(Case, "'form': 'person'", "'form': null")
            .Replace(Case, "'country': 'CM'\n      }", "'country': 'CM' }, { 'name': { 'en': 'A. Example' } }");

        Assert.Equal([$"{Case} $.subject.form: value-null"], _pack.Lines());
    }

    [Fact]
    public void An_id_that_cannot_be_read_repeats_none()
    {
        // “president” is what stands in for an id of a target.
        const string Other = "{ 'id': 'The President', 'office': { 'en': 'x' }, 'source': 'amnistie-ca' }";
        _pack.Replace(Case, "  'targets': [\n", $"  'targets': [{Other},\n");

        Assert.Equal([$"{Case} $.targets[0].id: id-malformed"], _pack.Lines());
    }

    [Fact]
    public void A_date_that_cannot_be_read_hides_no_wrong_order_elsewhere()
    {
        _pack.Replace(Case, "'2020-09-22'", "'22 September 2020'").Replace(Case, "'2021-12-07'", "'2019'");

        Assert.Equal([$"{Case} $.timeline[0].date: date-malformed", $"{Case} $.timeline[2].date: timeline-order"], _pack.Lines());
    }

    [Fact]
    public void A_source_of_which_something_else_cannot_be_read_hides_no_unknown_source()
    {
        _pack.Replace(Case, "'publisher': 'amnistie.ca'", "'publisher': 5")
            .Replace(Case, "},\n    'source': 'amnistie-ca'", "},\n    'source': 'rumour'");

        Assert.Equal([$"{Case} $.solidarity.source: source-unknown", $"{Case} $.sources[1].publisher: type-mismatch"], _pack.Lines());
    }

    [Fact]
    public void A_date_that_cannot_be_read_puts_no_outcome_or_update_out_of_order()
    {
        // What stands in for a date is 10 December 2022.
        const string Text = "'text': { 'en': 'x' }, 'source': 'amnistie-ca'";
        _pack.Replace(Case, "'asOf': '2022-11'", "'asOf': '2023'").Replace(
            Case,
            "  'sources': [",
            $"'outcomes': [{{ 'date': 'x', 'kind': 'safe', {Text} }}, {{ 'date': '2022', 'kind': 'safe', {Text} }}, "
                + $"{{ 'date': '2020', 'kind': 'safe', {Text} }}], "
                + $"'updates': [{{ 'date': 'x', {Text} }}, {{ 'date': '2021', {Text} }}], 'sources': [");
        _pack.Replace(Campaign, "'date': '2022-03',\n          'kind': 'released',\n          'text': {\n            'en': 'The High",
            "'date': 'x', 'kind': 'released', 'text': { 'en': 'The High");
        _pack.Replace(Campaign, "'date': '2022',", "'date': '2021' ,");

        Assert.Equal(
            [
                $"{Campaign} $.pastSuccesses[1].outcomes[0].date: date-malformed",
                $"{Case} $.outcomes[0].date: date-malformed", $"{Case} $.outcomes[2].date: timeline-order",
                $"{Case} $.updates[0].date: date-malformed",
            ],
            _pack.Lines());
    }

    [Fact]
    public void An_unknown_member_hides_nothing_of_the_object_that_it_stands_in()
    {
        _pack.Replace(Case, "'id': 'president',", "'id': 'president', 'channels': [{ 'kind': 'post', 'note': 'x' }],");

        Assert.Equal(
            [$"{Case} $.targets[0].channels[0]: channel-value", $"{Case} $.targets[0].channels[0].note: member-unknown"], _pack.Lines());
    }

    public void Dispose() => _pack.Dispose();
}
