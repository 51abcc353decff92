namespace WriteForRights;

/// <summary>Reads telephone numbers as people write them, to check and to recognise them.</summary>
internal static class PhoneNumber
{
    /// <summary>The minimum number of digits: a shorter number belongs to a service, not to a person.</summary>
    private const int MinDigits = 4;

    /// <summary>The maximum number of digits with the calling code (E.164), and the minimum.</summary>
    private const int MaxInternationalDigits = 15;
    private const int MinInternationalDigits = 7;

    /// <summary>The maximum number of digits in national form: those of E.164, a trunk prefix, and the code of a carrier.</summary>
    private const int MaxNationalDigits = 18;

    /// <summary>The maximum number of digits of a number without a known plan: more may be two numbers.</summary>
    private const int MaxDigitsWithoutPlan = 13;

    /// <summary>
    /// Returns the canonical form of a number: <c>+</c>, calling code and digits if the country is known, otherwise its digits. If there
    /// are several numbers, it is the first complete one; <c>null</c> if it cannot be a person's number.
    /// </summary>
    internal static string? Normalise(string text, CountryCode? country)
    {
        var home = PhonePlans.Find(country);
        var runs = PhoneDigits.In(PastedText.ToNarrow(text)).ToList();
        foreach (var run in runs.SelectMany(run => run.Pieces(digits => home?.Plan.IsNational(digits) != false).Prepend(run)))
        {
            if (Complete(run, home, country) is { } complete)
            {
                return complete;
            }
        }

        // A run with fewer digits than any number is the hour or the floor in a remark.
        var first = runs.Find(run => run.Digits.Length >= MinDigits) ?? runs.FirstOrDefault();
        return first is null ? null
            : InternationalDigits(first, home) is { } digits
                ? FromInternational(digits, first.BracketedZeroIndex, first.HasMore)
            : FromNational(first.Digits, home, country, first.HasMore);
    }

    private static string? Complete(PhoneDigits run, PhoneTerritory? home, CountryCode? country)
    {
        if (InternationalDigits(run, home) is not { } digits)
        {
            return home?.Subscriber(run.Digits) is { } subscriber ? home.Plan.International(subscriber)
                : home is null && run.Digits.Length is >= MinInternationalDigits and <= MaxDigitsWithoutPlan ? $"{country}{run.Digits}"
                : null;
        }

        return PhonePlans.FindByCallingCode(digits) is { } plan
            && plan.Subscriber(AfterCode(plan, digits, run.BracketedZeroIndex), plan.OnlyArea) is { } other
            ? plan.International(other)
            : null;
    }

    /// <summary>Returns the digits from the calling code on, or <c>null</c>.</summary>
    private static string? InternationalDigits(PhoneDigits run, PhoneTerritory? home) => run.HasPlus ? run.Digits
        : InternationalPrefix(run.Digits, home?.Plan) is { } prefix ? run.Digits.Substring(prefix.Length)
        : null;

    private static string AfterCode(PhonePlan plan, string digits, int? bracketedZero) =>
        (plan.KeepsLeadingZero && bracketedZero is { } at ? digits.Insert(at, "0") : digits).Substring(plan.CallingCode.Length);

    private static string? InternationalPrefix(string digits, PhonePlan? home)
    {
        // Most of the world dials 00, and people elsewhere know it, too.
        var own = home?.InternationalPrefix;
        var prefix = own is not null && digits.StartsWith(own, StringComparison.Ordinal) ? own : "00";
        return digits.StartsWith(prefix, StringComparison.Ordinal) ? prefix : null;
    }

    private static string? FromInternational(string digits, int? bracketedZero, bool hasMore)
    {
        if (PhonePlans.FindByCallingCode(digits) is not { } plan)
        {
            return digits.Length is >= MinInternationalDigits and <= MaxInternationalDigits ? "+" + digits : null;
        }

        var rest = AfterCode(plan, digits, bracketedZero);
        return plan.Subscriber(rest, plan.OnlyArea) is { } subscriber ? plan.International(subscriber)
            : plan.IsCertain && !hasMore ? null
            : plan.International(plan.WithoutTrunkPrefix(rest)) is
            { Length: > MinInternationalDigits and <= MaxInternationalDigits + 1 } other ? other
            : null;
    }

    private static string? FromNational(string digits, PhoneTerritory? home, CountryCode? country, bool hasMore)
    {
        if (home?.Subscriber(digits) is { } subscriber)
        {
            return home.Plan.International(subscriber);
        }

        if (digits.Length is < MinDigits or > MaxNationalDigits || (home?.Plan.IsCertain == true && !hasMore))
        {
            return null;
        }

        // The number of a service, or one without its area code. In international form it would have the same digits.
        var other = home is { Plan.IsCertain: false } ? home.Plan.International(home.Plan.WithoutTrunkPrefix(digits)) : null;
        return other?.Length <= MaxInternationalDigits + 1 ? other : $"{country}{digits}";
    }
}
