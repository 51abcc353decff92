using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace WriteForRights.AspNetCore;

/// <summary>
/// The looks that an embedding page asks for, such as <c>accent:#ffe500;radius:0</c>. The text comes from a stranger's page and becomes a
/// stylesheet, so only known properties with values of a fixed form pass, and everything else is left out.
/// </summary>
internal static partial class EmbedTheme
{
    private const int MaxLength = 400;

    private static readonly HashSet<string> Colours = new(StringComparer.Ordinal)
    {
        "ink", "paper", "accent", "accent-ink", "line", "muted", "problem", "focus", "shade",
    };

    private static readonly HashSet<string> Lengths = new(StringComparer.Ordinal) { "radius", "space", "measure" };

    /// <summary>Returns the stylesheet of a theme, or <c>false</c> if nothing of the text can be used.</summary>
    internal static bool TryGetStylesheet(string? theme, [NotNullWhen(true)] out string? stylesheet)
    {
        stylesheet = null;
        if (theme is not { Length: > 0 and <= MaxLength })
        {
            return false;
        }

        var rules = new StringBuilder();
        foreach (var part in theme.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split(':', StringSplitOptions.TrimEntries) is [var name, var value] && IsAllowed(name, value))
            {
                rules.Append("--w4r-").Append(name).Append(':').Append(value).Append(';');
            }
        }

        stylesheet = rules.Length == 0 ? null : $":root{{{rules}}}";
        return stylesheet is not null;
    }

    private static bool IsAllowed(string name, string value) =>
        Colours.Contains(name) ? Colour().IsMatch(value) : Lengths.Contains(name) && Length().IsMatch(value);

    [GeneratedRegex(@"\A#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\z")]
    private static partial Regex Colour();

    [GeneratedRegex(@"\A(?:0|[0-9]{1,3}(?:\.[0-9]{1,3})?(?:px|rem|em|ch))\z")]
    private static partial Regex Length();
}
