using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of a campaign, for the cases in its pack and the number of their files.</summary>
internal sealed class CampaignValidator : AbstractValidator<Campaign>
{
    private const int FirstYear = 2001;
    private const int LastYear = 9999;

    private readonly HashSet<CaseId> _cases;
    private readonly Predicate<Window> _isZoneAvailable;

    internal CampaignValidator(HashSet<CaseId> cases, int files)
        : this(cases, files, static window => window.IsZoneAvailable())
    {
    }

    internal CampaignValidator(HashSet<CaseId> cases, int files, Predicate<Window> isZoneAvailable)
    {
        _cases = cases;
        _isZoneAvailable = isZoneAvailable;
        RuleFor(campaign => campaign.Year).InclusiveBetween(FirstYear, LastYear).WithProblem(
            ProblemCodes.NumberOutOfRange, ("least", MessageValues.Number(FirstYear)), ("most", MessageValues.Number(LastYear)));
        RuleFor(campaign => campaign.AnnouncedCases).GreaterThanOrEqualTo(files)
            .WithProblem(ProblemCodes.AnnouncedCasesTooFew, ("held", MessageValues.Number(files)));
        RuleFor(campaign => campaign).Custom(CheckTexts);
        RuleFor(campaign => campaign).Custom(CheckSections);
        RuleFor(campaign => campaign).Custom(CheckGoals);
        RuleFor(campaign => campaign).Custom(CheckPastSuccesses);
    }

    private static LanguageTag? FirstLanguage(Campaign campaign) => campaign.Languages.Count > 0 ? campaign.Languages[0] : null;

    private static void CheckTexts(Campaign campaign, ValidationContext<Campaign> context)
    {
        var language = FirstLanguage(campaign);
        context.CheckNotEmpty(nameof(campaign.Languages), campaign.Languages);
        context.CheckIds(nameof(campaign.Languages), string.Empty, campaign.Languages);
        context.CheckIds(nameof(campaign.Sources), nameof(Source.Id), campaign.Sources.Select(source => source.Id));
        context.CheckText(nameof(campaign.Name), campaign.Name, language);
        context.CheckText(nameof(campaign.Summary), campaign.Summary, language);
        for (var i = 0; i < campaign.Acknowledgements.Count; i++)
        {
            var path = JsonPath.Item(nameof(campaign.Acknowledgements), i);
            context.CheckText($"{path}.{nameof(Acknowledgement.Text)}", campaign.Acknowledgements[i].Text, language);
            context.CheckSource($"{path}.{nameof(Acknowledgement.Source)}", campaign.Acknowledgements[i].Source, campaign.Sources);
        }
    }

    private void CheckSections(Campaign campaign, ValidationContext<Campaign> context)
    {
        context.CheckNotEmpty(nameof(campaign.Sections), campaign.Sections);
        context.CheckIds(nameof(campaign.Sections), nameof(Section.Id), campaign.Sections.Select(section => section.Id));
        for (var i = 0; i < campaign.Sections.Count; i++)
        {
            var section = campaign.Sections[i];
            var path = JsonPath.Item(nameof(campaign.Sections), i);
            context.CheckText($"{path}.{nameof(section.CampaignName)}", section.CampaignName, null);
            context.CheckSource($"{path}.{nameof(section.Source)}", section.Source, campaign.Sources);
            context.CheckIds($"{path}.{nameof(section.Cases)}", string.Empty, section.Cases);
            context.CheckCountry($"{path}.{nameof(section.Country)}", section.Country);
            CheckWindow($"{path}.{nameof(section.Window)}", section.Window, context);
            if (section.ReportUntil?.EndIn(TimeZoneInfo.Utc) < section.Window.Closes.EndIn(TimeZoneInfo.Utc))
            {
                context.AddProblem($"{path}.{nameof(section.ReportUntil)}", ProblemCodes.ReportUntilEarly);
            }

            for (var j = 0; j < section.Cases.Count; j++)
            {
                if (!_cases.Contains(section.Cases[j]))
                {
                    context.AddProblem(
                        JsonPath.Item($"{path}.{nameof(section.Cases)}", j),
                        ProblemCodes.CaseUnknown,
                        ("case", section.Cases[j].ToString()));
                }
            }
        }
    }

    private void CheckWindow(string path, Window window, ValidationContext<Campaign> context)
    {
        if (window.Closes.IsOverBefore(window.Opens))
        {
            context.AddProblem($"{path}.{nameof(window.Closes)}", ProblemCodes.WindowReversed);
        }

        if (!window.HasKnownZone)
        {
            context.AddProblem(
                $"{path}.{nameof(window.TimeZone)}",
                ProblemCodes.TimeZoneUnknown,
                ProblemText.WithMeaning(TimeZoneSlips.FindMeaning(window.TimeZone)));
        }
        else if (!_isZoneAvailable(window))
        {
            context.AddProblem(
                $"{path}.{nameof(window.TimeZone)}", ProblemCodes.TimeZoneUnavailable, ("timeZone", window.TimeZone));
        }
    }

    private static void CheckGoals(Campaign campaign, ValidationContext<Campaign> context)
    {
        for (var i = 0; i < campaign.Goals.Count; i++)
        {
            var path = JsonPath.Item(nameof(campaign.Goals), i);
            if (campaign.Goals[i] < 1)
            {
                context.AddProblem(path, ProblemCodes.NumberOutOfRange, ("least", "1"), ("most", MessageValues.Number(long.MaxValue)));
            }
            else if (i > 0 && campaign.Goals[i] <= campaign.Goals[i - 1])
            {
                context.AddProblem(path, ProblemCodes.GoalOrder);
            }
        }
    }

    private static void CheckPastSuccesses(Campaign campaign, ValidationContext<Campaign> context)
    {
        var language = FirstLanguage(campaign);
        for (var i = 0; i < campaign.PastSuccesses.Count; i++)
        {
            var success = campaign.PastSuccesses[i];
            var path = JsonPath.Item(nameof(campaign.PastSuccesses), i);
            context.CheckSubject($"{path}.{nameof(success.Subject)}", success.Subject, language, campaign.AsOf);
            context.CheckText($"{path}.{nameof(success.Story)}", success.Story, language);
            context.CheckNotEmpty($"{path}.{nameof(success.Outcomes)}", success.Outcomes);
            context.CheckOutcomes($"{path}.{nameof(success.Outcomes)}", success.Outcomes, language, campaign.AsOf, campaign.Sources);
            CheckFigure($"{path}.{nameof(success.Actions)}", success.Actions, campaign, context);
        }
    }

    private static void CheckFigure(string path, PublishedFigure figure, Campaign campaign, ValidationContext<Campaign> context)
    {
        context.CheckWord($"{path}.{nameof(figure.Qualifier)}", figure.Qualifier, FigureQualifier.Known);
        context.CheckSource($"{path}.{nameof(figure.Source)}", figure.Source, campaign.Sources);
        context.CheckDate($"{path}.{nameof(figure.AsOf)}", figure.AsOf, campaign.AsOf);
        if (figure.Number < 0)
        {
            context.AddProblem(
                $"{path}.{nameof(figure.Number)}",
                ProblemCodes.NumberOutOfRange,
                ("least", "0"),
                ("most", MessageValues.Number(long.MaxValue)));
        }
    }
}
