namespace WriteForRights;

/// <summary>The list of top-level domains: the endings of host names on the internet.</summary>
/// <remarks>The data are in <c>TopLevelDomains.json</c>.</remarks>
internal static class TopLevelDomains
{
    private static readonly HashSet<string> All = Read("endings");

    // Endings that are not a word, name or abbreviation, so that a full stop before them is evidence for a host name.
    private static readonly HashSet<string> NoWords = Read("noWords");

    private static readonly int Longest = All.Max(ending => ending.Length);

    private static readonly int LongestOfOtherScript = All.Where(ending => ending[0] >= 0x80).Max(ending => ending.Length);

    /// <summary>
    /// Returns whether an ending is a top-level domain. It must be in lower case and composed, in its own script or as <c>xn--…</c>.
    /// </summary>
    internal static bool Has(string ending) => ending.StartsWith("xn--", StringComparison.Ordinal)
        ? IsOfOtherScript(ending)
        : ending.Length <= Longest && All.Contains(ending);

    /// <summary>
    /// Returns the length of the top-level domain at an index of a post, in UTF-16 units, or 0 if there is none. It must not be followed by
    /// an ASCII letter or digit, a hyphen, <c>+</c> or <c>@</c>; a letter of another script may follow it without a space.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The index at which it would begin.</param>
    /// <param name="end">The end of the part of the text that is read.</param>
    internal static int LengthAt(string text, int at, int end)
    {
        var run = at;
        while (run < end && IsAsciiWord(text[run]))
        {
            run++;
        }

        if (run > at)
        {
            // Social networks take any encoded ending as one, whether or not it can be decoded.
            var domain = text.Substring(at, run - at).ToLowerInvariant();
            var isEncoded = domain.Length > 4 && domain.StartsWith("xn--", StringComparison.Ordinal);
            return isEncoded || (All.Contains(domain) && IsBoundary(run)) ? run - at : 0;
        }

        for (var length = Math.Min(LongestOfOtherScript, end - at); length > 0; length--)
        {
            if (text[at] >= 0x80 && IsBoundary(at + length) && All.Contains(text.Substring(at, length).ToLowerInvariant()))
            {
                return length;
            }
        }

        return 0;

        bool IsBoundary(int next) => next == end || !(IsAsciiWord(text[next]) || text[next] is '+' or '@');
    }

    /// <summary>Returns whether an ending is no word, name or abbreviation.</summary>
    internal static bool IsNoWord(string ending) =>
        NoWords.Contains(ending) || ending.StartsWith("xn--", StringComparison.Ordinal);

    private static bool IsAsciiWord(char c) => c is '-' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static bool IsOfOtherScript(string ending)
    {
        try
        {
            return All.Contains(new System.Globalization.IdnMapping().GetUnicode(ending));
        }
        catch (ArgumentException)
        {
            // IdnMapping has no other way to report that an ending cannot be decoded.
            return false;
        }
    }

    private static HashSet<string> Read(string name)
    {
        using var document = EmbeddedJson.Open("top-level-domains");
        return [.. document.RootElement.GetProperty(name).Words()];
    }
}
