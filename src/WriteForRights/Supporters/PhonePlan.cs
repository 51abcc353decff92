using System.Text.Json;

namespace WriteForRights;

/// <summary>The numbering plan of a calling code.</summary>
internal sealed class PhonePlan
{
    private const string Zero = "0";
    private const string Argentina = "54";
    private const string Brazil = "55";

    private readonly string[] _trunkPrefixes;
    private readonly int _minDigits;
    private readonly int _maxDigits;

    /// <summary>Reads a plan from <c>PhonePlans.json</c>.</summary>
    internal PhonePlan(JsonElement plan)
    {
        CallingCode = plan.GetProperty("callingCode").GetString()!;
        _minDigits = plan.GetProperty("minDigits").GetInt32();
        _maxDigits = plan.GetProperty("maxDigits").GetInt32();
        IsCertain = plan.TryGetProperty("isCertain", out var isCertain) && isCertain.GetBoolean();
        _trunkPrefixes = [.. plan.GetProperty("trunkPrefixes").Strings()];
        KeepsLeadingZero = plan.TryGetProperty("keepsLeadingZero", out var keepsZero) && keepsZero.GetBoolean();
        InternationalPrefix = plan.GetProperty("internationalPrefix").GetString()!;
        Territories =
        [
            .. plan.GetProperty("territories").EnumerateObject()
                .Select(territory => new PhoneTerritory(territory.Name, this, territory.Value.GetString()!)),
        ];
        OnlyArea = Territories.Length == 1 ? Territories[0].Area : string.Empty;
    }

    /// <summary>The digits after the <c>+</c>.</summary>
    internal string CallingCode { get; }

    /// <summary>Whether every number of a person has the plan's number of digits.</summary>
    internal bool IsCertain { get; }

    /// <summary>Whether a leading zero is part of a number, also from abroad.</summary>
    internal bool KeepsLeadingZero { get; }

    /// <summary>The digits dialled before another country's calling code.</summary>
    internal string InternationalPrefix { get; }

    /// <summary>The territories of the plan; empty for a country without a code in ISO 3166-1.</summary>
    internal PhoneTerritory[] Territories { get; }

    /// <summary>The area code of local numbers if the plan has one territory with one area; otherwise empty.</summary>
    internal string OnlyArea { get; }

    /// <summary>Returns whether digits begin like a national number: with the trunk prefix 0, if the plan has that.</summary>
    internal bool IsNational(string digits) =>
        Array.IndexOf(_trunkPrefixes, Zero) < 0 || digits.StartsWith(Zero, StringComparison.Ordinal);

    /// <summary>Returns the digits after the calling code if they are a complete number, or <c>null</c>.</summary>
    /// <param name="digits">The digits, with or without trunk prefix.</param>
    /// <param name="area">The area code of a local number; empty if it is not known.</param>
    internal string? Subscriber(string digits, string area = "")
    {
        var number = WithoutTrunkPrefix(digits);
        number = CallingCode == Argentina ? WithoutMobileMark(number)
            : CallingCode == Brazil && number.Length < digits.Length ? WithoutCarrier(number)
            : number;
        return Fits(number) ? number
            : IsLocal(digits, area) ? area + digits
            : null;
    }

    /// <summary>Returns the canonical form of a number: plus, calling code and number.</summary>
    internal string International(string number) => $"+{CallingCode}{number}";

    /// <summary>
    /// Returns the digits without the trunk prefix. If that is 0, no number begins with it. A number may begin with an 8 or a 1 that is no
    /// prefix, so those are removed only if the digits are too many.
    /// </summary>
    internal string WithoutTrunkPrefix(string digits)
    {
        foreach (var prefix in _trunkPrefixes)
        {
            if (digits.StartsWith(prefix, StringComparison.Ordinal) && (prefix == Zero || digits.Length > _maxDigits))
            {
                var rest = digits.Substring(prefix.Length);
                if (prefix == Zero || Fits(rest))
                {
                    return rest;
                }
            }
        }

        return digits;
    }

    private bool IsLocal(string digits, string area) => area.Length > 0
        && digits.Length == _maxDigits - area.Length
        && !_trunkPrefixes.Any(prefix => digits.StartsWith(prefix, StringComparison.Ordinal));

    private bool Fits(string digits) => digits.Length >= _minDigits && digits.Length <= _maxDigits;

    // In Brazil, the two digits after the trunk prefix choose the carrier of the call.
    private string WithoutCarrier(string digits)
    {
        const int Carrier = 2;
        return !Fits(digits) && digits.Length > Carrier && Fits(digits.Substring(Carrier)) ? digits.Substring(Carrier) : digits;
    }

    // In Argentina, a mobile number has a 9 before its area code if it is called from abroad, and a 15 after it at home. An area code has
    // two to four digits; the only one with two is 11.
    private string WithoutMobileMark(string digits)
    {
        const string Mark = "15";
        if (digits.Length == _maxDigits + 1 && digits[0] == '9')
        {
            return digits.Substring(1);
        }

        for (var area = digits.StartsWith("11", StringComparison.Ordinal) ? 2 : 3;
            digits.Length == _maxDigits + Mark.Length && area <= 4;
            area++)
        {
            if (string.CompareOrdinal(digits, area, Mark, 0, Mark.Length) == 0)
            {
                return digits.Remove(area, Mark.Length);
            }
        }

        return digits;
    }
}
