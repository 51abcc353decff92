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
            parts.Add(MarkedText.Of(plain, message.Findings));
            if (message.SenderName is { } sender)
            {
                parts.Add(new Text("— " + MarkedText.Visible(sender.Reveal())));
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
            + (excerpt is null ? string.Empty : $" “{MarkedText.Visible(excerpt)}”");
    }

    private static Text Line(string text, ScreeningFinding finding) =>
        new(InWords(text, finding), new Style(MarkedText.ColorOf(finding.Severity)));
}
