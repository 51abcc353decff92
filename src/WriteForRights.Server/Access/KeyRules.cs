using System.Globalization;

namespace WriteForRights.Server;

/// <summary>The rules for the permissions and limits of access keys.</summary>
internal sealed class KeyRules(CampaignDirectory directory)
{
    internal const int MaxOrigins = 32;
    internal const int MaxRequestsPerMinute = 1_000_000;

    /// <summary>Returns the problems of a rotation.</summary>
    internal static ValueList<Problem> Check(AccessKeyRotation rotation, LanguageTag language) =>
        rotation.Version >= 1 ? default : [OutOfRange("$.version", int.MaxValue, language)];

    /// <summary>Returns the problems of a request for a key.</summary>
    internal ValueList<Problem> Check(AccessKeyRequest request, LanguageTag language)
    {
        var problems = new List<Problem>();
        if (request.Scopes.Count == 0)
        {
            problems.Add(Problem.Of("$.scopes", ProblemCodes.ListEmpty, language));
        }

        for (var i = 0; i < request.Scopes.Count; i++)
        {
            var (scope, path) = (request.Scopes[i], At("scopes", i));
            if (!scope.IsKnown)
            {
                problems.Add(Problem.Of(path, ProblemCodes.WordUnknown, language, ("allowed", string.Join(", ", AccessScope.Known))));
            }
            else if ((request.Section is not null && scope == AccessScope.Admin)
                || (request.Origins.Count > 0 && scope != AccessScope.Submit))
            {
                problems.Add(Problem.Of(path, ProblemCodes.KeyScopeNotAllowed, language, ("scope", scope.ToString())));
            }
        }

        if (request.Section is { } section
            && !directory.Campaigns.Any(campaign => campaign.Pack.Campaign.Sections.Any(known => known.Id == section)))
        {
            problems.Add(Problem.Of("$.section", ProblemCodes.SectionUnknown, language, ("section", section.ToString())));
        }

        if (request.Origins.Count > MaxOrigins)
        {
            problems.Add(OutOfRange("$.origins", MaxOrigins, language));
        }

        for (var i = 0; i < request.Origins.Count; i++)
        {
            if (!CrossOriginAccess.IsOrigin(request.Origins[i]))
            {
                problems.Add(Problem.Of(
                    At("origins", i),
                    ProblemCodes.AllowedOriginMalformed,
                    language,
                    ("setting", $"origins[{i.ToString(CultureInfo.InvariantCulture)}]")));
            }
        }

        if (request.RequestsPerMinute is < 1 or > MaxRequestsPerMinute)
        {
            problems.Add(OutOfRange("$.requestsPerMinute", MaxRequestsPerMinute, language));
        }

        return problems.ToValueList();
    }

    private static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"$.{list}[{index}]");

    private static Problem OutOfRange(string path, int most, LanguageTag language) => Problem.Of(
        path, ProblemCodes.NumberOutOfRange, language, ("least", "1"), ("most", most.ToString(CultureInfo.InvariantCulture)));
}
