namespace WriteForRights;

/// <summary>Reads telephone numbers as people write them: for the check of their shape, and to know the same number again.</summary>
internal static class PhoneNumber
{
    /// <summary>Shorter ones are no person's, but a service's.</summary>
    private const int Fewest = 4;

    /// <summary>The most digits of a number with its calling code (E.164), and of the shortest of them.</summary>
    private const int MostFromAbroad = 15;
    private const int FewestFromAbroad = 7;

    /// <summary>The most digits of a number as it is dialled at home: E.164's, a trunk prefix, and the code of a carrier.</summary>
    private const int Most = 18;

    /// <summary>The most digits of one number whose plan is not known: more may be two numbers.</summary>
    private const int MostAnywhere = 13;

    /// <summary>
    /// The one spelling of a number: <c>+</c>, calling code and digits where the country is known, else its digits. Of several, the first
    /// whole one. None where it can be nobody's number.
    /// </summary>
    internal static string? Normalise(string text, CountryCode? country)
    {
        var home = PhonePlans.Of(country);
        var runs = PhoneDigits.In(PastedText.ToNarrow(text)).ToList();
        foreach (var run in runs.SelectMany(run => run.Pieces(digits => home?.Plan.IsAtHome(digits) != false).Prepend(run)))
        {
            if (Whole(run, home, country) is { } whole)
            {
                return whole;
            }
        }

        // What has fewer digits than any number is the hour or the floor of a remark.
        var first = runs.Find(run => run.Digits.Length >= Fewest) ?? runs.FirstOrDefault();
        return first is null ? null
            : Abroad(first, home) is { } digits ? FromAbroad(digits, first.Nought, first.HasMore)
            : AtHome(first.Digits, home, country, first.HasMore);
    }

    private static string? Whole(PhoneDigits run, PhoneHome? home, CountryCode? country)
    {
        if (Abroad(run, home) is not { } digits)
        {
            return home?.Subscriber(run.Digits) is { } subscriber ? home.Plan.International(subscriber)
                : home is null && run.Digits.Length is >= FewestFromAbroad and <= MostAnywhere ? $"{country}{run.Digits}"
                : null;
        }

        return PhonePlans.OfCallingCode(digits) is { } plan && plan.Subscriber(AfterCode(plan, digits, run.Nought), plan.OnlyArea) is { } other
            ? plan.International(other)
            : null;
    }

    /// <summary>The digits from the calling code on; <c>null</c> if there is none.</summary>
    private static string? Abroad(PhoneDigits run, PhoneHome? home) => run.IsFromAbroad ? run.Digits
        : AbroadPrefix(run.Digits, home?.Plan) is { } prefix ? run.Digits.Substring(prefix.Length)
        : null;

    private static string AfterCode(PhonePlan plan, string digits, int? nought) =>
        (plan.KeepsNought && nought is { } at ? digits.Insert(at, "0") : digits).Substring(plan.CallingCode.Length);

    private static string? AbroadPrefix(string digits, PhonePlan? home)
    {
        // Most of the world dials 00, and those who do not still know it.
        var prefix = home is not null && digits.StartsWith(home.Abroad, StringComparison.Ordinal) ? home.Abroad : "00";
        return digits.StartsWith(prefix, StringComparison.Ordinal) ? prefix : null;
    }

    private static string? FromAbroad(string digits, int? nought, bool hasMore)
    {
        if (PhonePlans.OfCallingCode(digits) is not { } plan)
        {
            return digits.Length is >= FewestFromAbroad and <= MostFromAbroad ? "+" + digits : null;
        }

        var rest = AfterCode(plan, digits, nought);
        return plan.Subscriber(rest, plan.OnlyArea) is { } subscriber ? plan.International(subscriber)
            : plan.IsCertain && !hasMore ? null
            : plan.International(plan.WithoutTrunk(rest)) is { Length: > FewestFromAbroad and <= MostFromAbroad + 1 } other ? other
            : null;
    }

    private static string? AtHome(string digits, PhoneHome? home, CountryCode? country, bool hasMore)
    {
        if (home?.Subscriber(digits) is { } subscriber)
        {
            return home.Plan.International(subscriber);
        }

        if (digits.Length is < Fewest or > Most || (home?.Plan.IsCertain == true && !hasMore))
        {
            return null;
        }

        // The number of a service, or one without its area. From abroad it would be written with the same digits.
        var other = home is { Plan.IsCertain: false } ? home.Plan.International(home.Plan.WithoutTrunk(digits)) : null;
        return other?.Length <= MostFromAbroad + 1 ? other : $"{country}{digits}";
    }
}
