using System.Globalization;

namespace WriteForRights.Server;

/// <summary>The rules for webhooks.</summary>
internal sealed class WebhookRules(CampaignDirectory directory, CampaignServerOptions options)
{
    /// <summary>Returns the problems of a rotation.</summary>
    internal static ValueList<Problem> Check(WebhookRotation rotation, LanguageTag language) => rotation.Version >= 1 ? default :
    [
        Problem.Of(
            "$.version",
            ProblemCodes.NumberOutOfRange,
            language,
            ("least", "1"),
            ("most", int.MaxValue.ToString(CultureInfo.InvariantCulture))),
    ];

    /// <summary>Returns the problems of a replay: it needs just one of its members.</summary>
    internal static ValueList<Problem> Check(WebhookReplay replay, LanguageTag language) =>
        replay.From is null == replay.Event is not null ? default
            : [Problem.Of("$", ProblemCodes.ValueMalformed, language, ("example", """{ "from": "2022-12-10T11:02:15Z" }"""))];

    /// <summary>Returns the problems of a request for a webhook.</summary>
    internal ValueList<Problem> Check(WebhookRequest request, LanguageTag language)
    {
        var problems = new List<Problem>();
        if (!WebhookUrl.TryRead(request.Url, options.AllowPrivateWebhooks, out _))
        {
            problems.Add(Problem.Of("$.url", ProblemCodes.WebhookUrlNotAllowed, language));
        }

        if (request.Events.Count == 0)
        {
            problems.Add(Problem.Of("$.events", ProblemCodes.ListEmpty, language));
        }

        for (var i = 0; i < request.Events.Count; i++)
        {
            if (!request.Events[i].IsKnown)
            {
                problems.Add(Problem.Of(
                    string.Create(CultureInfo.InvariantCulture, $"$.events[{i}]"),
                    ProblemCodes.WordUnknown,
                    language,
                    ("allowed", string.Join(", ", WebhookEventType.Known))));
            }
        }

        RunningCampaign? campaign = null;
        if (request.Campaign is { } id && !directory.TryGet(id, out campaign))
        {
            problems.Add(Problem.Of("$.campaign", ProblemCodes.CampaignUnknown, language, ("campaign", id.ToString())));
        }
        else if (request.Section is { } section
            && !(campaign is null ? directory.Campaigns : [campaign]).Any(
                running => running.Pack.Campaign.Sections.Any(known => known.Id == section)))
        {
            problems.Add(Problem.Of("$.section", ProblemCodes.SectionUnknown, language, ("section", section.ToString())));
        }

        return problems.ToValueList();
    }
}
