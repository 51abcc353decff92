using System.Globalization;
using WriteForRights;

namespace QuickStart;

/// <summary>Shows the campaign and its counts.</summary>
internal static class Summary
{
    public static void Opening(Screen screen, Campaign campaign, List<Case> cases)
    {
        screen.Title($"{campaign.Name.In(LanguageTag.English)} {campaign.Year}");
        screen.Line($"  {cases.Count} of {campaign.AnnouncedCases} cases, in {string.Join(", ", campaign.Languages)}");
        foreach (var credit in campaign.Acknowledgements)
        {
            screen.Line($"  {credit.Text.In(LanguageTag.English)}");
        }

        screen.Heading("Taking part");
    }

    public static void Case(Screen screen, Campaign campaign, Case @case, Counts counts)
    {
        screen.Line();
        screen.Strong($"  {Names(@case.Subject)}");
        screen.Line($"  {@case.Headline.In(LanguageTag.English)}");
        Numbers(screen, counts);
        foreach (var language in campaign.Languages)
        {
            screen.Localised($"    {language}  ", CountHeadline.Of(counts.Actions, language));
        }
    }

    public static void Whole(Screen screen, Counts counts)
    {
        screen.Line();
        screen.Strong("  The whole campaign");
        Numbers(screen, counts);
        var kinds = counts.By![CountDimension.Kind].Select(kind => $"{kind.Value} {kind.Key}");
        screen.Line($"  by kind: {string.Join(", ", kinds)}");
    }

    private static void Numbers(Screen screen, Counts counts) => screen.Line(string.Format(
        CultureInfo.InvariantCulture,
        "  actions {0}   messages {1}   signatures {2}   people {3}",
        counts.Actions,
        counts.Messages,
        counts.Signatures,
        counts.People));

    /// <summary>The name, and beside it the name in its own script.</summary>
    private static string Names(Subject subject)
    {
        var name = subject.DisplayName(LanguageTag.English).Text;
        return subject.People is [{ NativeLanguage: { } native } person] && person.Name.TryGet(out var names) && names[native] != name
            ? $"{name} · {names[native]}"
            : name;
    }
}
