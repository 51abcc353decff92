using System.Text;

namespace WriteForRights;

/// <summary>A paragraph of a letter's body, or a list.</summary>
internal sealed class LetterBlock
{
    private LetterBlock(IReadOnlyList<string> lines, bool isList) => (Lines, IsList) = (lines, isList);

    /// <summary>The lines of a paragraph, or the items of a list without their marks.</summary>
    internal IReadOnlyList<string> Lines { get; }

    internal bool IsList { get; }

    /// <summary>Splits a text into blocks: blank lines separate paragraphs, and lines that begin with a mark form a list.</summary>
    internal static IReadOnlyList<LetterBlock> Of(string text)
    {
        var blocks = new List<LetterBlock>();
        foreach (var paragraph in text.Split(["\n\n"], StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = paragraph.Split('\n');
            for (var start = 0; start < lines.Length;)
            {
                var end = start;
                while (end < lines.Length && IsItem(lines[end]) == IsItem(lines[start]))
                {
                    end++;
                }

                var isList = IsItem(lines[start]);
                var some = lines.Skip(start).Take(end - start);
                blocks.Add(new([.. isList ? some.Select(line => line.Substring(PlainText.ListMark.Length)) : some], isList));
                start = end;
            }
        }

        return blocks;
    }

    internal void AppendTo(StringBuilder html)
    {
        if (!IsList)
        {
            html.Append("<p>").Append(LetterHtml.Lines(Lines)).Append("</p>\n");
            return;
        }

        html.Append("<ul>\n");
        foreach (var line in Lines)
        {
            html.Append("<li>").Append(LetterHtml.Escape(line)).Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static bool IsItem(string line) => line.StartsWith(PlainText.ListMark, StringComparison.Ordinal);
}
