using System.Text;
using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>Everything that is wrong with a text is said, each with its path and code.</summary>
public sealed class JsonReadingTests
{
    [Fact]
    public void A_text_with_many_faults_reports_every_one_in_its_order()
    {
        const string Text = """
            {
              "id": "not-a-uuid",
              "campaign": "W4R 2022",
              "case": 5,
              "kind": null,
              "colour": "red",
              "targets": ["president", "Two Words", null, 7, "president"],
              "quantity": "three",
              "takenAt": "yesterday",
              "section": ["uk"],
              "country": "GBR",
              "language": "english",
              "source": false,
              "supporter": {
                "name": 3,
                "email": "nobody",
                "surname": "x",
                "address": { "lines": ["1 Example Street", 2], "county": "x" },
                "name": "again"
              },
              "consent": { "contact": {}, "at": 0, "textVersion": null },
              "text": [],
              "quantity": 4
            }
            """;
        string[] expected =
        [
            "$.id: action-id-malformed",
            "$.campaign: id-malformed",
            "$.case: type-mismatch",
            "$.kind: value-null",
            "$.colour: member-unknown",
            "$.targets[1]: id-malformed",
            "$.targets[2]: value-null",
            "$.targets[3]: type-mismatch",
            "$.quantity: type-mismatch",
            "$.takenAt: instant-malformed",
            "$.section: type-mismatch",
            "$.country: country-malformed",
            "$.language: language-malformed",
            "$.source: type-mismatch",
            "$.supporter.name: type-mismatch",
            "$.supporter.email: email-malformed",
            "$.supporter.surname: member-unknown",
            "$.supporter.address.lines[1]: type-mismatch",
            "$.supporter.address.county: member-unknown",
            "$.supporter.address.country: member-missing",
            "$.supporter.name: member-repeated",
            "$.consent.contact: type-mismatch",
            "$.consent.at: type-mismatch",
            "$.text: type-mismatch",
            "$.quantity: member-repeated",
            "$.purpose: member-missing",
        ];

        Assert.Equal(expected, Read<ActionRecord>(Text).Problems.Lines());
    }

    [Theory]
    [InlineData("quantity", "1.5", "value-malformed")]
    [InlineData("quantity", "1e400", "value-malformed")]
    [InlineData("quantity", "99999999999", "value-malformed")]
    [InlineData("quantity", "true", "type-mismatch")]
    [InlineData("quantity", "\"1\"", "type-mismatch")]
    [InlineData("quantity", "[]", "type-mismatch")]
    [InlineData("takenAt", "\"2022-13-01T00:00:00Z\"", "instant-malformed")]
    [InlineData("takenAt", "1670670135", "type-mismatch")]
    [InlineData("country", "\"\"", "country-malformed")]
    [InlineData("language", "\"e\"", "language-malformed")]
    [InlineData("section", "\"uk-\"", "id-malformed")]
    [InlineData("kind", "\"Letter\"", "word-malformed")]
    [InlineData("kind", "{}", "type-mismatch")]
    [InlineData("targets", "null", "value-null")]
    [InlineData("targets", "{}", "type-mismatch")]
    [InlineData("supporter", "\"A. Example\"", "type-mismatch")]
    [InlineData("supporter", "[]", "type-mismatch")]
    public void A_value_that_does_not_fit_is_reported_where_it_stands(string member, string value, string code)
    {
        var kind = member == "kind" ? string.Empty : ", \"kind\": \"letter\"";
        var text = $$"""{ "campaign": "c", "case": "c", "purpose": "appeal", "{{member}}": {{value}} {{kind}} }""";

        Assert.Equal([$"$.{member}: {code}"], Read<ActionRecord>(text).Problems.Lines());
    }

    [Theory]
    [InlineData("quantity")]
    [InlineData("takenAt")]
    [InlineData("section")]
    [InlineData("supporter")]
    [InlineData("text")]
    [InlineData("source")]
    public void What_may_be_left_out_may_be_null(string member)
    {
        var reading = Read<ActionRecord>($$"""{ "campaign": "c", "case": "c", "purpose": "appeal", "kind": "letter", "{{member}}": null }""");

        Assert.Empty(reading.Problems);
        Assert.NotNull(reading.Value);
    }

    [Fact]
    public void A_localized_text_is_checked_language_by_language() => Assert.Equal(
        [
            "$.text['English please']: language-malformed", "$.text.fr: type-mismatch", "$.text.FR: member-repeated",
            "$.text.ar: value-null", "$.text['pt-BR']: type-mismatch",
        ],
        Read<Demand>("""
            { "text": { "en": "x", "English please": "x", "fr": 5, "FR": "x", "ar": null, "pt-BR": ["x"] } }
            """).Problems.Lines());

    [Fact]
    public void The_splits_of_counts_are_checked_key_by_key() => Assert.Equal(
        [
            "$.by['Moon Phase']: word-malformed", "$.by.kind.card: type-mismatch", "$.by.kind['a card']: value-malformed",
            "$.by.country: type-mismatch", "$.zzz: member-unknown",
        ],
        Read<Counts>("""
            { "campaign": "c", "asOf": "2022-12-10T11:02:15Z", "actions": 1, "messages": 1, "signatures": 1, "people": 1, "by": {
              "Moon Phase": {}, "kind": { "letter": 2, "card": "two", "a card": 1.5 }, "country": 3 }, "zzz": 1 }
            """).Problems.Lines());

    [Fact]
    public void Splits_of_counts_are_read_though_something_else_is_wrong()
    {
        var reading = Read<Counts>("""
            { "campaign": "c", "asOf": "2022-12-10T11:02:15Z", "actions": 2, "messages": 1, "signatures": 1, "people": 1,
              "by": { "kind": { "letter": 2 } }, "zzz": 1 }
            """);

        Assert.Equal(["$.zzz: member-unknown"], reading.Problems.Lines());
        Assert.Equal(2, reading.Value!.By![CountDimension.Kind]["letter"]);
    }

    [Fact]
    public void The_items_of_a_page_are_checked_one_by_one() => Assert.Equal(
        [
            "$.items[0]: type-mismatch", "$.items[1].text: member-unknown",
            .. new[] { "id", "subject", "headline", "story", "asOf", "demands", "targets", "solidarity", "sources" }
                .Select(member => $"$.items[1].{member}: member-missing"),
            "$.next: type-mismatch",
        ],
        Read<Page<Case>>("""{ "items": [5, { "text": {} }], "next": 1 }""").Problems.Lines());

    [Fact]
    public void A_name_that_is_no_word_is_quoted_in_the_path() => Assert.Equal(
        [
            "$['']: member-unknown", "$['a b']: member-unknown", "$['it\\'s']: member-unknown", "$['\\\\']: member-unknown",
            "$.äö_9: member-unknown",
        ],
        Read<Demand>("""{ "text": {}, "": 1, "a b": 1, "it's": 1, "\\": 1, "äö_9": 1 }""").Problems.Lines());

    [Theory]
    [InlineData("null", "$: value-null")]
    [InlineData("[]", "$: type-mismatch")]
    [InlineData("\"text\"", "$: type-mismatch")]
    [InlineData("5", "$: type-mismatch")]
    [InlineData("true", "$: type-mismatch")]
    public void A_root_that_is_no_object_is_reported(string text, string expected)
    {
        Assert.Equal([expected], Read<ActionRecord>(text).Problems.Lines());
        Assert.Equal([expected], Read<Case>(text).Problems.Lines());
        Assert.Equal([expected], Read<Campaign>(text).Problems.Lines());
    }

    [Fact]
    public void The_messages_are_in_the_readers_language()
    {
        var utf8 = Encoding.UTF8.GetBytes("""{ "text": 5, "x": 1 }""");
        var messages = MessageLanguages.All.Select(
            language => string.Join(' ', WriteForRightsJson.Read<Demand>(utf8, language).Problems.Select(problem => problem.Message)));

        Assert.Distinct(messages);
        Assert.All(messages, message => Assert.NotEmpty(message));
    }

    [Fact]
    public void The_rules_are_asked_of_what_could_be_read_and_of_nothing_else()
    {
        var reading = Read<ActionRecord>("""
            { "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "purpose": "appeal", "kind": "letter",
              "takenAt": "2022-12-10T11:02:15Z", "quantity": "x", "source": "", "colour": 1 }
            """);

        Assert.Equal(
            ["$.quantity: type-mismatch", "$.colour: member-unknown", "$.id: action-id-missing", "$.source: text-empty"],
            reading.Check(action => Campaign2022.Rules().Check(action, LanguageTag.English)).Lines());
    }

    [Fact]
    public void The_rules_alone_speak_of_a_text_that_fits()
    {
        var action = Campaign2022.Letter() with { Quantity = 0 };
        var json = JsonSerializer.SerializeToUtf8Bytes(action, WriteForRightsJson.TypeInfo<ActionRecord>());
        var reading = WriteForRightsJson.Read<ActionRecord>(json, LanguageTag.English);

        Assert.Empty(reading.Problems);
        Assert.Equal(
            ["$.quantity: quantity-out-of-range"],
            reading.Check(read => Campaign2022.Rules().Check(read, LanguageTag.English)).Lines());
    }

    [Fact]
    public void No_rules_are_asked_of_what_is_not_json() => Assert.Equal(
        ["$: json-malformed"],
        Read<ActionRecord>("{").Check(_ => throw new InvalidOperationException("There is nothing to check.")).Lines());

    private static JsonReading<T> Read<T>(string text)
        where T : class => WriteForRightsJson.Read<T>(Encoding.UTF8.GetBytes(text), LanguageTag.English);
}
