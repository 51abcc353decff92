namespace WriteForRights.Server;

/// <summary>The rules for invalidations.</summary>
internal static class InvalidationRules
{
    private const string Example = "192.0.2.0/24, 2001:db8::/56";

    /// <summary>Returns the problems of a request.</summary>
    internal static ValueList<Problem> Check(InvalidationRequest request, CampaignDirectory directory, LanguageTag language)
    {
        var problems = new List<Problem>();
        if (!directory.TryGet(request.Campaign, out var campaign))
        {
            problems.Add(Problem.Of("$.campaign", ProblemCodes.CampaignUnknown, language, ("campaign", request.Campaign.ToString())));
        }
        else if (request.Case is { } @case && !campaign.Pack.TryGetCase(@case, out _))
        {
            problems.Add(Problem.Of("$.case", ProblemCodes.CaseUnknown, language, ("case", @case.ToString())));
        }

        if (request is { Case: null, Section: null, Source: null, AccessKey: null, AddressRange: null }
            && request is { RecordedFrom: null, RecordedUntil: null })
        {
            problems.Add(Problem.Of("$", ProblemCodes.InvalidationCriteriaMissing, language));
        }

        if (request.AddressRange is { } range && !AddressRange.TryParse(range.Reveal(), out _))
        {
            problems.Add(Problem.Of("$.addressRange", ProblemCodes.AddressRangeMalformed, language, ("example", Example)));
        }

        if (request.RecordedFrom >= request.RecordedUntil)
        {
            problems.Add(Problem.Of("$.recordedUntil", ProblemCodes.PeriodReversed, language));
        }

        return problems.ToValueList();
    }
}
