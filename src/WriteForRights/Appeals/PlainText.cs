using System.Text;

namespace WriteForRights;

/// <summary>Text of several lines, as letters have it.</summary>
internal static class PlainText
{
    /// <summary>How an item of a list begins: in every mail program, alphabet and direction of writing.</summary>
    internal const string ListMark = "- ";

    /// <summary>
    /// In one line, without the marks of direction that could reach beyond it: an isolate that is never closed, an override.
    /// </summary>
    internal static string OneLine(string text) => OneLine(text, keepsIsolates: false);

    /// <summary>As above, of a text whose isolates this library has set itself.</summary>
    internal static string OneLine(string text, bool keepsIsolates)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if ((Direction.IsIsolate(c) && !keepsIsolates) || Direction.IsOverride(c))
            {
                continue;
            }

            result.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return result.ToString().Trim();
    }

    /// <summary>
    /// With line feeds as line ends, no white space before them, no more than one blank line together, none at the borders, and spaces
    /// for tabs.
    /// </summary>
    internal static string Tidy(string text)
    {
        var result = new StringBuilder(text.Length);
        var blank = 0;
        foreach (var line in text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n'))
        {
            var trimmed = line.Replace('\t', ' ').TrimEnd();
            if (trimmed.Length == 0)
            {
                blank++;
                continue;
            }

            if (result.Length > 0)
            {
                result.Append('\n', Math.Min(blank, 1) + 1);
            }

            result.Append(trimmed);
            blank = 0;
        }

        return result.ToString();
    }
}
