namespace WriteForRights.Tests;

/// <summary>Which event and which outcome may carry what: the table on the page, kind by kind.</summary>
public sealed class CarriedFactsTests : IDisposable
{
    private const string Case = "cases/dorgelesse-nguessan.json";

    private readonly TemporaryPack _pack = new();

    public static TheoryData<string, string, string> Events { get; } = new()
    {
        { "charges", "[{ 'offence': { 'en': 'x' } }]", "arrested charged detained tried convicted sentenced" },
        { "sentence", "{ 'kind': 'death' }", "sentenced" },
        { "totalTerm", "'P1Y'", "sentenced" },
        { "place", "{ 'withheld': 'safety' }", "arrested detained moved" },
    };

    public static TheoryData<string, string, string> Outcomes { get; } = new()
    {
        { "sentence", "{ 'kind': 'suspended', 'term': 'P1Y' }", "sentence-commuted" },
        { "place", "{ 'en': 'x' }", "moved still-held" },
        { "thanks", "{ 'en': 'x' }", string.Join(' ', OutcomeKind.Known) },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_carries_what_belongs_to_its_kind(string member, string value, string kinds) =>
        Check("timeline", [.. TimelineEventKind.Known.Select(kind => kind.ToString())], member, value, kinds);

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void An_outcome_carries_what_belongs_to_its_kind(string member, string value, string kinds) =>
        Check("outcomes", [.. OutcomeKind.Known.Select(kind => kind.ToString())], member, value, kinds);

    [Fact]
    public void Of_a_kind_that_is_not_known_it_is_not_said_what_it_carries()
    {
        _pack.Replace(Case, "  'timeline': [", "  'timeline': [{ 'date': '2020', 'kind': 'vanished', 'text': { 'en': 'x' }, "
            + "'source': 'amnistie-ca', 'sentence': { 'kind': 'exile' }, 'totalTerm': 'P1Y' },");

        Assert.Equal([$"{Case} $.timeline[0].kind: word-unknown", $"{Case} $.timeline[0].sentence.kind: word-unknown"], _pack.Lines());
    }

    public void Dispose() => _pack.Dispose();

    private void Check(string list, string[] all, string member, string value, string carriers)
    {
        var items = all.Select(kind =>
            $"{{ 'date': '2020', 'kind': '{kind}', 'text': {{ 'en': 'x' }}, 'source': 'amnistie-ca', '{member}': {value} }}");
        var start = list == "timeline" ? "'timeline': [" : "'sources': [";
        _pack.Replace(Case, start, $"'{list}': [{string.Join(", ", items)}{(list == "timeline" ? "," : $"], {start}")}");

        Assert.Equal(
            all.Select((kind, i) => (kind, i)).Where(item => !carriers.Split(' ').Contains(item.kind))
                .Select(item => $"{Case} $.{list}[{item.i}].{member}: fact-misplaced"),
            _pack.Lines());
    }
}
