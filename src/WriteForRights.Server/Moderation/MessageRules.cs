using System.Globalization;

namespace WriteForRights.Server;

/// <summary>The rules for requests about messages, whatever the messages.</summary>
internal sealed class MessageRules(CampaignDirectory directory)
{
    internal const int MaxMessages = 200;
    internal const int MaxMinutes = 1_440;
    internal const int DefaultMinutes = 30;
    internal const int DefaultCount = 10;

    private readonly MessageDecisionValidator _decisions = new();

    internal static ValueList<Problem> Check(MessageClaimRequest request, LanguageTag language) =>
    [
        .. OutOfRange("$.minutes", request.Minutes, MaxMinutes, language),
        .. OutOfRange("$.count", request.Count, MaxMessages, language),
        .. OutOfRange("$.ids", request.Ids.Count == 0 ? null : request.Ids.Count, MaxMessages, language),
        .. TooLong("$.findings", request.Findings, language),
    ];

    internal static ValueList<Problem> Check(MessageRelease release, LanguageTag language) =>
        [.. OutOfRange("$.ids", release.Ids.Count == 0 ? null : release.Ids.Count, MaxMessages, language)];

    // A secret of any form is compared: each wrong one gets the same answer.
    internal static ValueList<Problem> Check(MessageWithdrawal withdrawal, LanguageTag language) => default;

    internal ValueList<Problem> Check(MessageDecision decision, string idInPath, LanguageTag language)
    {
        var idProblem = !ActionId.TryParse(idInPath, out var id) ? Problem.Of("$.id", ProblemCodes.ActionIdMalformed, language)
            : decision.Id != default && decision.Id != id ? Problem.Of("$.id", ProblemCodes.ActionIdMismatch, language)
            : null;
        var problems = _decisions.Check(decision.Id == default ? decision with { Id = id } : decision, language)
            .Where(problem => idProblem is null || problem.Path != "$.id");
        return idProblem is null ? problems.ToValueList() : problems.Prepend(idProblem).ToValueList();
    }

    internal ValueList<Problem> Check(MessageDecisions decisions, LanguageTag language)
    {
        var problems = new List<Problem>();
        problems.AddRange(TooLong("$.findings", decisions.Findings, language));
        if (decisions.Decisions.Count == 0)
        {
            problems.Add(Problem.Of("$.decisions", ProblemCodes.ListEmpty, language));
        }

        problems.AddRange(OutOfRange("$.decisions", Math.Max(1, decisions.Decisions.Count), MaxMessages, language));
        var ids = new HashSet<ActionId>();
        for (var i = 0; i < Math.Min(decisions.Decisions.Count, MaxMessages); i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"$.decisions[{i}]");
            var decision = decisions.Decisions[i];
            problems.AddRange(_decisions.Check(decision, language).Select(problem => problem with { Path = path + problem.Path[1..] }));
            if (decision.Id != default && !ids.Add(decision.Id))
            {
                problems.Add(Problem.Of($"{path}.id", ProblemCodes.IdRepeated, language, ("id", decision.Id.ToString())));
            }
        }

        return problems.ToValueList();
    }

    internal ValueList<Problem> Check(MessageDeliveryRequest request, LanguageTag language)
    {
        var problems = new List<Problem>();
        problems.AddRange(OutOfRange("$.count", request.Count, MessageDeliveries.MaxCount, language));
        if (!directory.TryGet(request.Campaign, out var campaign))
        {
            problems.Add(Problem.Of("$.campaign", ProblemCodes.CampaignUnknown, language, ("campaign", request.Campaign.ToString())));
        }
        else
        {
            if (!campaign.Pack.TryGetCase(request.Case, out _))
            {
                problems.Add(Problem.Of("$.case", ProblemCodes.CaseUnknown, language, ("case", request.Case.ToString())));
            }

            if (request.Section is { } section && !campaign.Pack.Campaign.Sections.Any(known => known.Id == section))
            {
                problems.Add(Problem.Of("$.section", ProblemCodes.SectionUnknown, language, ("section", section.ToString())));
            }
        }

        return problems.ToValueList();
    }

    private static IEnumerable<Problem> OutOfRange(string path, int? number, int most, LanguageTag language)
    {
        if (number < 1 || number > most)
        {
            yield return Problem.Of(
                path, ProblemCodes.NumberOutOfRange, language, ("least", "1"), ("most", most.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static IEnumerable<Problem> TooLong(string path, string? text, LanguageTag language)
    {
        if (text?.Length > MessageFilter.MaxFindingsLength)
        {
            yield return Problem.Of(
                path,
                ProblemCodes.TextTooLong,
                language,
                ("most", MessageFilter.MaxFindingsLength.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
