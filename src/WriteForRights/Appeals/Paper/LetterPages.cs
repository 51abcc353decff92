namespace WriteForRights;

/// <summary>Estimates the number of pages of a letter. It knows no fonts and assumes characters of ordinary width.</summary>
internal static class LetterPages
{
    // The date with the line under it, and the space to sign.
    private const int DateLines = 2;
    private const int SigningLines = 3;

    internal static int Estimate(Appeal appeal, IReadOnlyList<LetterBlock> blocks, LetterLayout layout)
    {
        var lines = DateLines + CountBlock(appeal.Subject?.Reveal(), layout) + CountBlock(appeal.Salutation, layout)
            + blocks.Sum(block => 1 + block.Lines.Sum(line => CountLines(line, layout.LineWidth)));
        var page = 1;
        var room = layout.FirstPageLines;
        while (lines > room)
        {
            lines -= room;
            room = layout.PageLines;
            page++;
        }

        // Closing, space and signature stay together and move to the next page together.
        var end = (appeal.Closing is null ? 0 : 1 + SigningLines)
            + (appeal.Signature?.Reveal().Split('\n').Sum(line => CountLines(line, layout.LineWidth)) ?? 0);
        return lines + end > room ? page + 1 : page;
    }

    /// <summary>Returns the number of lines of a text. Words move to the next line whole, unless they are longer than a line.</summary>
    internal static int CountLines(string text, int width)
    {
        var lines = 1;
        var used = 0;
        foreach (var word in text.Split(' '))
        {
            var length = EastAsian.WidthOf(word);
            if (used > 0 && used + 1 + length > width)
            {
                lines++;
                used = 0;
            }
            else if (used > 0)
            {
                used++;
            }

            used += length;
            while (used > width)
            {
                lines++;
                used -= width;
            }
        }

        return lines;
    }

    private static int CountBlock(string? text, LetterLayout layout) => text is null ? 0 : 1 + CountLines(text, layout.LineWidth);
}
