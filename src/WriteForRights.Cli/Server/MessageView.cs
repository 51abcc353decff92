using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace WriteForRights.Cli;

/// <summary>Shows a message to a moderator: what it is, its text with the findings at their places, and each finding in words.</summary>
internal static class MessageView
{
    private const int MaxExcerpt = 60;

    /// <summary>Returns the message as a terminal shows it.</summary>
    internal static IRenderable Of(QueuedMessage message)
    {
        var reader = Words.Current.Reader;
        var heading = string.Join(
            " · ",
            new[]
            {
                $"{message.Id}", $"{message.Case}", message.Kind.NameIn(reader).Text, $"{message.Language}", $"{message.Section}",
                message.Status.NameIn(reader).Text, message.Reopened?.NameIn(reader).Text ?? string.Empty,
            }.Where(part => part.Length > 0));
        var parts = new List<IRenderable> { new Text(heading, new Style(decoration: Decoration.Bold)) };
        if (message.Text is { } text)
        {
            var plain = text.Reveal();
            parts.Add(new Text(string.Empty));
            parts.Add(Marked(plain, message.Findings));
            if (message.SenderName is { } sender)
            {
                parts.Add(new Text("— " + Visible(sender.Reveal())));
            }

            parts.Add(new Text(string.Empty));
            parts.AddRange(message.Findings.Select(finding => Line(plain, finding)));
        }

        return new Rows(parts);
    }

    /// <summary>Returns a finding in words, with the part of the text that it is about.</summary>
    internal static string InWords(string text, ScreeningFinding finding)
    {
        var reader = Words.Current.Reader;
        var excerpt = finding is { Start: { } start, Length: { } length } && start + length <= text.Length
            ? text.Substring(start, Math.Min(length, MaxExcerpt))
            : null;
        return $"[{finding.Rule}] {finding.Severity.NameIn(reader).Text}: {finding.MessageIn(reader)}"
            + (excerpt is null ? string.Empty : $" “{Visible(excerpt)}”");
    }

    /// <summary>
    /// Returns a text without characters that a terminal would obey: a message must not be able to change what a moderator sees.
    /// </summary>
    internal static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            visible.Append(character is not '\n' && (char.IsControl(character) || IsDirection(character)) ? '\uFFFD' : character);
        }

        return visible.ToString();
    }

    // Overrides and isolates of the writing direction can show a text in another order than it has.
    private static bool IsDirection(char character) => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static Text Line(string text, ScreeningFinding finding) => new(InWords(text, finding), StyleOf(finding));

    private static Paragraph Marked(string text, ValueList<ScreeningFinding> findings)
    {
        var paragraph = new Paragraph();
        var places = findings.Where(finding => finding is { Start: not null, Length: > 0 } && finding.Start + finding.Length <= text.Length)
            .ToList();
        var borders = places.SelectMany(finding => new[] { finding.Start!.Value, finding.Start.Value + finding.Length!.Value })
            .Append(0).Append(text.Length).Distinct().Order().ToList();
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            var worst = places.Where(finding => finding.Start <= borders[i] && borders[i] < finding.Start + finding.Length)
                .OrderByDescending(Weight).FirstOrDefault();
            paragraph.Append(Visible(text[borders[i]..borders[i + 1]]), worst is null ? Style.Plain : StyleOf(worst));
        }

        return paragraph;
    }

    private static int Weight(ScreeningFinding finding) =>
        finding.Severity == FindingSeverity.Advice ? 0 : finding.Severity == FindingSeverity.Ask ? 1 : 2;

    private static Style StyleOf(ScreeningFinding finding) => Weight(finding) switch
    {
        0 => new Style(Color.Blue, decoration: Decoration.Underline),
        1 => new Style(Color.Yellow, decoration: Decoration.Underline),
        _ => new Style(Color.Red, decoration: Decoration.Underline),
    };
}
