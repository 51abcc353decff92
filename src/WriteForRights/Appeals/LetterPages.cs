namespace WriteForRights;

/// <summary>Reckons how many pages a letter takes. It knows no fonts: it lays lines of ordinary characters.</summary>
internal static class LetterPages
{
    // The date and the line under it; the space to sign.
    private const int DateLines = 2;
    private const int SigningLines = 3;

    internal static int Of(Appeal appeal, IReadOnlyList<LetterBlock> blocks, LetterLayout layout)
    {
        var lines = DateLines + Block(appeal.Subject?.Reveal(), layout) + Block(appeal.Salutation, layout)
            + blocks.Sum(block => 1 + block.Lines.Sum(line => LinesOf(line, layout.LineWidth)));
        var page = 1;
        var room = layout.FirstPageLines;
        while (lines > room)
        {
            lines -= room;
            room = layout.PageLines;
            page++;
        }

        // Closing, space and signature stay together, and go to the next page together.
        var end = (appeal.Closing is null ? 0 : 1 + SigningLines)
            + (appeal.Signature?.Reveal().Split('\n').Sum(line => LinesOf(line, layout.LineWidth)) ?? 0);
        return lines + end > room ? page + 1 : page;
    }

    /// <summary>As how many lines a text is set: words go to the next line whole, unless they are longer than one.</summary>
    internal static int LinesOf(string text, int width)
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

    private static int Block(string? text, LetterLayout layout) => text is null ? 0 : 1 + LinesOf(text, layout.LineWidth);
}
