using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>Nothing but an agreement with its proof is an agreement.</summary>
public sealed class ConsentTests
{
    private static readonly ConsentValidator Rules = new();

    private static readonly Consent Granted =
        new() { Contact = ContactConsent.Granted, TextVersion = "2022-11", Language = LanguageTag.English, At = Campaign2022.Within };

    public static TheoryData<string> Answers { get; } = [.. ContactConsent.Known.Select(answer => answer.ToString())];

    [Fact]
    public void An_agreement_says_to_which_words_and_when()
    {
        Assert.Empty(Check(Granted));
        Assert.Equal(["$.textVersion: consent-unproven"], Check(Granted with { TextVersion = null }));
        Assert.Equal(["$.at: consent-unproven"], Check(Granted with { At = null }));
        Assert.Equal(
            ["$.textVersion: consent-unproven", "$.at: consent-unproven"], Check(new Consent { Contact = ContactConsent.Granted }));
    }

    [Fact]
    public void A_blank_version_is_a_blank_text_and_nothing_more() =>
        Assert.Equal(["$.textVersion: text-empty"], Check(Granted with { TextVersion = " " }));

    [Theory]
    [InlineData("denied")]
    [InlineData("not-asked")]
    public void What_is_no_agreement_needs_no_proof(string answer) =>
        Assert.Empty(Check(new Consent { Contact = ContactConsent.Parse(answer) }));

    [Fact]
    public void An_answer_that_nobody_knows_is_refused_and_never_an_agreement()
    {
        Assert.Equal(["$.contact: word-unknown"], Check(Granted with { Contact = ContactConsent.Parse("granted-by-silence") }));
        Assert.Equal(["$.contact: word-unknown"], Check(new Consent { Contact = default }));
        Assert.NotEqual(ContactConsent.Granted, default);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_stays_the_same_over_the_wire(string answer)
    {
        var consent = Granted with { Contact = ContactConsent.Parse(answer) };
        var json = JsonSerializer.Serialize(consent, WriteForRightsJson.TypeInfo<Consent>());

        Assert.Contains($"\"contact\":\"{answer}\"", json, StringComparison.Ordinal);
        Assert.Equal(consent, JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<Consent>()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "contact": null }""")]
    [InlineData("""{ "contact": true }""")]
    [InlineData("""{ "textVersion": "2022-11", "at": "2022-12-10T11:02:10Z" }""")]
    public void An_answer_that_is_not_there_is_never_guessed(string json) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<Consent>()));

    [Fact]
    public void An_action_without_consent_has_none() =>
        Assert.Null(JsonSerializer.Deserialize(
            JsonSerializer.Serialize(Campaign2022.Letter(), WriteForRightsJson.TypeInfo<ActionRecord>()),
            WriteForRightsJson.TypeInfo<ActionRecord>())!.Consent);

    [Fact]
    public void Proof_is_not_asked_for_where_the_answer_could_not_be_read()
    {
        var json = """
            { "id": "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "purpose": "appeal",
              "kind": "letter", "takenAt": "2022-12-10T11:02:15Z", "consent": { "contact": 1 } }
            """u8.ToArray();

        Assert.Equal(
            ["$.consent.contact: type-mismatch"],
            WriteForRightsJson.Read<ActionRecord>(json, LanguageTag.English)
                .Check(action => Campaign2022.Rules().Check(action, LanguageTag.English)).Lines());
    }

    private static string[] Check(Consent consent) => Rules.Check(consent, LanguageTag.English).Lines();
}
