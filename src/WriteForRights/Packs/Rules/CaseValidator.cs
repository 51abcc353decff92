using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of a case, for the languages and the kinds of action of its campaign, as far as they are known.</summary>
internal sealed class CaseValidator : AbstractValidator<Case>
{
    private readonly LanguageTag? _language;
    private readonly HashSet<ActionKind>? _kinds;

    internal CaseValidator(LanguageTag? language, ValueList<LanguageTag>? languages, HashSet<ActionKind>? kinds)
    {
        _language = language;
        _kinds = kinds;
        RuleFor(@case => @case).Custom(CheckWhole);
        RuleFor(@case => @case).Custom(CheckTimeline);
        RuleFor(@case => @case).Custom((@case, context) => context.CheckTargets(nameof(@case.Targets), @case, _language));
        RuleFor(@case => @case).Custom((@case, context) =>
            context.CheckSolidarity(nameof(@case.Solidarity), @case.Solidarity, _language, _kinds, @case.Sources));
        RuleFor(@case => @case).Custom((@case, context) => context.CheckAppeals(@case, language, languages, kinds));
    }

    private void CheckWhole(Case @case, ValidationContext<Case> context)
    {
        context.CheckSubject(nameof(@case.Subject), @case.Subject, _language, @case.AsOf);
        context.CheckText(nameof(@case.Headline), @case.Headline, _language);
        context.CheckText(nameof(@case.Story), @case.Story, _language);
        context.CheckNotEmpty(nameof(@case.Demands), @case.Demands);
        context.CheckNotEmpty(nameof(@case.Sources), @case.Sources);
        context.CheckIds(nameof(@case.Sources), nameof(Source.Id), @case.Sources.Select(source => source.Id));
        context.CheckOutcomes(nameof(@case.Outcomes), @case.Outcomes, _language, @case.AsOf, @case.Sources);
        context.CheckUpdates(nameof(@case.Updates), @case.Updates, _language, @case.AsOf, @case.Sources);
        context.CheckDeath(@case);
        for (var i = 0; i < @case.Demands.Count; i++)
        {
            context.CheckText($"{JsonPath.Item(nameof(@case.Demands), i)}.{nameof(Demand.Text)}", @case.Demands[i].Text, _language);
        }

        for (var i = 0; i < @case.Declarations.Count; i++)
        {
            var path = JsonPath.Item(nameof(@case.Declarations), i);
            context.CheckWord($"{path}.{nameof(Declaration.Kind)}", @case.Declarations[i].Kind, DeclarationKind.Known);
            context.CheckPlain($"{path}.{nameof(Declaration.By)}", @case.Declarations[i].By);
            context.CheckSource($"{path}.{nameof(Declaration.Source)}", @case.Declarations[i].Source, @case.Sources);
        }
    }

    private void CheckTimeline(Case @case, ValidationContext<Case> context)
    {
        for (var i = 0; i < @case.Timeline.Count; i++)
        {
            var item = @case.Timeline[i];
            var path = JsonPath.Item(nameof(@case.Timeline), i);
            context.CheckWord($"{path}.{nameof(item.Kind)}", item.Kind, TimelineEventKind.Known);
            context.CheckText($"{path}.{nameof(item.Text)}", item.Text, _language);
            context.CheckSource($"{path}.{nameof(item.Source)}", item.Source, @case.Sources);
            context.CheckDate($"{path}.{nameof(item.Date)}", item.Date, @case.AsOf);
            context.CheckOrder($"{path}.{nameof(item.Date)}", item.Date, i == 0 ? null : @case.Timeline[i - 1].Date);
            context.CheckFacts(path, item, _language, @case.Sources);
        }
    }
}
