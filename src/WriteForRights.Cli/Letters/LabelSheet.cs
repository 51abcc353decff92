using System.Globalization;
using System.Text;

namespace WriteForRights.Cli;

/// <summary>A sheet of A4 with labels of one size.</summary>
/// <param name="Columns">The number of columns, from 1 to 5.</param>
/// <param name="Rows">The number of rows, from 1 to 20.</param>
internal sealed record LabelSheet(int Columns, int Rows)
{
    private const int MaxColumns = 5;
    private const int MaxRows = 20;

    /// <summary>Reads a size such as <c>3x8</c>.</summary>
    /// <exception cref="ToolException">It is not a size.</exception>
    internal static LabelSheet Parse(string text)
    {
        var parts = text.Split('x', 'X', '×');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
            && columns is >= 1 and <= MaxColumns
            && rows is >= 1 and <= MaxRows
            ? new(columns, rows)
            : throw ToolException.Choice("--labels", ["2x7", "3x7", "3x8", "…"]);
    }

    /// <summary>Returns the sheets as HTML to print, without margins of the browser.</summary>
    internal string ToHtml(IReadOnlyList<EnvelopeBlock> labels)
    {
        var height = string.Create(CultureInfo.InvariantCulture, $"{297m / Rows:0.###}mm");
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(Words.Current.Reader).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
            .Append(LetterHtml.Escape(Words.Current["command.envelope"])).Append("</title>\n<style>@page{size:A4;margin:0}body{margin:0}")
            .Append(CultureInfo.InvariantCulture, $"main{{display:grid;grid-template-columns:repeat({Columns},1fr);width:210mm}}")
            .Append("address{box-sizing:border-box;height:").Append(height)
            .Append(";padding:4mm 6mm;overflow:hidden;break-inside:avoid;font:normal 10.5pt/1.25 'Liberation Sans',Arial,sans-serif;")
            .Append("display:flex;flex-direction:column;justify-content:center}</style>\n</head>\n<body>\n<main>\n");
        foreach (var label in labels)
        {
            html.Append("<address>");
            foreach (var line in label.Lines)
            {
                html.Append("<div dir=\"auto\">").Append(LetterHtml.Escape(line.Reveal())).Append("</div>");
            }

            html.Append("</address>\n");
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }
}
