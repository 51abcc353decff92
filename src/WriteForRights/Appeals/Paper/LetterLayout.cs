using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights;

/// <summary>
/// The layout of a letter on a paper size. A4 follows DIN 5008 form B, which suits the left window of ISO DL envelopes: the address is
/// 50 mm below the top, 25 mm from the left and 40 mm high. US no. 10: the window is 1⅛ by 4½ in, ⅞ in from the left and ½ in from the
/// bottom. On a letter folded in three it shows the range from 2.1 to 3.15 in below the top: six lines. (General knowledge of the trade.)
/// An address with more lines than the window pushes the letter down and never overlaps it.
/// </summary>
internal sealed class LetterLayout
{
    private LetterLayout(string size, string margin, string sender, string target, string width, string gap, int firstLines, int lines)
    {
        (FirstPageLines, PageLines) = (firstLines, lines);

        // Lines are 15.4 pt high; FirstPageLines and PageLines follow from that. The window is on the left in either direction of writing.
        // The sender's lines, in any script, form one column on the side where the letter's lines begin.
        Style = $$"""
            @page{size:{{size}};margin:{{margin}}}
            body{margin:0;font:11pt/1.4 "Noto Serif","Liberation Serif","Times New Roman",serif;overflow-wrap:break-word}
            p,ul,h1{margin:0 0 15.4pt;padding:0;font-size:11pt}
            ul{padding-inline-start:1.5em}
            .sender{min-height:{{sender}};text-align:left;font-size:9pt;line-height:12pt}
            [dir=rtl] .sender{text-align:right}
            .target{min-height:{{target}};width:{{width}};margin:0 auto {{gap}} 0;text-align:left;font-style:normal;
              font-size:10pt;line-height:12pt}
            .date{text-align:end}
            .end{break-inside:avoid}
            .closing{margin-bottom:46.2pt}
            .signature{margin:0}
            """.Replace("\r\n", "\n");
        Policy = PolicyFor(Style);

        // A browser prints the address of the page, and the date, into a margin of the page. Nobody who opens a message may read there who
        // printed it, so the page has no margin, and each sheet has its own.
        SheetStyle = $$"""
            {{Style}}
            @page{margin:0}
            article{padding:{{margin}};break-after:page;-webkit-box-decoration-break:clone;box-decoration-break:clone}
            article:last-child{break-after:auto}
            article p{white-space:pre-wrap;margin:0}
            """.Replace("\r\n", "\n");
        SheetPolicy = PolicyFor(SheetStyle);
    }

    /// <summary>The number of lines under the address.</summary>
    internal int FirstPageLines { get; }

    /// <summary>The number of lines on a page without an address.</summary>
    internal int PageLines { get; }

    /// <summary>The number of characters of ordinary width that fit in a line: 165 mm at 11 points.</summary>
    internal int LineWidth { get; } = 85;

    internal string Style { get; }

    /// <summary>A content security policy that allows this style and forbids loading or running anything.</summary>
    internal string Policy { get; }

    /// <summary>The style of sheets with messages to a person: only the text, and each message on a sheet of its own.</summary>
    internal string SheetStyle { get; }

    /// <summary>The content security policy of <see cref="SheetStyle"/>.</summary>
    internal string SheetPolicy { get; }

    private static LetterLayout A4 { get; } = new("A4", "20mm 20mm 20mm 25mm", "30mm", "40mm", "85mm", "8mm", firstLines: 32, lines: 47);

    private static LetterLayout Letter { get; } =
        new("letter", "0.75in 1in", "1.35in", "1.05in", "3.5in", "0.3in", firstLines: 31, lines: 44);

    internal static LetterLayout Of(LetterPaper paper) => paper switch
    {
        LetterPaper.A4 => A4,
        LetterPaper.Letter => Letter,
        _ => throw new ArgumentOutOfRangeException(nameof(paper), paper.ToString("D"), "The paper size is unknown."),
    };

    private static string PolicyFor(string style) => $"default-src 'none'; style-src 'sha256-{Sha256(style)}'";

    private static string Sha256(string text)
    {
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
#else
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
#endif
    }
}
