using WriteForRights;

namespace QuickStart;

/// <summary>Letters to those in power, and what is looked at before a card goes to a person in prison.</summary>
internal static class Letters
{
    private static readonly PartialDate HumanRightsDay = new(2022, 12, 10);

    private static readonly Supporter Sender = new() { Name = "A. Example", Country = CountryCode.Parse("GB") };

    /// <summary>A whole letter in its target's language, with its envelope; how it begins in the campaign's other languages.</summary>
    public static void Write(Screen screen, Campaign campaign, Case @case)
    {
        var target = @case.Targets[0];
        var letter = Compose(@case, target.Language);
        screen.Heading($"A letter for {@case.Subject.DisplayName(LanguageTag.English)}");
        if (target.Channels.FirstOrDefault(channel => channel.Address is not null)?.Address is { } address)
        {
            Indented(screen, EnvelopeBlock.Of(target, address, Sender.Country, LanguageTag.English).Reveal());
            screen.Line();
        }

        Indented(screen, letter.ToPlainText());
        screen.Line();
        foreach (var language in campaign.Languages.Where(language => language != letter.Language))
        {
            var other = Compose(@case, language);
            screen.Localised($"  {language}  ", new LocalizedString(other.Language, $"{other.Subject?.Reveal()} · {other.Salutation}"));
        }
    }

    /// <summary>A card is screened before it goes: whoever wrote it is asked, not accused.</summary>
    public static void ScreenCard(Screen screen, Case @case)
    {
        var draft = SolidarityDraft.New(@case.Id, ActionKind.Card, "Amnesty told me about you. I think of you every day.") with
        {
            Language = LanguageTag.English,
        };
        screen.Heading($"A card to {@case.Subject.DisplayName(LanguageTag.English)}");
        screen.Line($"  “{draft.Body.Reveal()}”");
        foreach (var finding in new SolidarityScreening(@case, TimeProvider.System).FindingsIn(draft))
        {
            screen.Line($"  {finding.Severity}: {finding.MessageIn(LanguageTag.English)}");
        }

        Indented(screen, @case.Solidarity.Routes[0].EnvelopeFrom(Sender.Country, LanguageTag.English).Reveal());
    }

    private static Appeal Compose(Case @case, LanguageTag? language)
    {
        var request = new AppealRequest { Target = @case.Targets[0].Id, Date = HumanRightsDay, Language = language, Sender = Sender };
        return Appeal.Compose(@case, request, LanguageTag.English).Appeal
            ?? throw new InvalidOperationException($"The letter for {@case.Id} cannot be filled in.");
    }

    private static void Indented(Screen screen, string text)
    {
        foreach (var line in text.Split('\n'))
        {
            screen.Line(line.Length == 0 ? line : "  " + line);
        }
    }
}
