using System.Globalization;
using System.Text;

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

    /// <summary>The trunk prefix, as those write it who give both the calling code and what is dialled at home: +49 (0)30 …</summary>
    private const string NotFromAbroad = "(0)";

    /// <summary>
    /// The one spelling of a number: <c>+</c>, calling code and digits where the country is known, else its digits. None where it can be
    /// nobody's number.
    /// </summary>
    internal static string? Normalise(string text, CountryCode? country)
    {
        var digits = Digits(PastedText.ToNarrow(text), out var isFromAbroad, out var nought, out var hasMore);
        var home = PhonePlans.Of(country);
        if (!isFromAbroad && AbroadPrefix(digits, home?.Plan) is { } prefix)
        {
            isFromAbroad = true;
            digits = digits.Substring(prefix.Length);
        }

        return isFromAbroad ? FromAbroad(digits, nought, hasMore) : AtHome(digits, home, country, hasMore);
    }

    /// <summary>
    /// The digits of a text, of whatever script, up to the first letter or sign after them: what follows is a remark, an extension, or a
    /// word on the keys.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isFromAbroad">Whether a plus is before them.</param>
    /// <param name="nought">The place of a trunk prefix in brackets, which is not among the digits; <c>null</c> without one.</param>
    /// <param name="hasMore">Whether something follows them.</param>
    private static string Digits(string text, out bool isFromAbroad, out int? nought, out bool hasMore)
    {
        isFromAbroad = hasMore = false;
        nought = null;
        var digits = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length && !hasMore; i++)
        {
            var c = text[i];
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var value)
            {
                digits.Append((char)('0' + value));
            }
            else if (digits.Length == 0)
            {
                isFromAbroad |= c == '+';
            }
            else if (isFromAbroad && string.CompareOrdinal(text, i, NotFromAbroad, 0, NotFromAbroad.Length) == 0)
            {
                nought = digits.Length;
                i += NotFromAbroad.Length - 1;
            }
            else
            {
                hasMore = char.IsLetter(c) || c is '#' or '*' or ',' or ';';
            }
        }

        return digits.ToString();
    }

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

        var rest = (plan.KeepsNought && nought is { } at ? digits.Insert(at, "0") : digits).Substring(plan.CallingCode.Length);
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
