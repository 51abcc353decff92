using WriteForRights;

namespace QuickStart;

/// <summary>Letters to those in power, and what is looked at before a card goes to a person in prison.</summary>
internal sealed class Letters(Screen screen, Locale reader, Campaign campaign)
{
    private static readonly PartialDate HumanRightsDay = new(2022, 12, 10);

    private static readonly Supporter Sender = new() { Name = "A. Example", Country = CountryCode.Parse("GB") };

    /// <summary>A whole letter in its target's language, with its envelope; how it begins in the campaign's other languages.</summary>
    public void Write(Case @case)
    {
        var target = @case.Targets[0];
        var letter = Compose(@case, target.Language);
        screen.Heading($"{ActionKind.Letter.NameIn(reader.Language)}: {@case.Subject.DisplayName(reader.Language)}");
        if (target.Channels.FirstOrDefault(channel => channel.Address is not null)?.Address is { } address)
        {
            Indented(EnvelopeBlock.Of(target, address, Sender.Country, reader.Language).Reveal());
            screen.Line();
        }

        Indented(letter.ToPlainText());
        screen.Line();
        foreach (var language in campaign.Languages.Where(language => language != letter.Language))
        {
            var other = Compose(@case, language);
            screen.Localised($"  {language}  ", new LocalizedString(other.Language, $"{other.Subject?.Reveal()} · {other.Salutation}"));
        }
    }

    /// <summary>A card is screened before it goes: whoever wrote it is asked, not accused.</summary>
    public void ScreenCard(Case @case)
    {
        var draft = SolidarityDraft.New(@case.Id, ActionKind.Card, "Amnesty told me about you. I think of you every day.") with
        {
            Language = LanguageTag.English,
        };
        screen.Heading($"{ActionKind.Card.NameIn(reader.Language)}: {@case.Subject.DisplayName(reader.Language)}");
        screen.Line($"  “{draft.Body.Reveal()}”");
        foreach (var finding in new SolidarityScreening(campaign, @case, TimeProvider.System).FindingsIn(draft))
        {
            screen.Line($"  {finding.Severity.NameIn(reader.Language)}: {finding.MessageIn(reader.Language)}");
        }

        Indented(@case.Solidarity.Routes[0].EnvelopeFrom(Sender.Country, reader.Language).Reveal());
    }

    private Appeal Compose(Case @case, LanguageTag? language)
    {
        var request = new AppealRequest { Target = @case.Targets[0].Id, Date = HumanRightsDay, Language = language, Sender = Sender };
        return Appeal.Compose(@case, request, reader.Language).Appeal
            ?? throw new InvalidOperationException($"The letter for {@case.Id} cannot be filled in.");
    }

    private void Indented(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            screen.Line(line.Length == 0 ? line : "  " + line);
        }
    }
}
