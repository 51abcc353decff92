namespace WriteForRights;

/// <summary>The rules for a solidarity policy in a pack.</summary>
internal static class SolidarityRules
{
    internal static void CheckSolidarity(this FileCheck file, string path, SolidarityPolicy policy)
    {
        file.CheckText($"{path}.{nameof(policy.Advice)}", policy.Advice);
        file.CheckSource($"{path}.{nameof(policy.Source)}", policy.Source);
        if (policy.AcceptsMessages != policy.Routes.Count > 0)
        {
            file.AddProblem(
                $"{path}.{nameof(policy.Routes)}",
                policy.AcceptsMessages ? ProblemCodes.SolidarityRouteMissing : ProblemCodes.SolidarityRouteSurplus);
        }

        if (policy.MaxLength is < 1 or > ActionRecordValidator.MaxTextLength)
        {
            file.AddProblem(
                $"{path}.{nameof(policy.MaxLength)}",
                ProblemCodes.NumberOutOfRange,
                ("least", 1),
                ("most", ActionRecordValidator.MaxTextLength));
        }

        for (var i = 0; i < policy.Kinds.Count; i++)
        {
            var kind = policy.Kinds[i];
            var at = JsonPath.Item($"{path}.{nameof(policy.Kinds)}", i);
            if (SolidarityPolicy.CannotCarryMessages(kind))
            {
                file.AddProblem(at, ProblemCodes.KindPurposeMismatch, ("kind", kind.ToString()));
            }
            else if (file.Kinds?.Contains(kind) == false)
            {
                file.AddProblem(at, ProblemCodes.KindUnknown, ("kind", kind.ToString()), ("allowed", MessageValues.List(file.Kinds)));
            }
        }

        for (var i = 0; i < policy.Routes.Count; i++)
        {
            var route = policy.Routes[i];
            var at = JsonPath.Item($"{path}.{nameof(policy.Routes)}", i);
            file.CheckWord($"{at}.{nameof(route.Kind)}", route.Kind, SolidarityRouteKind.Known);
            file.CheckPlain($"{at}.{nameof(route.CareOf)}", route.CareOf);
            file.CheckPlain($"{at}.{nameof(route.Recipient)}", route.Recipient);
            file.CheckCountry($"{at}.{nameof(route.Address)}.{nameof(PostalAddress.Country)}", route.Address.Country);
            file.CheckSource($"{at}.{nameof(route.Source)}", route.Source);
        }
    }
}
