namespace WriteForRights;

/// <summary>The rules of a case, for the languages and the kinds of action of its campaign, as far as they are known.</summary>
internal sealed class CaseValidator(LanguageTag? firstLanguage, ValueList<LanguageTag>? languages, HashSet<ActionKind>? kinds)
{
    /// <summary>Returns all problems of a case, with messages in a language; empty if it is valid.</summary>
    internal ValueList<Problem> Check(Case @case, LanguageTag uiLanguage)
    {
        var file = new FileCheck(uiLanguage, @case.AsOf, @case.Sources)
        {
            FirstLanguage = firstLanguage,
            Languages = languages,
            Kinds = kinds,
        };
        CheckWhole(@case, file);
        CheckTimeline(@case, file);
        file.CheckTargets(nameof(@case.Targets), @case);
        file.CheckSolidarity(nameof(@case.Solidarity), @case.Solidarity);
        file.CheckAppeals(@case);
        return file.Problems;
    }

    private static void CheckWhole(Case @case, FileCheck file)
    {
        file.CheckSubject(nameof(@case.Subject), @case.Subject);
        file.CheckText(nameof(@case.Headline), @case.Headline);
        file.CheckText(nameof(@case.Story), @case.Story);
        file.CheckNotEmpty(nameof(@case.Demands), @case.Demands);
        file.CheckNotEmpty(nameof(@case.Sources), @case.Sources);
        file.CheckIds(nameof(@case.Sources), nameof(Source.Id), @case.Sources.Select(source => source.Id));
        file.CheckOutcomes(nameof(@case.Outcomes), @case.Outcomes);
        file.CheckUpdates(nameof(@case.Updates), @case.Updates);
        file.CheckDeath(@case);
        for (var i = 0; i < @case.Demands.Count; i++)
        {
            file.CheckText($"{JsonPath.Item(nameof(@case.Demands), i)}.{nameof(Demand.Text)}", @case.Demands[i].Text);
        }

        for (var i = 0; i < @case.Declarations.Count; i++)
        {
            var path = JsonPath.Item(nameof(@case.Declarations), i);
            file.CheckWord($"{path}.{nameof(Declaration.Kind)}", @case.Declarations[i].Kind, DeclarationKind.Known);
            file.CheckPlain($"{path}.{nameof(Declaration.By)}", @case.Declarations[i].By);
            file.CheckSource($"{path}.{nameof(Declaration.Source)}", @case.Declarations[i].Source);
        }
    }

    private static void CheckTimeline(Case @case, FileCheck file)
    {
        for (var i = 0; i < @case.Timeline.Count; i++)
        {
            var item = @case.Timeline[i];
            var path = JsonPath.Item(nameof(@case.Timeline), i);
            file.CheckWord($"{path}.{nameof(item.Kind)}", item.Kind, TimelineEventKind.Known);
            file.CheckText($"{path}.{nameof(item.Text)}", item.Text);
            file.CheckSource($"{path}.{nameof(item.Source)}", item.Source);
            file.CheckDate($"{path}.{nameof(item.Date)}", item.Date);
            file.CheckOrder($"{path}.{nameof(item.Date)}", item.Date, i == 0 ? null : @case.Timeline[i - 1].Date);
            file.CheckFacts(path, item);
        }
    }
}
