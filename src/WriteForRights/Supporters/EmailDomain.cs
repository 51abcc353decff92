using System.Globalization;

namespace WriteForRights;

/// <summary>Reads the domain of an email address, in any script.</summary>
internal static class EmailDomain
{
    private const int MaxLabelLength = 63;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Converts a domain to its DNS form, in ASCII and lower case. Returns whether it can exist.</summary>
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
    /// Returns whether a domain of another script has only dots, and letters, digits, marks and hyphens in its labels (RFC 5892). The only
    /// invisible characters allowed are joiners, whose places IdnMapping checks.
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

    // The middle dots of Catalan and Japanese, and signs that some languages write within words.
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
            // IdnMapping has no other way to report an impossible domain.
            mapped = string.Empty;
            return false;
        }
    }

    /// <summary>Returns whether a name has at least two labels (RFC 1035), the last of which is not a number (RFC 3696).</summary>
    /// <remarks>The limit of 253 octets for a whole name follows from the maximum length of an address, and from IdnMapping.</remarks>
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
