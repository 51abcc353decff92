namespace WriteForRights;

/// <summary>A territory in its numbering plan.</summary>
/// <param name="Country">The two letters of the territory.</param>
/// <param name="Plan">The plan, which it may share with others.</param>
/// <param name="Area">The area in which all its local numbers are; empty if there are several, or none.</param>
internal sealed record PhoneHome(string Country, PhonePlan Plan, string Area)
{
    /// <summary>Local numbers without their area have at most so many digits.</summary>
    private const int MostLocal = 8;

    /// <summary>A number as it is written at home, without trunk prefix; <c>null</c> if it is not a whole number.</summary>
    internal string? Subscriber(string digits) =>
        OfCallingCode(digits) is { } number && !Plan.IsAtHome(digits) && digits.Length > MostLocal
            ? number
            : Plan.Subscriber(digits, Area) ?? OfCallingCode(digits);

    // Some write the calling code without its plus.
    private string? OfCallingCode(string digits) => digits.StartsWith(Plan.CallingCode, StringComparison.Ordinal)
        ? Plan.Subscriber(digits.Substring(Plan.CallingCode.Length))
        : null;
}
