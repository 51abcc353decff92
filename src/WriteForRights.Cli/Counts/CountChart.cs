using System.Globalization;
using System.Security;
using System.Text;

namespace WriteForRights.Cli;

/// <summary>A bar chart of counts, as text or as SVG. Bars start at 0 and have one scale, so their lengths can be compared.</summary>
internal static class CountChart
{
    private const int RowHeight = 32;
    private const int BarHeight = 18;
    private const int Padding = 16;
    private const int TitleHeight = 40;
    private const int LabelWidth = 220;
    private const int BarWidth = 440;
    private const int NumberWidth = 124;

    /// <summary>Returns a bar of blocks. Every number above 0 has at least the thinnest block.</summary>
    /// <param name="number">The number.</param>
    /// <param name="most">The greatest number of the chart.</param>
    /// <param name="width">The width of the longest bar in characters, at least 1.</param>
    internal static string Bar(long number, long most, int width)
    {
        if (number <= 0 || most <= 0)
        {
            return string.Empty;
        }

        var eighths = Math.Max(1, (int)Math.Round((double)number / most * width * 8));
        var rest = eighths % 8;
        return new string('█', eighths / 8) + (rest == 0 ? string.Empty : ((char)('█' + 8 - rest)).ToString());
    }

    /// <summary>Returns the chart as an SVG document that loads nothing. Screen readers get the numbers as text.</summary>
    /// <param name="title">The title, such as the name of the campaign and of the split.</param>
    /// <param name="language">The language of the title and the labels.</param>
    /// <param name="bars">The bars, in their order.</param>
    /// <param name="format">Formats a number for the reader.</param>
    internal static string Svg(string title, LanguageTag language, IReadOnlyList<CountBar> bars, Func<long, string> format)
    {
        var isRightToLeft = CultureInfo.GetCultureInfo(language.ToString()).TextInfo.IsRightToLeft;
        var most = bars.Select(bar => bar.Number).DefaultIfEmpty().Max();
        const int width = Padding + LabelWidth + BarWidth + NumberWidth + Padding;
        var height = TitleHeight + (bars.Count * RowHeight) + Padding;
        var svg = new StringBuilder();
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"");
        Add($"  lang=\"{language}\" direction=\"{(isRightToLeft ? "rtl" : "ltr")}\" role=\"img\" aria-labelledby=\"title numbers\"");
        Add($"  font-family=\"sans-serif\" font-size=\"15\">");
        Add($"<title id=\"title\">{Escape(title)}</title>");
        Add($"<desc id=\"numbers\">{Escape(string.Join("; ", bars.Select(bar => $"{bar.Label}: {format(bar.Number)}")))}</desc>");
        Add($"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        Add($"<text x=\"{X(Padding)}\" y=\"28\" font-size=\"18\" font-weight=\"bold\" fill=\"#1a1a1a\">{Escape(title)}</text>");
        for (var i = 0; i < bars.Count; i++)
        {
            var top = TitleHeight + (i * RowHeight);
            var length = most == 0 ? 0 : (int)Math.Round((double)bars[i].Number / most * BarWidth);
            const int start = Padding + LabelWidth;
            var left = isRightToLeft ? width - start - length : start;
            Add($"<text x=\"{X(Padding)}\" y=\"{top + 20}\" fill=\"#1a1a1a\">{Escape(Shorten(bars[i].Label))}</text>");
            Add($"<rect x=\"{left}\" y=\"{top + 6}\" width=\"{length}\" height=\"{BarHeight}\" fill=\"#8a5a00\"/>");
            Add($"<text x=\"{X(start + length + 8)}\" y=\"{top + 20}\" fill=\"#1a1a1a\">{Escape(format(bars[i].Number))}</text>");
        }

        Add($"</svg>");
        return svg.ToString();

        // In a language that is written from right to left, the whole chart is mirrored. Its texts begin at their right ends.
        int X(int fromStart) => isRightToLeft ? width - fromStart : fromStart;

        void Add(FormattableString line) => svg.Append(FormattableString.Invariant(line)).Append('\n');
    }

    // An approximation: nobody knows the reader's font. The whole label is in the description.
    private static string Shorten(string label)
    {
        var width = 0;
        var elements = StringInfo.GetTextElementEnumerator(label);
        while (elements.MoveNext())
        {
            width += elements.GetTextElement()[0] >= '\u1100' ? 15 : 8;
            if (width > LabelWidth)
            {
                return label[..elements.ElementIndex].TrimEnd() + "…";
            }
        }

        return label;
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
