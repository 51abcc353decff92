namespace WriteForRights.Tests;

/// <summary>A death that stands with the person and among the events is one death.</summary>
public sealed class DeathRulesTests : IDisposable
{
    private const string Case = "cases/dorgelesse-nguessan.json";
    private const string Mismatch = "$.subject.people[0].died: died-mismatch";

    private readonly TemporaryPack _pack = new();

    [Theory]
    [InlineData("2022", "2022-03", null)]
    [InlineData("2022-03-01", "2022-03", null)]
    [InlineData("2022-03", "2022-03", null)]
    [InlineData("2022-03-01", "2022-03-02", Mismatch)]
    [InlineData("2022-03-02", "2022-03-01", Mismatch)]
    [InlineData("2021", "2022-03", Mismatch)]
    public void Its_dates_do_not_contradict_each_other(string died, string date, string? expected)
    {
        _pack.Replace(Case, "'pronouns': 'she'", $"'died': '{died}'");
        Assert.Empty(_pack.Lines());
        var before = _pack.Text(Case);

        Add("outcomes", date);
        Assert.Equal(Expected(expected), _pack.Lines());

        _pack.Write(Case, before);
        _pack.Replace(Case, "}\n  ],\n  'demands'", $"}}, {Event(date)}], 'demands'");
        Assert.Equal(Expected(expected), _pack.Lines());
    }

    [Theory]
    [InlineData("'form': 'group'", null)]
    [InlineData("'form': 'person'", Mismatch)]
    public void One_death_in_a_group_is_not_the_death_of_the_group(string form, string? expected)
    {
        _pack.Replace(Case, "'form': 'person'", form).Replace(Case, "'pronouns': 'she'", "'died': '2021'");
        Add("outcomes", "2022");

        Assert.Equal(Expected(expected), _pack.Lines());
    }

    [Fact]
    public void Other_events_have_other_dates()
    {
        _pack.Replace(Case, "'pronouns': 'she'", "'died': '2022-03'")
            .Replace(Case, "  'sources': [", $"'outcomes': [{Event("2022-04", "safe")}], 'sources': [");

        Assert.Empty(_pack.Lines());
    }

    [Theory]
    [InlineData("'date': '2022-03'", "'date': 'March'", "$.outcomes[0].date: date-malformed")]
    [InlineData("'kind': 'died'", "'kind': 'Died'", "$.outcomes[0].kind: word-malformed")]
    [InlineData("'died': '2021'", "'died': 'then'", "$.subject.people[0].died: date-malformed")]
    [InlineData("'form': 'person'", "'form': 5", "$.subject.form: type-mismatch")]
    public void What_cannot_be_read_contradicts_nothing(string old, string @new, string expected)
    {
        _pack.Replace(Case, "'pronouns': 'she'", "'died': '2021'");
        Add("outcomes", "2022-03");
        _pack.Replace(Case, old, @new);

        Assert.Equal(Expected(expected), _pack.Lines());
    }

    [Fact]
    public void A_death_on_the_timeline_whose_date_cannot_be_read_contradicts_nothing()
    {
        _pack.Replace(Case, "'pronouns': 'she'", "'died': '2022-03'");
        _pack.Replace(Case, "}\n  ],\n  'demands'", $"}}, {Event("in March")}], 'demands'");

        Assert.Equal(Expected("$.timeline[3].date: date-malformed"), _pack.Lines());
    }

    public void Dispose() => _pack.Dispose();

    private static string[] Expected(string? problem) => problem is null ? [] : [$"{Case} {problem}"];

    private static string Event(string date, string kind = "died") =>
        $"{{ 'date': '{date}', 'kind': '{kind}', 'text': {{ 'en': 'x' }}, 'source': 'amnistie-ca' }}";

    private void Add(string list, string date) => _pack.Replace(Case, "  'sources': [", $"'{list}': [{Event(date)}], 'sources': [");
}
