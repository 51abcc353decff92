namespace WriteForRights;

/// <summary>The numbering plan of a calling code.</summary>
/// <param name="CallingCode">The digits after the <c>+</c>.</param>
/// <param name="Trunks">What is dialled before a number at home, and never from abroad, the likeliest first. There may be none.</param>
/// <param name="Fewest">The fewest digits of a number, without calling code and trunk prefix.</param>
/// <param name="Most">The most digits.</param>
/// <param name="Abroad">What is dialled before the calling code of another country.</param>
/// <param name="Territories">The two letters of each territory with the calling code; after a <c>=</c> its only area.</param>
internal sealed record PhonePlan(string CallingCode, string[] Trunks, int Fewest, int Most, string Abroad, string[] Territories)
{
    private const string Nought = "0";
    private const string Argentina = "54";
    private const string Brazil = "55";

    /// <summary>Whether every number that people have has as many digits as the plan says.</summary>
    internal bool IsCertain { get; init; }

    /// <summary>Whether numbers begin with a nought that is part of them, also from abroad.</summary>
    internal bool KeepsNought { get; init; }

    /// <summary>The area of local numbers, if the plan has one territory and it has one area; empty otherwise.</summary>
    internal string OnlyArea => Homes().Count() == 1 ? Homes().Single().Area : string.Empty;

    /// <summary>The territories of the plan.</summary>
    internal IEnumerable<PhoneHome> Homes() => Territories
        .Select(territory => territory.Split('='))
        .Select(parts => new PhoneHome(parts[0], this, parts.Length > 1 ? parts[1] : string.Empty));

    /// <summary>Whether digits begin as they are dialled at home: with its nought, or anyhow where none is dialled.</summary>
    internal bool IsAtHome(string digits) => Array.IndexOf(Trunks, Nought) < 0 || digits.StartsWith(Nought, StringComparison.Ordinal);

    /// <summary>The digits between the calling code and the end, if they make a whole number; <c>null</c> if not.</summary>
    /// <param name="digits">The digits, perhaps with a trunk prefix.</param>
    /// <param name="area">The area of a local number; empty if it is not known.</param>
    internal string? Subscriber(string digits, string area = "")
    {
        var number = WithoutTrunk(digits);
        number = CallingCode == Argentina ? WithoutMobileMark(number)
            : CallingCode == Brazil && number.Length < digits.Length ? WithoutCarrier(number)
            : number;
        return Fits(number) ? number
            : IsLocal(digits, area) ? area + digits
            : null;
    }

    /// <summary>The one spelling of a number: plus, calling code and number.</summary>
    internal string International(string number) => $"+{CallingCode}{number}";

    /// <summary>
    /// The digits without what is dialled before a number at home. A nought is never the first digit of a number where it is dialled before
    /// it; an eight or a one may be, or tells nothing.
    /// </summary>
    internal string WithoutTrunk(string digits)
    {
        foreach (var trunk in Trunks)
        {
            if (digits.StartsWith(trunk, StringComparison.Ordinal) && (trunk == Nought || digits.Length > Most))
            {
                var rest = digits.Substring(trunk.Length);
                if (trunk == Nought || Fits(rest))
                {
                    return rest;
                }
            }
        }

        return digits;
    }

    private bool IsLocal(string digits, string area) => area.Length > 0
        && digits.Length == Most - area.Length
        && !Trunks.Any(trunk => digits.StartsWith(trunk, StringComparison.Ordinal));

    private bool Fits(string digits) => digits.Length >= Fewest && digits.Length <= Most;

    // At home, two digits after the nought choose who carries the call.
    private string WithoutCarrier(string digits)
    {
        const int Carrier = 2;
        return !Fits(digits) && digits.Length > Carrier && Fits(digits.Substring(Carrier)) ? digits.Substring(Carrier) : digits;
    }

    // A mobile number has a 9 before its area when it is called from abroad, and a 15 after it at home. An area has two to four digits;
    // the only one of two is 11.
    private string WithoutMobileMark(string digits)
    {
        const string Mark = "15";
        if (digits.Length == Most + 1 && digits[0] == '9')
        {
            return digits.Substring(1);
        }

        for (var area = digits.StartsWith("11", StringComparison.Ordinal) ? 2 : 3; digits.Length == Most + Mark.Length && area <= 4; area++)
        {
            if (string.CompareOrdinal(digits, area, Mark, 0, Mark.Length) == 0)
            {
                return digits.Remove(area, Mark.Length);
            }
        }

        return digits;
    }
}
