namespace WriteForRights.Client.Tests;

/// <summary>An action with one problem, and the problem that is expected.</summary>
internal sealed record InvalidAction(ActionRecord Action, string Path, string Code, params (string Name, object Value)[] Arguments)
{
    private static readonly ActionKind[] Kinds = [.. ActionKind.Known];

    /// <summary>The values for the message in a language, as readers write them.</summary>
    internal (string Name, string Value)[] ArgumentsIn(LanguageTag language) => [.. Arguments.Select(argument => (argument.Name, argument.Value switch
    {
        long number => Locale.For(language).Number(number),
        PartialDate date => Locale.For(language).Date(date),
        ActionKind kind => kind.NameIn(language).Text,
        ActionKind[] kinds => Locale.For(language).List(kinds.Select(kind => kind.NameIn(language).Text)),
        var text => (string)text,
    }))];

    /// <summary>An invalid action for each possible problem, by name.</summary>
    internal static IReadOnlyDictionary<string, InvalidAction> All { get; } = new Dictionary<string, InvalidAction>
    {
        ["no case"] = new(
            Letter with { Case = default }, "$.case", ProblemCodes.IdMalformed, ("example", "dorgelesse-nguessan")),
        ["another campaign"] = new(
            Letter with { Campaign = CampaignId.Parse("w4r-1999") },
            "$.campaign", ProblemCodes.CampaignUnknown, ("campaign", "w4r-1999")),
        ["another case"] = new(Letter with { Case = CaseId.Parse("nobody") }, "$.case", ProblemCodes.CaseUnknown, ("case", "nobody")),
        ["another purpose"] = new(
            Letter with { Purpose = Purpose.Parse("gossip") },
            "$.purpose", ProblemCodes.WordUnknown, ("allowed", "appeal, solidarity")),
        ["another kind"] = new(
            Letter with { Kind = ActionKind.Parse("hologram") },
            "$.kind", ProblemCodes.KindUnknown, ("kind", "hologram"), ("allowed", Kinds)),
        ["another target"] = new(
            Letter with { Targets = [TargetId.Parse("president"), TargetId.Parse("nobody")] },
            "$.targets[1]", ProblemCodes.TargetUnknown, ("target", "nobody"), ("allowed", "president")),
        ["a target twice"] = new(
            Letter with { Targets = [TargetId.Parse("president"), TargetId.Parse("president")] },
            "$.targets[1]", ProblemCodes.TargetRepeated, ("target", "president")),
        ["a target for the person"] = new(
            Card with { Targets = [TargetId.Parse("president")] }, "$.targets", ProblemCodes.SolidarityHasTargets),
        ["a signature for the person"] = new(
            Card with { Kind = ActionKind.Signature }, "$.kind", ProblemCodes.KindPurposeMismatch, ("kind", ActionKind.Signature)),
        ["a card to somebody it would put at risk"] = new(
            Card with { Case = Campaign2022.Aleksandra }, "$.purpose", ProblemCodes.SolidarityNotAccepted),
        ["an email where only paper gets through"] = new(
            Card with { Kind = ActionKind.Email }, "$.kind", ProblemCodes.SolidarityKindNotAccepted, ("kind", ActionKind.Email)),
        ["no quantity"] = new(
            Letter with { Quantity = 0 }, "$.quantity", ProblemCodes.QuantityOutOfRange, ("least", 1L), ("most", 1_000L)),
        ["a quantity below zero"] = new(
            Letter with { Quantity = -1 }, "$.quantity", ProblemCodes.QuantityOutOfRange, ("least", 1L), ("most", 1_000L)),
        ["too great a quantity"] = new(
            Letter with { Quantity = 1_001 }, "$.quantity", ProblemCodes.QuantityOutOfRange, ("least", 1L), ("most", 1_000L)),
        ["two signatures in one"] = new(
            Letter with { Kind = ActionKind.Signature, Quantity = 2 }, "$.quantity", ProblemCodes.SignatureQuantity),
        ["another section"] = new(
            Letter with { Section = SectionId.Parse("atlantis") },
            "$.section", ProblemCodes.SectionUnknown, ("section", "atlantis")),
        ["a day too early"] = new(
            Letter with { TakenAt = new DateTimeOffset(2022, 10, 31, 23, 59, 59, TimeSpan.Zero) },
            "$.takenAt", ProblemCodes.OutsideWindow, ("opens", new PartialDate(2022, 11, 1)), ("closes", new PartialDate(2022, 12, 31))),
        ["a time to come"] = new(
            Letter with { TakenAt = Campaign2022.HumanRightsDay.AddHours(25) }, "$.takenAt", ProblemCodes.TakenInFuture),
        ["another consent"] = new(
            Letter with { Consent = new Consent { Contact = ContactConsent.Parse("perhaps") } },
            "$.consent.contact", ProblemCodes.WordUnknown, ("allowed", "granted, denied, not-asked")),
        ["too long a version of the consent"] = new(
            Letter with { Consent = new Consent { Contact = ContactConsent.Denied, TextVersion = new string('v', 65) } },
            "$.consent.textVersion", ProblemCodes.TextTooLong, ("most", 64L)),
        ["a blank source"] = new(Letter with { Source = " " }, "$.source", ProblemCodes.TextEmpty),
        ["too long a source"] = new(
            Letter with { Source = new string('s', 101) }, "$.source", ProblemCodes.TextTooLong, ("most", 100L)),
        ["too long a name"] = new(
            Letter with { Supporter = Planted.Supporter with { Name = Planted.Name + new string('e', 200) } },
            "$.supporter.name", ProblemCodes.TextTooLong, ("most", 200L)),
        ["a name that reads as another"] = new(
            Letter with { Supporter = Planted.Supporter with { Name = Planted.Name + "\u202Ex" } },
            "$.supporter.name", ProblemCodes.TextCharacters),
        ["too long a telephone number"] = new(
            Letter with { Supporter = Planted.Supporter with { Phone = Planted.Phone + new string('1', 40) } },
            "$.supporter.phone", ProblemCodes.TextTooLong, ("most", 40L)),
        ["a control character in the address"] = new(
            Letter with { Supporter = Planted.Supporter with { Address = Planted.Address with { Lines = [Planted.Street, "\u0007"] } } },
            "$.supporter.address.lines[1]", ProblemCodes.TextCharacters),
        ["a blank text"] = new(Letter with { Text = Planted.Text with { Body = "\n" } }, "$.text.body", ProblemCodes.TextEmpty),
        ["too long a text"] = new(
            Letter with { Text = Planted.Text with { Body = Planted.Body + new string('x', 20_000) } },
            "$.text.body", ProblemCodes.TextTooLong, ("most", 20_000L)),
        ["a control character in the text"] = new(
            Letter with { Text = Planted.Text with { Body = Planted.Body + "\u0000" } }, "$.text.body", ProblemCodes.TextCharacters),
    };

    private static ActionRecord Letter => Campaign2022.Letter().WithPersonalData();

    private static ActionRecord Card => Campaign2022.Card().WithPersonalData();
}
