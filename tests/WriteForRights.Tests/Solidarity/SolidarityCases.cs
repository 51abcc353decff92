namespace WriteForRights.Tests;

/// <summary>A case that takes messages and allows nothing in them, and drafts to its subject.</summary>
internal static class SolidarityCases
{
    internal static readonly DateTimeOffset Now = Campaign2022.Within;

    /// <summary>The case of 2022 to whose subject cards are sent.</summary>
    internal static Case Dorgelesse { get; } = Campaign2022.Pack.Cases.Single(@case => @case.Id == CaseId.Parse("dorgelesse-nguessan"));

    /// <summary>The case of 2022 whose mail goes to a post box in Hong Kong.</summary>
    internal static Case ChowHangTung { get; } = Campaign2022.Pack.Cases.Single(@case => @case.Id == CaseId.Parse("chow-hang-tung"));

    internal static Case With(Func<SolidarityPolicy, SolidarityPolicy> change) =>
        Dorgelesse with { Solidarity = change(Dorgelesse.Solidarity) };

    internal static SolidarityScreening Screening(Func<SolidarityPolicy, SolidarityPolicy>? change = null) =>
        new(Campaign2022.Pack.Campaign, With(change ?? (policy => policy)), Campaign2022.ClockAt(Now));

    internal static SolidarityDraft Draft(string body, string? language = null) => new()
    {
        Id = ActionId.Parse("0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60"),
        Case = Dorgelesse.Id,
        Kind = ActionKind.Card,
        Language = language is null ? null : LanguageTag.Parse(language),
        Body = body,
    };

    /// <summary>What is found in a draft, each as its rule, its weight and the words that it covers.</summary>
    internal static string[] Lines(this SolidarityScreening screening, SolidarityDraft draft) =>
    [
        .. screening.FindingsIn(draft).Select(finding => finding.Start is { } start
            ? $"{finding.Rule} {finding.Severity}: {draft.Body.Reveal().Substring(start, finding.Length!.Value)}"
            : $"{finding.Rule} {finding.Severity}: {finding.Path}"),
    ];
}
