using WriteForRights;

namespace QuickStart;

/// <summary>Shows letters to officials, and the screening of a card before it goes to a person in prison.</summary>
internal sealed class Letters(Screen screen, Locale locale, Campaign campaign)
{
    private static readonly PartialDate HumanRightsDay = new(2022, 12, 10);

    private static readonly Supporter Sender = new() { Name = "A. Example", Country = CountryCode.Parse("GB") };

    /// <summary>Shows a whole letter in its target's language, its envelope, and its beginning in other languages.</summary>
    public void Write(Case @case)
    {
        var target = @case.Targets[0];
        var letter = Compose(@case, target.Language);
        screen.Heading($"{ActionKind.Letter.NameIn(locale.Language)} · {@case.Subject.DisplayName(locale.Language)}");
        if (target.Channels.FirstOrDefault(channel => channel.Address is not null)?.Address is { } address)
        {
            Indented(EnvelopeBlock.Of(target, address, Sender.Country, locale.Language).Reveal());
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

    /// <summary>Screens a card before it is sent. The findings ask its writer and accuse nobody.</summary>
    public void ScreenCard(Case @case)
    {
        var draft = SolidarityDraft.New(@case.Id, ActionKind.Card, "Amnesty told me about you. I think of you every day.") with
        {
            Language = LanguageTag.English,
        };
        screen.Heading($"{ActionKind.Card.NameIn(locale.Language)} · {@case.Subject.DisplayName(locale.Language)}");
        screen.Line($"  “{draft.Body.Reveal()}”");
        foreach (var finding in new SolidarityScreening(campaign, @case, TimeProvider.System).FindingsIn(draft))
        {
            screen.Labels([finding.Severity.NameIn(locale.Language).Text, finding.MessageIn(locale.Language)]);
        }

        Indented(@case.Solidarity.Routes[0].EnvelopeFrom(Sender.Country, locale.Language).Reveal());
    }

    private Appeal Compose(Case @case, LanguageTag? language)
    {
        var request = new AppealRequest { Target = @case.Targets[0].Id, Date = HumanRightsDay, Language = language, Sender = Sender };
        return Appeal.Compose(@case, request, locale.Language).Appeal
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
