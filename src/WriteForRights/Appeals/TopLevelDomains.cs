using System.Text.Json;

namespace WriteForRights;

/// <summary>The top-level domains: what a word with full stops in it must end in to be taken for a link.</summary>
internal static class TopLevelDomains
{
    private static readonly Lazy<HashSet<string>> All = new(Read);
    private static readonly Lazy<int> Longest = new(static () => All.Value.Where(domain => domain[0] >= 0x80).Max(domain => domain.Length));

    /// <summary>
    /// The length of the top-level domain at a place, in UTF-16 units, or 0 if there is none. What follows it must be no letter or digit
    /// of ASCII, hyphen, <c>+</c> or <c>@</c>; a letter of another script may follow without a space.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="end">The end of what is looked at.</param>
    internal static int LengthAt(string text, int at, int end)
    {
        var run = at;
        while (run < end && IsAsciiWord(text[run]))
        {
            run++;
        }

        if (run > at)
        {
            var domain = text.Substring(at, run - at).ToLowerInvariant();
            var isEncoded = domain.Length > 4 && domain.StartsWith("xn--", StringComparison.Ordinal);
            return isEncoded || (All.Value.Contains(domain) && IsBoundary(run)) ? run - at : 0;
        }

        for (var length = Math.Min(Longest.Value, end - at); length > 0; length--)
        {
            if (text[at] >= 0x80 && IsBoundary(at + length) && All.Value.Contains(text.Substring(at, length).ToLowerInvariant()))
            {
                return length;
            }
        }

        return 0;

        bool IsBoundary(int next) => next == end || !(IsAsciiWord(text[next]) || text[next] is '+' or '@');
    }

    private static bool IsAsciiWord(char c) => c is '-' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static HashSet<string> Read()
    {
        using var stream = typeof(TopLevelDomains).Assembly.GetManifestResourceStream("top-level-domains")
            ?? throw new InvalidOperationException("The top-level domains are not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("domains").EnumerateArray().SelectMany(line => line.GetString()!.Split(' '))];
    }
}
