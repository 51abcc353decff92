using System.Text;

namespace WriteForRights.Cli;

/// <summary>
/// A static site of a pack: a page for each case in each language, and a list of the cases. It needs no script and no server.
/// </summary>
/// <param name="pack">The pack.</param>
internal sealed class PackSite(CampaignPack pack)
{
    /// <summary>The name of the first page, and of the list of each language.</summary>
    internal const string Index = "index.html";

    private const string Style =
        "body{font:1.05rem/1.6 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}"
        + "nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}a{color:#0b5394}h1{line-height:1.2}"
        + "[aria-current]{font-weight:bold}dt{font-weight:bold}dd{margin-inline-start:1rem}"
        + "footer{border-top:1px solid #767676;margin-top:2rem}"
        + "@media(prefers-color-scheme:dark){body{color:#eee;background:#111}a{color:#9ecbff}}";

    /// <summary>Writes the site, and returns its files relative to the folder.</summary>
    internal IReadOnlyList<string> WriteTo(string folder)
    {
        var files = new List<string>();
        foreach (var language in pack.Campaign.Languages)
        {
            Write($"{language}/{Index}", ListPage(language));
            foreach (var @case in pack.Cases)
            {
                Write($"{language}/{@case.Id}.html", CasePage(@case, language));
            }
        }

        Write(Index, FirstPage());
        return files;

        void Write(string file, string html)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WholeFile.Write(path, html);
            files.Add(file);
        }
    }

    private string FirstPage()
    {
        var first = pack.Campaign.Languages[0];
        var html = Head(first, pack.Campaign.Name.In(first).Text);
        html.Append("<main>\n<h1").Append(TextOf(pack.Campaign.Name, first)).Append("</h1>\n");
        AppendLanguages(html, null, language => $"{language}/{Index}");
        return End(html.Append("</main>\n"), first);
    }

    private string ListPage(LanguageTag language)
    {
        var html = Head(language, pack.Campaign.Name.In(language).Text);
        html.Append("<header>\n");
        AppendLanguages(html, language, other => $"../{other}/{Index}");
        html.Append("</header>\n<main>\n<h1").Append(TextOf(pack.Campaign.Name, language)).Append("</h1>\n");
        AppendParagraphs(html, pack.Campaign.Summary, language);
        html.Append("<ul>\n");
        foreach (var @case in pack.Cases)
        {
            html.Append("<li><a href=\"").Append(@case.Id).Append(".html\">").Append(Name(@case, language)).Append("</a>: <span")
                .Append(TextOf(@case.Headline, language)).Append("</span></li>\n");
        }

        return End(html.Append("</ul>\n</main>\n"), language);
    }

    private string CasePage(Case @case, LanguageTag language)
    {
        var words = Words.In(language);
        var html = Head(language, @case.Subject.DisplayName(language).Text);
        html.Append("<header>\n");
        AppendLanguages(html, language, other => $"../{other}/{@case.Id}.html");
        html.Append("<p><a href=\"").Append(Index).Append("\">").Append(Escape(pack.Campaign.Name.In(language).Text))
            .Append("</a></p>\n</header>\n<main>\n<h1>").Append(Name(@case, language)).Append("</h1>\n<p><strong")
            .Append(TextOf(@case.Headline, language)).Append("</strong></p>\n");
        AppendParagraphs(html, @case.Story, language);
        AppendTimeline(html, @case, language);
        Heading(html, words["show.demands"]).Append("<ul>\n");
        foreach (var demand in @case.Demands)
        {
            html.Append("<li").Append(TextOf(demand.Text, language)).Append("</li>\n");
        }

        html.Append("</ul>\n");
        Heading(html, words["show.targets"]).Append("<ul>\n");
        foreach (var target in @case.Targets)
        {
            html.Append("<li").Append(TextOf(target.Office, language)).Append(target.OfficialName is { } name ? ": " + Escape(name) : "")
                .Append("</li>\n");
        }

        html.Append("</ul>\n");
        AppendMessages(html, @case.Solidarity, language);
        Heading(html, words["show.sources"]).Append("<ul>\n");
        foreach (var source in @case.Sources)
        {
            html.Append("<li dir=\"auto\">").Append(Escape($"{source.Publisher}: {source.Title}")).Append("</li>\n");
        }

        return End(html.Append("</ul>\n</main>\n"), language);
    }

    private static void AppendTimeline(StringBuilder html, Case @case, LanguageTag language)
    {
        if (@case.Timeline.Count == 0)
        {
            return;
        }

        html.Append("<dl>\n");
        foreach (var step in @case.Timeline)
        {
            html.Append("<dt>").Append(Escape(Locale.For(language).Date(step.Date))).Append("</dt><dd").Append(TextOf(step.Text, language))
                .Append("</dd>\n");
        }

        html.Append("</dl>\n");
    }

    private static void AppendMessages(StringBuilder html, SolidarityPolicy policy, LanguageTag language)
    {
        var words = Words.In(language);
        Heading(html, words["show.messages"]).Append("<p>");
        html.Append(Escape(policy.AcceptsMessages
            ? Locale.For(language).List(policy.Kinds.Select(kind => kind.NameIn(language).Text))
            : words["show.no-messages"]));
        html.Append("</p>\n");
        AppendParagraphs(html, policy.Advice, language);
    }

    private void AppendLanguages(StringBuilder html, LanguageTag? current, Func<LanguageTag, string> address)
    {
        html.Append("<nav aria-label=\"").Append(Escape(Words.In(current ?? pack.Campaign.Languages[0])["show.languages"]))
            .Append("\"><ul>\n");
        foreach (var language in pack.Campaign.Languages)
        {
            html.Append("<li><a href=\"").Append(address(language)).Append("\" lang=\"").Append(language).Append('"')
                .Append(language == current ? " aria-current=\"page\"" : string.Empty).Append('>')
                .Append(Escape(LanguageNames.Find(language, language))).Append("</a></li>\n");
        }

        html.Append("</ul></nav>\n");
    }

    private static void AppendParagraphs(StringBuilder html, LocalizedText? text, LanguageTag language)
    {
        if (text?.In(language) is not { } shown)
        {
            return;
        }

        foreach (var paragraph in shown.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p").Append(Attributes(shown, language)).Append('>').Append(LetterHtml.Lines(paragraph.Split('\n')))
                .Append("</p>\n");
        }
    }

    private static StringBuilder Heading(StringBuilder html, string text) => html.Append("<h2>").Append(Escape(text)).Append("</h2>\n");

    private static string Name(Case @case, LanguageTag language) =>
        @case.Subject.DisplayName(language) is var name && name.IsFor(language)
            ? Escape(name.Text)
            : $"<span{Attributes(name, language)}>{Escape(name.Text)}</span>";

    // The rest of a start tag and the text: a text in another language than the page's says so.
    private static string TextOf(LocalizedText text, LanguageTag language) =>
        text.In(language) is var shown ? $"{Attributes(shown, language)}>{Escape(shown.Text)}" : string.Empty;

    private static string Attributes(LocalizedString text, LanguageTag page) =>
        text.Language == page ? string.Empty : $" lang=\"{text.Language}\" dir=\"{DirectionOf(text.Language)}\"";

    private static string DirectionOf(LanguageTag language) => language.IsRightToLeft ? "rtl" : "ltr";

    private static StringBuilder Head(LanguageTag language, string title) => new StringBuilder()
        .Append("<!DOCTYPE html>\n<html lang=\"").Append(language).Append("\" dir=\"").Append(DirectionOf(language))
        .Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
        .Append(Escape(title)).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n");

    private string End(StringBuilder html, LanguageTag language)
    {
        if (pack.Campaign.Acknowledgements.Count > 0)
        {
            html.Append("<footer>\n");
            foreach (var acknowledgement in pack.Campaign.Acknowledgements)
            {
                AppendParagraphs(html, acknowledgement.Text, language);
            }

            html.Append("</footer>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string Escape(string text) => LetterHtml.Escape(text);
}
