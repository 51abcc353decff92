namespace WriteForRights.Components.Tests;

/// <summary>Counts of the case of Dorgelesse Nguessan, made up.</summary>
internal static class CountSamples
{
    internal static Counts Counts { get; } = new()
    {
        Campaign = Page.Campaign.Id,
        Case = Page.Dorgelesse.Id,
        AsOf = Page.Within,
        Actions = 12_345,
        Messages = 12_345,
        By = new Dictionary<CountDimension, IReadOnlyDictionary<string, long>>
        {
            [CountDimension.Kind] = new Dictionary<string, long> { ["letter"] = 10_000, ["signature"] = 2_345 },
            [CountDimension.Country] = new Dictionary<string, long> { ["FR"] = 3, ["unspecified"] = 1 },
            [CountDimension.Day] = new Dictionary<string, long> { ["2022-12-01"] = 5, ["2022-12-04"] = 10 },
        },
    };
}
