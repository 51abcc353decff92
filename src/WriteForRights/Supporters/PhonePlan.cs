namespace WriteForRights;

/// <summary>How telephone numbers of a country are made, where that is certain for the numbers that people have.</summary>
/// <param name="Country">The two letters of the country.</param>
/// <param name="CallingCode">What stands after the <c>+</c>.</param>
/// <param name="Trunk">What is dialled before a number within the country, and never from abroad; empty where there is no such thing.</param>
/// <param name="Fewest">The fewest digits of a number, without calling code and trunk prefix.</param>
/// <param name="Most">The most digits.</param>
/// <param name="Abroad">What is dialled before the calling code of another country.</param>
internal sealed record PhonePlan(string Country, string CallingCode, string Trunk, int Fewest, int Most, string Abroad = "00")
{
    // From the countries' own numbering plans, as the ITU publishes them (E.164, national numbering plans). A country whose numbers vary
    // more than is written here stays out: a number that is refused though it rings is worse than one that is taken though it does not.
    private static readonly PhonePlan[] All =
    [
        new("US", "1", "1", 10, 10, "011"),
        new("CA", "1", "1", 10, 10, "011"),
        new("RU", "7", "8", 10, 10, "810"),
        new("ZA", "27", "0", 9, 9),
        new("GR", "30", "", 10, 10),
        new("NL", "31", "0", 9, 9),
        new("BE", "32", "0", 8, 9),
        new("FR", "33", "0", 9, 9),
        new("ES", "34", "", 9, 9),
        new("CH", "41", "0", 9, 9),
        new("GB", "44", "0", 9, 10),
        new("DK", "45", "", 8, 8),
        new("NO", "47", "", 8, 8),
        new("PL", "48", "0", 9, 9),
        new("AU", "61", "0", 9, 9, "0011"),
        new("TR", "90", "0", 10, 10),
        new("IN", "91", "0", 10, 10),
        new("PT", "351", "", 9, 9),
        new("UA", "380", "0", 9, 9),
        new("CZ", "420", "", 9, 9),
        new("HK", "852", "", 8, 8, "001"),
    ];

    internal static PhonePlan? Of(CountryCode? country)
    {
        var letters = country?.ToString();
        return Array.Find(All, plan => plan.Country == letters);
    }

    /// <summary>The plan that a number from abroad is of. No calling code is the beginning of another.</summary>
    internal static PhonePlan? OfCallingCode(string digits) =>
        Array.Find(All, plan => digits.StartsWith(plan.CallingCode, StringComparison.Ordinal));

    /// <summary>The digits that stand between the calling code and the end, if there may be that many.</summary>
    internal string? Subscriber(string digits)
    {
        // A nought is never a number's first digit in these countries; an eight or a one may be, or tells nothing.
        if (Trunk.Length > 0 && digits.StartsWith(Trunk, StringComparison.Ordinal) && (Trunk == "0" || digits.Length > Most))
        {
            digits = digits.Substring(Trunk.Length);
        }

        return digits.Length >= Fewest && digits.Length <= Most ? digits : null;
    }
}
