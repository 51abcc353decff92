namespace WriteForRights;

/// <summary>A line of what somebody pasted.</summary>
internal sealed class Line
{
    private Line(int start, string text) => (Start, Text) = (start, text);

    /// <summary>The index of the first character that is left of the line, in the whole text.</summary>
    internal int Start { get; private set; }

    /// <summary>The rest of the line, without its end.</summary>
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

    /// <summary>Takes off the beginning of the line.</summary>
    internal void CutStart(int length)
    {
        var rest = Text.Substring(length);
        var kept = rest.TrimStart();
        (Start, Text) = (Start + length + rest.Length - kept.Length, kept);
    }

    /// <summary>Takes off the end of the line.</summary>
    internal void CutEnd(int from) => Text = Text.Substring(0, from).TrimEnd();
}
