namespace WriteForRights;

/// <summary>A line of a pasted letter.</summary>
internal sealed class Line
{
    private Line(int start, string text) => (Start, Text) = (start, text);

    /// <summary>The index in the whole text at which the line now begins.</summary>
    internal int Start { get; private set; }

    /// <summary>The remaining text of the line, without its line break.</summary>
    internal string Text { get; private set; }

    internal bool IsRemoved { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Text);

    internal bool IsGone => IsRemoved || IsBlank;

    internal static List<Line> AllOf(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start <= text.Length;)
        {
            var end = start;
            while (end < text.Length && text[end] is not ('\n' or '\r'))
            {
                end++;
            }

            lines.Add(new Line(start, text.Substring(start, end - start)));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>Removes the beginning of the line.</summary>
    internal void CutStart(int length)
    {
        var rest = Text.Substring(length);
        var kept = rest.TrimStart();
        (Start, Text) = (Start + length + rest.Length - kept.Length, kept);
    }

    /// <summary>Removes the end of the line, from an index on.</summary>
    internal void CutEnd(int from) => Text = Text.Substring(0, from).TrimEnd();
}
