namespace WriteForRights;

/// <summary>The rules of a campaign, for the cases in its pack and the number of their files.</summary>
internal sealed class CampaignValidator
{
    private const int FirstYear = 2001;
    private const int LastYear = 9999;

    private readonly HashSet<CaseId> _cases;
    private readonly int _files;
    private readonly Predicate<Window> _isZoneAvailable;

    internal CampaignValidator(HashSet<CaseId> cases, int files)
        : this(cases, files, static window => window.IsZoneAvailable())
    {
    }

    internal CampaignValidator(HashSet<CaseId> cases, int files, Predicate<Window> isZoneAvailable)
    {
        _cases = cases;
        _files = files;
        _isZoneAvailable = isZoneAvailable;
    }

    /// <summary>Returns all problems of a campaign, with messages in a language; empty if it is valid.</summary>
    internal ValueList<Problem> Check(Campaign campaign, LanguageTag uiLanguage)
    {
        var file = new FileCheck(uiLanguage, campaign.AsOf, campaign.Sources)
        {
            FirstLanguage = campaign.Languages.Count > 0 ? campaign.Languages[0] : null,
        };
        CheckNumbers(campaign, file);
        CheckTexts(campaign, file);
        CheckSections(campaign, file);
        CheckGoals(campaign, file);
        CheckPastSuccesses(campaign, file);
        return file.Problems;
    }

    private void CheckNumbers(Campaign campaign, FileCheck file)
    {
        if (campaign.Year is < FirstYear or > LastYear)
        {
            file.AddProblem(
                nameof(campaign.Year),
                ProblemCodes.NumberOutOfRange,
                ("least", new PartialDate(FirstYear)),
                ("most", new PartialDate(LastYear)));
        }

        if (campaign.AnnouncedCases < _files)
        {
            file.AddProblem(
                nameof(campaign.AnnouncedCases), ProblemCodes.AnnouncedCasesTooFew, ("held", _files));
        }
    }

    private static void CheckTexts(Campaign campaign, FileCheck file)
    {
        file.CheckNotEmpty(nameof(campaign.Languages), campaign.Languages);
        file.CheckIds(nameof(campaign.Languages), string.Empty, campaign.Languages);
        file.CheckIds(nameof(campaign.Sources), nameof(Source.Id), campaign.Sources.Select(source => source.Id));
        file.CheckText(nameof(campaign.Name), campaign.Name);
        file.CheckText(nameof(campaign.Summary), campaign.Summary);
        for (var i = 0; i < campaign.Acknowledgements.Count; i++)
        {
            var path = JsonPath.Item(nameof(campaign.Acknowledgements), i);
            file.CheckText($"{path}.{nameof(Acknowledgement.Text)}", campaign.Acknowledgements[i].Text);
            file.CheckSource($"{path}.{nameof(Acknowledgement.Source)}", campaign.Acknowledgements[i].Source);
        }
    }

    private void CheckSections(Campaign campaign, FileCheck file)
    {
        file.CheckNotEmpty(nameof(campaign.Sections), campaign.Sections);
        file.CheckIds(nameof(campaign.Sections), nameof(Section.Id), campaign.Sections.Select(section => section.Id));
        for (var i = 0; i < campaign.Sections.Count; i++)
        {
            var section = campaign.Sections[i];
            var path = JsonPath.Item(nameof(campaign.Sections), i);
            file.CheckText($"{path}.{nameof(section.CampaignName)}", section.CampaignName, isTranslated: false);
            file.CheckSource($"{path}.{nameof(section.Source)}", section.Source);
            file.CheckIds($"{path}.{nameof(section.Cases)}", string.Empty, section.Cases);
            file.CheckCountry($"{path}.{nameof(section.Country)}", section.Country);
            file.CheckOwnTexts($"{path}.{nameof(section.Texts)}", section.Texts);
            CheckWindow($"{path}.{nameof(section.Window)}", section.Window, file);
            CheckRetention($"{path}.{nameof(section.Retention)}", section.Retention, file);
            if (section.ReportUntil?.EndIn(TimeZoneInfo.Utc) < section.Window.Closes.EndIn(TimeZoneInfo.Utc))
            {
                file.AddProblem($"{path}.{nameof(section.ReportUntil)}", ProblemCodes.ReportUntilEarly);
            }

            for (var j = 0; j < section.Cases.Count; j++)
            {
                if (!_cases.Contains(section.Cases[j]))
                {
                    file.AddProblem(
                        JsonPath.Item($"{path}.{nameof(section.Cases)}", j),
                        ProblemCodes.CaseUnknown,
                        ("case", section.Cases[j].ToString()));
                }
            }
        }
    }

    private void CheckWindow(string path, Window window, FileCheck file)
    {
        if (window.Closes.IsOverBefore(window.Opens))
        {
            file.AddProblem($"{path}.{nameof(window.Closes)}", ProblemCodes.WindowReversed);
        }

        if (!window.HasKnownZone)
        {
            file.AddProblem(
                $"{path}.{nameof(window.TimeZone)}",
                ProblemCodes.TimeZoneUnknown,
                ProblemText.WithMeaning(TimeZoneSlips.FindMeaning(window.TimeZone)));
        }
        else if (!_isZoneAvailable(window))
        {
            file.AddProblem(
                $"{path}.{nameof(window.TimeZone)}", ProblemCodes.TimeZoneUnavailable, ("timeZone", window.TimeZone));
        }
    }

    private static void CheckRetention(string path, ValueList<Retention> retention, FileCheck file)
    {
        file.CheckIds(path, nameof(Retention.Purpose), retention.Select(each => each.Purpose.GetValueOrDefault()));
        for (var i = 0; i < retention.Count; i++)
        {
            var (each, item) = (retention[i], JsonPath.Item(path, i));
            if (each.Purpose is { } purpose)
            {
                file.CheckWord($"{item}.{nameof(each.Purpose)}", purpose, Purpose.Known);
            }

            CheckDays($"{item}.{nameof(each.SupporterDays)}", each.SupporterDays, file);
            CheckDays($"{item}.{nameof(each.TextDays)}", each.TextDays, file);
        }
    }

    private static void CheckDays(string path, int? days, FileCheck file)
    {
        if (days is < 0 or > Retention.MaxDays)
        {
            file.AddProblem(path, ProblemCodes.NumberOutOfRange, ("least", 0), ("most", Retention.MaxDays));
        }
    }

    private static void CheckGoals(Campaign campaign, FileCheck file)
    {
        for (var i = 0; i < campaign.Goals.Count; i++)
        {
            var path = JsonPath.Item(nameof(campaign.Goals), i);
            if (campaign.Goals[i] < 1)
            {
                file.AddProblem(path, ProblemCodes.NumberOutOfRange, ("least", 1), ("most", long.MaxValue));
            }
            else if (i > 0 && campaign.Goals[i] <= campaign.Goals[i - 1])
            {
                file.AddProblem(path, ProblemCodes.GoalOrder);
            }
        }
    }

    private static void CheckPastSuccesses(Campaign campaign, FileCheck file)
    {
        for (var i = 0; i < campaign.PastSuccesses.Count; i++)
        {
            var success = campaign.PastSuccesses[i];
            var path = JsonPath.Item(nameof(campaign.PastSuccesses), i);
            file.CheckSubject($"{path}.{nameof(success.Subject)}", success.Subject);
            file.CheckText($"{path}.{nameof(success.Story)}", success.Story);
            file.CheckNotEmpty($"{path}.{nameof(success.Outcomes)}", success.Outcomes);
            file.CheckOutcomes($"{path}.{nameof(success.Outcomes)}", success.Outcomes);
            CheckFigure($"{path}.{nameof(success.Actions)}", success.Actions, file);
        }
    }

    private static void CheckFigure(string path, PublishedFigure figure, FileCheck file)
    {
        file.CheckWord($"{path}.{nameof(figure.Qualifier)}", figure.Qualifier, FigureQualifier.Known);
        file.CheckSource($"{path}.{nameof(figure.Source)}", figure.Source);
        file.CheckDate($"{path}.{nameof(figure.AsOf)}", figure.AsOf);
        if (figure.Number < 0)
        {
            file.AddProblem(
                $"{path}.{nameof(figure.Number)}",
                ProblemCodes.NumberOutOfRange,
                ("least", 0),
                ("most", long.MaxValue));
        }
    }
}
