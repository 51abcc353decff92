using System.Text;

namespace WriteForRights;

/// <summary>Writes letters as HTML. Every text goes through <see cref="Escape"/>, no matter who wrote it.</summary>
internal static class LetterHtml
{
    internal static LetterDocument Of(Appeal appeal, LetterPaper paper)
    {
        var layout = LetterLayout.Of(paper);
        var envelope = LetterAddress.OfTarget(appeal);
        var date = LetterDate.Format(appeal.Request.Date, appeal.Language);
        var subject = appeal.Subject?.Reveal();
        var blocks = LetterBlock.Of(appeal.Body.Reveal());
        var html = new StringBuilder(4096);
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(Escape(appeal.Language.ToString()))
            .Append("\" dir=\"").Append(appeal.Language.IsRightToLeft ? "rtl" : "ltr").Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(layout.Policy).Append("\">\n<title>")
            .Append(Escape(subject ?? appeal.About.Subject.NameInText(appeal.Language).Text)).Append("</title>\n<style>")
            .Append(layout.Style).Append("</style>\n</head>\n<body>\n");
        AppendLines(html, "header", "sender", LetterAddress.OfSender(appeal));
        AppendLines(html, "address", "target", envelope);
        html.Append("<p class=\"date\">").Append(Escape(date)).Append("</p>\n");
        AppendText(html, "h1", null, appeal.Heading?.Reveal() ?? subject);
        AppendText(html, "p", null, appeal.Salutation);
        foreach (var block in blocks)
        {
            block.AppendTo(html);
        }

        html.Append("<div class=\"end\">\n");
        AppendText(html, "p", "closing", appeal.Closing);
        AppendText(html, "p", "signature", appeal.Signature?.Reveal());
        html.Append("</div>\n</body>\n</html>\n");
        return new LetterDocument(html.ToString(), paper, LetterPages.Estimate(appeal, blocks, layout));
    }

    /// <summary>Returns a text that contains no markup, neither between tags nor in an attribute.</summary>
    internal static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")
        .Replace("\"", "&quot;").Replace("'", "&#39;");

    /// <summary>Returns the lines, separated by line breaks.</summary>
    internal static string Lines(IEnumerable<string> lines) => string.Join("<br>\n", lines.Select(Escape));

    private static void AppendText(StringBuilder html, string element, string? name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            html.Append('<').Append(element).Append(name is null ? string.Empty : $" class=\"{name}\"").Append('>')
                .Append(Lines(text!.Split('\n'))).Append("</").Append(element).Append(">\n");
        }
    }

    // The direction of an address may differ from the letter's, so each line determines its own.
    private static void AppendLines(StringBuilder html, string element, string name, IEnumerable<string> lines)
    {
        html.Append('<').Append(element).Append(" class=\"").Append(name).Append("\">");
        foreach (var line in lines)
        {
            html.Append("\n<div dir=\"auto\">").Append(Escape(line)).Append("</div>");
        }

        html.Append("</").Append(element).Append(">\n");
    }
}
