namespace WriteForRights;

/// <summary>The numbering plans of the world, by calling code. All territories with a calling code share its plan.</summary>
/// <remarks>
/// The data are in <c>PhonePlans.json</c>, and are loaded at their first use. The numbers of digits are those of people's numbers. If they
/// are certain, other numbers are rejected; otherwise they only show that a number is complete: rejecting a number that works is worse than
/// accepting one that does not. +383 is used in Kosovo, which has no code in ISO 3166-1, so it has no territory.
/// </remarks>
internal static class PhonePlans
{
    private static readonly PhonePlan[] All = Load();

    private static readonly Dictionary<string, PhonePlan> ByCallingCode = All.ToDictionary(plan => plan.CallingCode);

    private static readonly Dictionary<string, PhoneTerritory> ByCountry = All
        .SelectMany(plan => plan.Territories)
        .ToDictionary(territory => territory.Country);

    /// <summary>Returns a country's territory in its plan, or <c>null</c>.</summary>
    internal static PhoneTerritory? Find(CountryCode? country) =>
        country is { } code && ByCountry.TryGetValue(code.ToString(), out var territory) ? territory : null;

    /// <summary>
    /// Returns the plan of an international number, or <c>null</c> if it has no country's calling code. No calling code begins with
    /// another.
    /// </summary>
    /// <param name="digits">The digits, from the calling code on.</param>
    internal static PhonePlan? FindByCallingCode(string digits)
    {
        for (var length = 1; length <= 3 && length <= digits.Length; length++)
        {
            if (ByCallingCode.TryGetValue(digits.Substring(0, length), out var plan))
            {
                return plan;
            }
        }

        return null;
    }

    private static PhonePlan[] Load()
    {
        using var document = EmbeddedJson.Open("phone-plans");
        return [.. document.RootElement.GetProperty("plans").EnumerateArray().Select(plan => new PhonePlan(plan))];
    }
}
