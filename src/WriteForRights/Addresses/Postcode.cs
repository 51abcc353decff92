using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>The shape of postcodes, in the countries where it is certain. Elsewhere anything may be one, or there are none.</summary>
internal static class Postcode
{
    // 9 is a digit, a is a letter, n either, u a letter of the second half of a British code, c one of a Canadian code; all else stands
    // for itself. An example stands first: it shows the shape. From what the Universal Postal Union publishes of each country.
    private static readonly Dictionary<string, string[]> Shapes = new()
    {
        ["AT"] = ["1234", "9999"],
        ["AU"] = ["1234", "9999"],
        ["BE"] = ["1234", "9999"],
        ["BR"] = ["12345-678", "99999999"],
        ["CA"] = ["A1B 2C3", "c9c9c9"],
        ["CH"] = ["1234", "9999"],
        ["CN"] = ["123456", "999999"],
        ["CZ"] = ["123 45", "99999"],
        ["DE"] = ["12345", "99999"],
        ["DK"] = ["1234", "9999"],
        ["ES"] = ["12345", "99999"],
        ["FI"] = ["12345", "99999"],
        ["FR"] = ["12345", "99999"],
        ["GB"] = ["AB1 2DE", "a99uu", "a999uu", "aa99uu", "aa999uu", "a9a9uu", "aa9a9uu", "GIR0AA", "BFPO9", "BFPO99", "BFPO999", "BFPO9999"],
        ["GG"] = ["GY1 2AB", "GY99uu", "GY999uu"],
        ["IE"] = ["A12 B3C4", "a99nnnn", "D6Wnnnn"],
        ["IL"] = ["1234567", "9999999", "99999"],
        ["IM"] = ["IM1 2AB", "IM99uu", "IM999uu"],
        ["IN"] = ["123456", "999999"],
        ["IT"] = ["12345", "99999"],
        ["JE"] = ["JE1 2AB", "JE99uu", "JE999uu"],
        ["JP"] = ["123-4567", "9999999"],
        ["KR"] = ["12345", "99999", "999999"],
        ["LI"] = ["1234", "9999"],
        ["NL"] = ["1234 AB", "9999aa"],
        ["NO"] = ["1234", "9999"],
        ["NZ"] = ["1234", "9999"],
        ["PL"] = ["12-345", "99999"],
        ["PT"] = ["1234-567", "9999999", "9999"],
        ["RU"] = ["123456", "999999"],
        ["SE"] = ["123 45", "99999"],
        ["SK"] = ["123 45", "99999"],
        ["TR"] = ["12345", "99999"],
        ["UA"] = ["12345", "99999"],
        ["US"] = ["12345", "99999", "999999999"],
        ["ZA"] = ["1234", "9999"],
    };

    /// <summary>What a postcode of the country looks like; none where it is not certain.</summary>
    internal static string? ExampleOf(CountryCode country) => Shapes.TryGetValue(country.ToString(), out var shapes) ? shapes[0] : null;

    /// <summary>Whether a text has the shape of a postcode of the country, whatever its spaces, hyphens, capitals and digits.</summary>
    internal static bool Fits(string text, CountryCode country)
    {
        if (!Shapes.TryGetValue(country.ToString(), out var shapes))
        {
            return true;
        }

        var code = Plain(text);
        return Fits(code, shapes) || Fits(WithoutCountry(code), shapes);
    }

    private static bool Fits(string code, string[] shapes)
    {
        for (var i = 1; i < shapes.Length; i++)
        {
            if (shapes[i].Length == code.Length && shapes[i].Zip(code, Fits).All(fits => fits))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(char shape, char c) => shape switch
    {
        '9' => c is >= '0' and <= '9',
        'a' => c is >= 'A' and <= 'Z',
        'n' => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z'),
        'u' => c is >= 'A' and <= 'Z' and not ('C' or 'I' or 'K' or 'M' or 'O' or 'V'),
        'c' => c is >= 'A' and <= 'Z' and not ('D' or 'F' or 'I' or 'O' or 'Q' or 'U'),
        _ => c == shape,
    };

    // A-1234, SE-123 45: the sign of the country, once usual in Europe.
    private static string WithoutCountry(string code)
    {
        var digits = 0;
        while (digits < code.Length && code[digits] is >= 'A' and <= 'Z')
        {
            digits++;
        }

        return digits <= 3 && code.Skip(digits).All(c => c is >= '0' and <= '9') ? code.Substring(digits) : code;
    }

    /// <summary>Letters in capitals and digits of any script in ASCII, without what people put between them.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var value)
            {
                plain.Append((char)('0' + value));
            }
            else if (!IsBetween(c))
            {
                plain.Append(c is >= '\uFF21' and <= '\uFF5A' ? char.ToUpperInvariant((char)(c - 0xFEE0)) : char.ToUpperInvariant(c));
            }
        }

        return plain.ToString();
    }

    // The last two are the Japanese postal mark and the long vowel, which keyboards there give for a hyphen.
    private static bool IsBetween(char c) => char.IsWhiteSpace(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format
        || c is '.' or '\u2212' or '\u3012' or '\u30FC';
}
