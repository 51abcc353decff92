using FluentValidation;

namespace WriteForRights;

/// <summary>The rules for a solidarity policy in a pack.</summary>
internal static class SolidarityRules
{
    internal static void CheckSolidarity<T>(
        this ValidationContext<T> context,
        string path,
        SolidarityPolicy policy,
        LanguageTag? language,
        HashSet<ActionKind>? kinds,
        ValueList<Source> sources)
    {
        context.CheckText($"{path}.{nameof(policy.Advice)}", policy.Advice, language);
        context.CheckSource($"{path}.{nameof(policy.Source)}", policy.Source, sources);
        if (policy.AcceptsMessages != policy.Routes.Count > 0)
        {
            context.AddProblem(
                $"{path}.{nameof(policy.Routes)}",
                policy.AcceptsMessages ? ProblemCodes.SolidarityRouteMissing : ProblemCodes.SolidarityRouteSurplus);
        }

        if (policy.MaxLength is < 1 or > ActionRecordValidator.MaxTextLength)
        {
            context.AddProblem(
                $"{path}.{nameof(policy.MaxLength)}",
                ProblemCodes.NumberOutOfRange,
                ("least", "1"),
                ("most", MessageValues.Number(ActionRecordValidator.MaxTextLength)));
        }

        for (var i = 0; i < policy.Kinds.Count; i++)
        {
            var kind = policy.Kinds[i];
            var at = JsonPath.Item($"{path}.{nameof(policy.Kinds)}", i);
            if (SolidarityPolicy.CannotCarryMessages(kind))
            {
                context.AddProblem(at, ProblemCodes.KindPurposeMismatch, ("kind", kind.ToString()));
            }
            else if (kinds?.Contains(kind) == false)
            {
                context.AddProblem(at, ProblemCodes.KindUnknown, ("kind", kind.ToString()), ("allowed", MessageValues.List(kinds)));
            }
        }

        for (var i = 0; i < policy.Routes.Count; i++)
        {
            var route = policy.Routes[i];
            var at = JsonPath.Item($"{path}.{nameof(policy.Routes)}", i);
            context.CheckWord($"{at}.{nameof(route.Kind)}", route.Kind, SolidarityRouteKind.Known);
            context.CheckPlain($"{at}.{nameof(route.CareOf)}", route.CareOf);
            context.CheckPlain($"{at}.{nameof(route.Recipient)}", route.Recipient);
            context.CheckCountry($"{at}.{nameof(route.Address)}.{nameof(PostalAddress.Country)}", route.Address.Country);
            context.CheckSource($"{at}.{nameof(route.Source)}", route.Source, sources);
        }
    }
}
