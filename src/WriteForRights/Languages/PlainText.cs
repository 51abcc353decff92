using System.Text;

namespace WriteForRights;

/// <summary>Cleans single lines and longer texts of letters.</summary>
internal static class PlainText
{
    /// <summary>The mark before an item of a list, for every mail program, script and direction.</summary>
    internal const string ListMark = "- ";

    /// <summary>
    /// Returns a text in one line, without direction marks that could affect the text after it: an override, an isolate that is never
    /// closed.
    /// </summary>
    internal static string OneLine(string text) => OneLine(text, keepsIsolates: false);

    /// <summary>Like <see cref="OneLine(string)"/>, but can keep isolates, for a text in which this library has set them.</summary>
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
    /// Returns a text with line feeds as line ends, without white space before them, with at most one blank line in a row and none at the
    /// start or end, and with spaces for tabs.
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
