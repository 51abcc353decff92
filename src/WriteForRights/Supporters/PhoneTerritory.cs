namespace WriteForRights;

/// <summary>A territory in its numbering plan.</summary>
/// <param name="Country">The two-letter code of the territory.</param>
/// <param name="Plan">The plan, which it may share with others.</param>
/// <param name="Area">The area code of all its local numbers, which people leave out; empty if there are several or none.</param>
internal sealed record PhoneTerritory(string Country, PhonePlan Plan, string Area)
{
    /// <summary>The maximum number of digits of a local number without its area code.</summary>
    private const int MaxLocalDigits = 8;

    /// <summary>Returns a complete number in national form, without trunk prefix, or <c>null</c>.</summary>
    internal string? Subscriber(string digits) =>
        WithoutCallingCode(digits) is { } number && !Plan.IsNational(digits) && digits.Length > MaxLocalDigits
            ? number
            : Plan.Subscriber(digits, Area) ?? WithoutCallingCode(digits);

    // Some people write the calling code without its plus.
    private string? WithoutCallingCode(string digits) => digits.StartsWith(Plan.CallingCode, StringComparison.Ordinal)
        ? Plan.Subscriber(digits.Substring(Plan.CallingCode.Length))
        : null;
}
