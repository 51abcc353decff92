namespace WriteForRights.Tests;

/// <summary>One action for each thing that can be wrong with it; what is wrong is all that is reported.</summary>
public sealed class ActionRecordValidatorTests
{
    private static readonly string LongestLine = new('x', 200);
    private static readonly string LongerLine = new('x', 201);

    public static TheoryData<string, Func<ActionRecord, ActionRecord>> Mistakes { get; } = new()
    {
        { "$.id: action-id-missing", action => action with { Id = default } },
        { "$.campaign: campaign-unknown", action => action with { Campaign = CampaignId.Parse("w4r-2021") } },
        { "$.campaign: campaign-unknown", action => action with { Campaign = default } },
        { "$.case: case-unknown", action => action with { Case = CaseId.Parse("nobody") } },
        { "$.case: case-unknown", action => action with { Case = default } },
        { "$.purpose: word-unknown", action => action with { Purpose = Purpose.Parse("praise") } },
        { "$.purpose: word-unknown", action => action with { Purpose = default } },
        { "$.kind: kind-unknown", action => action with { Kind = ActionKind.Parse("smoke-signal") } },
        { "$.kind: kind-unknown", action => action with { Kind = default } },
        { "$.targets[0]: target-unknown", action => action with { Targets = [TargetId.Parse("king")] } },
        { "$.targets[1]: target-unknown", action => action with { Targets = [TargetId.Parse("president"), default] } },
        { "$.targets[1]: target-repeated", action => action with { Targets = [TargetId.Parse("president"), TargetId.Parse("president")] } },
        { "$.quantity: quantity-out-of-range", action => action with { Quantity = 0 } },
        { "$.quantity: quantity-out-of-range", action => action with { Quantity = -1 } },
        { "$.quantity: quantity-out-of-range", action => action with { Quantity = 1_001 } },
        { "$.quantity: quantity-out-of-range", action => action with { Quantity = int.MaxValue } },
        { "$.quantity: signature-quantity", action => action with { Kind = ActionKind.Signature, Quantity = 2 } },
        { "$.section: section-unknown", action => action with { Section = SectionId.Parse("atlantis") } },
        { "$.section: section-unknown", action => action with { Section = default(SectionId) } },
        { "$.country: country-unknown", action => action with { Country = CountryCode.Parse("UK") } },
        { "$.country: country-unknown", action => action with { Country = default(CountryCode) } },
        { "$.source: text-empty", action => action with { Source = " " } },
        { "$.source: text-empty", action => action with { Source = "" } },
        { "$.source: text-too-long", action => action with { Source = new('x', 101) } },
        { "$.source: text-characters", action => action with { Source = "partner\nexample" } },
        { "$.text.body: text-empty", action => action with { Text = new() { Body = "\r\n\t " } } },
        { "$.text.body: text-too-long", action => action with { Text = new() { Body = new string('x', 20_001) } } },
        { "$.text.body: text-characters", action => action with { Text = new() { Body = "bell \a" } } },
        { "$.text.body: text-characters", action => action with { Text = new() { Body = "half of an emoji \uD83D" } } },
        { "$.consent.contact: word-unknown", action => action with { Consent = new() { Contact = ContactConsent.Parse("maybe") } } },
        { "$.consent.contact: word-unknown", action => action with { Consent = new() { Contact = default } } },
        { "$.consent.textVersion: text-too-long", action => action with { Consent = Denied(new('x', 65)) } },
        { "$.consent.textVersion: text-empty", action => action with { Consent = Denied("") } },
        { "$.consent.textVersion: text-characters", action => action with { Consent = Denied("\u202E1") } },
        { "$.consent.textVersion: consent-unproven", action => action with { Consent = Granted() with { TextVersion = null } } },
        { "$.consent.at: consent-unproven", action => action with { Consent = Granted() with { At = null } } },
        { "$.supporter.name: name-link", action => action with { Supporter = new() { Name = "www.example.org" } } },
        { "$.supporter.name: text-empty", action => action with { Supporter = new() { Name = "\u3000" } } },
        { "$.supporter.name: text-too-long", action => action with { Supporter = new() { Name = new string('x', 201) } } },
        { "$.supporter.email: email-malformed", action => action with { Supporter = new() { Email = default(EmailAddress) } } },
        { "$.supporter.phone: text-empty", action => action with { Supporter = new() { Phone = "" } } },
        { "$.supporter.phone: text-too-long", action => action with { Supporter = new() { Phone = new string('5', 41) } } },
        { "$.supporter.phone: phone-malformed", action => action with { Supporter = new() { Phone = "by day only" } } },
        { "$.supporter.phone: text-characters", action => action with { Supporter = new() { Phone = "+44\r\n1" } } },
        { "$.supporter.country: country-unknown", action => action with { Supporter = new() { Country = CountryCode.Parse("EL") } } },
        { "$.supporter.address.country: country-unknown", action => In(action, new() { Lines = [], Country = CountryCode.Parse("XX") }) },
        { "$.supporter.address.lines[1]: text-empty", action => In(action, new() { Lines = ["1 Example Street", ""], Country = CountryCode.Parse("CM") }) },
        { "$.supporter.address.lines[0]: text-too-long", action => In(action, new() { Lines = [new string('x', 201)], Country = CountryCode.Parse("CM") }) },
        { "$.supporter.address.lines[0]: text-characters", action => In(action, new() { Lines = ["a\u2028b"], Country = CountryCode.Parse("CM") }) },
        { "$.supporter.address.locality: text-too-long", action => In(action, new() { Lines = [], Locality = LongerLine, Country = CountryCode.Parse("CM") }) },
        { "$.supporter.address.region: text-characters", action => In(action, new() { Lines = [], Region = "\0", Country = CountryCode.Parse("CM") }) },
        { "$.supporter.address.postalCode: postcode-malformed", action => In(action, new() { Lines = [], PostalCode = "1", Country = CountryCode.Parse("FR") }) },
        { "$.supporter.address.postalCode: text-empty", action => In(action, new() { Lines = [], PostalCode = " ", Country = CountryCode.Parse("CM") }) },
    };

    public static TheoryData<string, Func<ActionRecord, ActionRecord>> Extremes { get; } = new()
    {
        { "the greatest quantity", action => action with { Quantity = 1_000 } },
        { "the smallest quantity", action => action with { Quantity = 1 } },
        { "one signature", action => action with { Kind = ActionKind.Signature, Quantity = 1 } },
        { "a signature without a quantity", action => action with { Kind = ActionKind.Signature } },
        { "the longest text", action => action with { Text = new() { Body = new string('x', 20_000) } } },
        { "a text of several lines", action => action with { Text = new() { Body = "Your Excellency,\r\n\tplease\n" } } },
        { "the longest source", action => action with { Source = new('x', 100) } },
        { "the longest version", action => action with { Consent = Denied(new('x', 64)) } },
        { "the longest name", action => action with { Supporter = new() { Name = new string('x', 200) } } },
        { "the longest telephone number", action => action with { Supporter = new() { Phone = "0123 456" + new string(' ', 32) } } },
        { "an agreement with its proof", action => action with { Consent = Granted() } },
        { "an agreement to words whose language is not known", action => action with { Consent = Granted() with { Language = null } } },
        { "a supporter who says nothing", action => action with { Supporter = new() } },
        { "the longest address lines", action => In(action, new()
            {
                Lines = [LongestLine, LongestLine], Locality = LongestLine, Region = LongestLine, PostalCode = LongestLine,
                Country = CountryCode.Parse("CM"),
            }) },
        { "an address without lines", action => In(action, new() { Lines = [], Country = CountryCode.Parse("CM") }) },
        { "a target that the case has", action => action with { Targets = [TargetId.Parse("president")] } },
        { "a section that has the case", action => action with { Section = SectionId.Parse("uk") } },
        { "no language that is known", action => action with { Language = default(LanguageTag) } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_with_its_path_and_nothing_else_is(string expected, Func<ActionRecord, ActionRecord> change) =>
        Assert.Equal([expected], Campaign2022.Rules().Check(change(Campaign2022.Letter())));

    [Theory]
    [MemberData(nameof(Extremes))]
    public void What_is_just_allowed_is_accepted(string what, Func<ActionRecord, ActionRecord> change) =>
        Assert.True(Campaign2022.Rules().Check(change(Campaign2022.Letter())) is [], what);

    [Fact]
    public void An_appeal_of_every_known_kind_is_accepted_in_every_case() => Assert.All(Campaign2022.Pack.Cases, @case => Assert.All(
        ActionKind.Known, kind => Assert.Empty(Campaign2022.Rules().Check(Campaign2022.Letter(@case.Id.ToString()) with { Kind = kind }))));

    [Fact]
    public void A_kind_that_the_campaign_adds_is_accepted()
    {
        var added = ActionKind.Parse("quilt");
        var pack = new CampaignPack(Campaign2022.Pack.Campaign with { AdditionalKinds = [added] }, Campaign2022.Pack.Cases);
        var rules = new ActionRecordValidator(pack, Campaign2022.ClockAt(Campaign2022.Within));

        Assert.Empty(rules.Check(Campaign2022.Letter() with { Kind = added }));
        Assert.Equal(["$.kind: kind-unknown"], rules.Check(Campaign2022.Letter() with { Kind = ActionKind.Parse("quilts") }));
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var action = new ActionRecord
        {
            Id = default,
            Campaign = CampaignId.Parse("another"),
            Case = CaseId.Parse("nobody"),
            Purpose = Purpose.Solidarity,
            Kind = ActionKind.Signature,
            Targets = [TargetId.Parse("king")],
            Quantity = 2_000,
            TakenAt = Campaign2022.Within.AddYears(1),
            Section = SectionId.Parse("atlantis"),
            Source = "",
            Supporter = new() { Name = "a\u202Eb", Email = default(EmailAddress), Phone = "" },
            Consent = new() { Contact = default, TextVersion = "" },
            Text = new() { Body = "" },
        };
        string[] expected =
        [
            "$.campaign: campaign-unknown", "$.case: case-unknown", "$.consent.contact: word-unknown", "$.consent.textVersion: text-empty",
            "$.id: action-id-missing", "$.kind: kind-purpose-mismatch",
            "$.quantity: quantity-out-of-range", "$.quantity: signature-quantity",
            "$.section: section-unknown", "$.source: text-empty", "$.supporter.email: email-malformed", "$.supporter.name: text-characters",
            "$.supporter.phone: text-empty", "$.takenAt: taken-in-future", "$.targets: solidarity-has-targets", "$.text.body: text-empty",
        ];

        Assert.Equal(expected, Campaign2022.Rules().Check(action).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_target_of_an_unknown_case_may_still_be_named_twice() => Assert.Equal(
        ["$.case: case-unknown", "$.targets[1]: target-repeated"],
        Campaign2022.Rules().Check(
            Campaign2022.Letter("nobody") with { Targets = [TargetId.Parse("king"), TargetId.Parse("king")] }));

    [Fact]
    public void A_text_that_is_both_too_long_and_unprintable_has_both_problems() => Assert.Equal(
        ["$.supporter.name: text-too-long", "$.supporter.name: text-characters"],
        Campaign2022.Rules().Check(Campaign2022.Letter() with { Supporter = new() { Name = $"a{new string('\u202E', 200)}b" } }));

    private static Consent Granted() =>
        new() { Contact = ContactConsent.Granted, TextVersion = "2022-11", Language = LanguageTag.English, At = Campaign2022.Within };

    private static Consent Denied(string version) => new() { Contact = ContactConsent.Denied, TextVersion = version };

    private static ActionRecord In(ActionRecord action, PostalAddress address) => action with { Supporter = new() { Address = address } };
}
