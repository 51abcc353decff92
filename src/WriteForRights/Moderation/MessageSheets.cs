using System.Text;

namespace WriteForRights;

/// <summary>Writes messages as sheets to print: one self-contained HTML document, with a sheet for each message and nothing else.</summary>
internal static class MessageSheets
{
    /// <summary>Returns the document. It takes only messages that may be sent now.</summary>
    internal static PersonalText Of(IEnumerable<DeliverableMessage> messages, LetterPaper paper)
    {
        var layout = LetterLayout.Of(paper);
        var html = new StringBuilder(4096);

        // A title that says nothing: some browsers print it.
        html.Append("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
            .Append(layout.SheetPolicy).Append("\">\n<title>–</title>\n<style>").Append(layout.SheetStyle)
            .Append("</style>\n</head>\n<body>\n");
        foreach (var message in messages)
        {
            html.Append("<article");
            if (message.Language is { } language)
            {
                html.Append(" lang=\"").Append(LetterHtml.Escape(language.ToString())).Append('"');
            }

            html.Append("><p dir=\"auto\">").Append(LetterHtml.Escape(message.Text.Reveal())).Append("</p></article>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }
}
