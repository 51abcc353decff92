using System.Globalization;
using Spectre.Console;

namespace WriteForRights.Cli;

/// <summary>Shows a message with its findings marked in colour, and says in which line and column each is.</summary>
internal static class MarkedText
{
    private const string Body = "$.body";

    /// <summary>Returns the text with its findings in colour. Where findings overlap, the more severe colour is shown.</summary>
    internal static Paragraph Of(string text, IEnumerable<ScreeningFinding> findings)
    {
        var colors = new Color?[text.Length];
        foreach (var finding in findings.OrderBy(finding => WeightOf(finding.Severity)))
        {
            if (finding is { Path: Body, Start: { } start, Length: { } length })
            {
                Array.Fill(colors, ColorOf(finding.Severity), start, Math.Min(length, text.Length - start));
            }
        }

        var paragraph = new Paragraph();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && colors[end] == colors[at])
            {
                end++;
            }

            var part = Visible(text[at..end]);
            paragraph.Append(part, colors[at] is { } color ? new Style(color, decoration: Decoration.Underline) : Style.Plain);
            at = end;
        }

        return text.EndsWith('\n') ? paragraph : paragraph.Append(Environment.NewLine);
    }

    /// <summary>Returns the place of a finding for a person, such as <c>2:14</c>; empty if it concerns the whole message.</summary>
    internal static string PlaceOf(string text, ScreeningFinding finding)
    {
        if (finding.Path != Body || finding.Start is not { } start)
        {
            return string.Empty;
        }

        var (line, column) = LineAndColumn(text, start);
        return string.Create(CultureInfo.InvariantCulture, $"{line}:{column}");
    }

    /// <summary>Returns the line and the column of an index, both from 1, in UTF-16 units as editors count them.</summary>
    internal static (int Line, int Column) LineAndColumn(string text, int index)
    {
        var before = text.AsSpan(0, index);
        var start = before.LastIndexOf('\n') + 1;
        return (before.Count('\n') + 1, index - start + 1);
    }

    /// <summary>Returns the colour of a severity.</summary>
    internal static Color ColorOf(FindingSeverity severity) =>
        severity == FindingSeverity.Advice ? Color.Aqua : severity == FindingSeverity.Ask ? Color.Yellow : Color.Red;

    private static int WeightOf(FindingSeverity severity) =>
        severity == FindingSeverity.Advice ? 0 : severity == FindingSeverity.Ask ? 1 : 2;

    /// <summary>
    /// Returns a text without what a terminal would obey. A message is somebody's text: it must not change what a moderator sees, neither
    /// by a control sequence nor by another order of its letters.
    /// </summary>
    internal static string Visible(string text) => string.Concat(text.Select(character => IsObeyed(character) ? '\uFFFD' : character));

    private static bool IsObeyed(char character) => character is not ('\n' or '\t')
        && (char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
