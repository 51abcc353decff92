using System.Globalization;

namespace WriteForRights;

/// <summary>The part of an email address after the <c>@</c>: a name of the DNS, in any script.</summary>
internal static class EmailDomain
{
    private const int MaxLabelLength = 63;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>The one spelling that the DNS knows of a domain: in ASCII and in small letters. None where there can be no such domain.</summary>
    internal static bool TryToAscii(string domain, out string ascii)
    {
        if (!IsAscii(domain))
        {
            ascii = string.Empty;
            return IsTypable(domain) && TryMap(domain, toAscii: true, out ascii) && IsHostName(ascii);
        }

        ascii = domain.ToLowerInvariant();
        return IsHostName(ascii) && (!ascii.Contains("xn--") || TryMap(ascii, toAscii: false, out _));
    }

    private static bool IsAscii(string domain)
    {
        foreach (var c in domain)
        {
            if (c >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a domain of another script has its dots as an address needs them, letters, digits, marks and hyphens in its labels (RFC 5892),
    /// and nothing invisible but the joiners, whose place the mapping knows.
    /// </summary>
    private static bool IsTypable(string domain)
    {
        for (var i = 0; i < domain.Length; i++)
        {
            if (!IsOfLabel(domain, i)
                && !(IsWithinLabel(domain[i]) && i > 0 && i < domain.Length - 1 && domain[i - 1] != '.' && domain[i + 1] != '.'))
            {
                return false;
            }

            i += char.IsHighSurrogate(domain[i]) ? 1 : 0;
        }

        return true;
    }

    private static bool IsOfLabel(string domain, int index) => domain[index] is '.' or '-' or '\u200C' or '\u200D'
        || CharUnicodeInfo.GetUnicodeCategory(domain, index) is <= UnicodeCategory.LetterNumber or UnicodeCategory.OtherNotAssigned;

    // The middle dots of Catalan and Japanese, and the signs that some languages write within words.
    private static bool IsWithinLabel(char c) => c is '\u00B7' or '\u0375' or '\u05F3' or '\u05F4' or '\u30FB'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate;

    private static bool TryMap(string domain, bool toAscii, out string mapped)
    {
        try
        {
            mapped = toAscii ? Idn.GetAscii(domain) : Idn.GetUnicode(domain);
            return true;
        }
        catch (ArgumentException)
        {
            // The mapping has no other way to say that there is no such domain.
            mapped = string.Empty;
            return false;
        }
    }

    /// <summary>Letters, digits and hyphens within labels of RFC 1035, two labels at least, the last one not a number (RFC 3696).</summary>
    /// <remarks>That a whole name has at most 253 octets follows from the length of an address, and from the mapping.</remarks>
    private static bool IsHostName(string ascii)
    {
        var (labels, start, isNumber) = (0, 0, true);
        for (var i = 0; i <= ascii.Length; i++)
        {
            if (i == ascii.Length || ascii[i] == '.')
            {
                if (i - start is 0 or > MaxLabelLength || ascii[start] == '-' || ascii[i - 1] == '-')
                {
                    return false;
                }

                labels++;
                start = i + 1;
                isNumber = i < ascii.Length || isNumber;
            }
            else if (ascii[i] is (>= 'a' and <= 'z') or '-')
            {
                isNumber = false;
            }
            else if (ascii[i] is not (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return labels >= 2 && !isNumber;
    }
}
