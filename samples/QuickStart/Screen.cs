using WriteForRights;

namespace QuickStart;

/// <summary>Writes styled text for a terminal, with right-to-left lines at the right edge, and plain text into a pipe.</summary>
internal sealed class Screen(TextWriter output, LanguageTag language, bool isTerminal, int width)
{
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";
    private const string Normal = "\e[0m";

    public static Screen OfConsole(LanguageTag language)
    {
        var isTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        return new Screen(Console.Out, language, isTerminal, isTerminal ? Math.Clamp(Console.WindowWidth, 40, 80) : 80);
    }

    public void Title(string text) => Write(Bold, text);

    public void Heading(string text)
    {
        Line();
        Write(Bold, text);
    }

    public void Strong(string text) => Write(Bold, text);

    public void Line(string text = "") => output.WriteLine(text);

    /// <summary>Writes words in the reader's language.</summary>
    public void Words(string text) => Localised("  ", new LocalizedString(language, text));

    /// <summary>Writes labels side by side. In a sentence or a list, many languages would need other forms of them.</summary>
    public void Labels(IEnumerable<string> labels) => Words(string.Join(" · ", labels));

    /// <summary>Writes a text after its label, or at the right edge if its language is right-to-left.</summary>
    public void Localised(string label, LocalizedString text)
    {
        // A right-to-left isolate keeps the line in order, whatever direction the terminal infers from its first letter.
        var isolated = text.Language.IsRightToLeft ? $"\u2067{text.Text}\u2069" : text.Text;
        if (!isTerminal)
        {
            output.WriteLine(label + isolated);
            return;
        }

        var gap = !text.Language.IsRightToLeft ? string.Empty : new string(' ', Math.Max(0, width - label.Length - Columns(text.Text)));
        output.WriteLine($"{Dim}{label}{Normal}{gap}{isolated}");
    }

    // Combining marks and isolates have no width.
    private static int Columns(string text) => text.Count(c => char.GetUnicodeCategory(c)
        is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.NonSpacingMark));

    private void Write(string style, string text) => output.WriteLine(isTerminal ? style + text + Normal : text);
}
