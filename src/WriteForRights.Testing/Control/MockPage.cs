using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Testing;

/// <summary>The page at <c>/</c>: what the mock server has. It needs no script and shows nothing that people wrote.</summary>
internal sealed class MockPage(MockHost host, IReadOnlyCollection<CampaignPack> packs, bool hasControlApi)
{
    internal const string Path = "/";

    private const int MaxRequests = 20;

    private const string Style = """
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1a1a1a; background: #fff }
        a { color: #0b4f9e } code, li { overflow-wrap: anywhere }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f3f3f3; padding: .75rem }
        """;

    /// <summary>The control calls, each with what it does and the arguments of an example with <c>curl</c>.</summary>
    private static readonly (string Call, string Effect, string Example)[] Calls =
    [
        ("GET /mock/journal", "returns every request, with the response and the faults", "{0}mock/journal"),
        ("DELETE /mock/journal", "forgets all requests, and counts from 1 again", "-X DELETE {0}mock/journal"),
        ("GET /mock/ledger", "returns every stored action that was not voided", "{0}mock/ledger"),
        ("DELETE /mock/ledger", "removes all actions and reports, and all counts", "-X DELETE {0}mock/ledger"),
        ("GET /mock/faults", "returns the faults", "{0}mock/faults"),
        ("POST /mock/faults", "adds a fault", "{0}mock/faults -d '{{\"kind\":\"response-lost\",\"method\":\"PUT\",\"attempts\":1}}'"),
        ("DELETE /mock/faults", "removes all faults", "-X DELETE {0}mock/faults"),
        ("GET /mock/clock", "returns the server’s time", "{0}mock/clock"),
        ("PUT /mock/clock", "sets the clock to a time", "-X PUT {0}mock/clock -d '{{\"now\":\"2022-12-10T11:00:00Z\"}}'"),
        ("POST /mock/clock", "advances the clock; a negative duration sets it back", "{0}mock/clock -d '{{\"advance\":\"-P30D\"}}'"),
    ];

    internal Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html($"{context.Request.Scheme}://{context.Request.Host}/"), context.RequestAborted);
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);

    private static string Texts(IEnumerable<string> items, string whenEmpty)
    {
        var list = string.Concat(items.Select(item => $"<li><code>{Encoded(item)}</code></li>\n"));
        return list.Length == 0 ? $"<p>{whenEmpty}</p>\n" : $"<ul>\n{list}</ul>\n";
    }

    private static string InEnglish(LocalizedText text)
    {
        var words = text.In(LanguageTag.English);
        return words.Language == LanguageTag.English
            ? Encoded(words.Text)
            : $"<span lang=\"{words.Language}\" dir=\"auto\">{Encoded(words.Text)}</span>";
    }

    private string Html(string address)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Mock campaign server – WriteForRights</title>
            <style>{Style}</style>
            </head>
            <body>
            <header>
            <h1>Mock campaign server</h1>
            <p>For tests only. The server’s clock says <time>{host.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}</time>.
            The seed of random faults is {host.Faults.Seed}.</p>
            </header>
            <main>
            <h2>Campaigns</h2>

            """);
        foreach (var pack in packs)
        {
            AppendCampaign(page, pack);
        }

        page.Append("<h2>Faults in force</h2>\n").Append(Texts(
            host.Faults.Select(fault => JsonSerializer.Serialize(fault, MockJson.Readable.Fault).ReplaceLineEndings(" ")), "None."));
        page.Append("<h2>Last requests</h2>\n").Append(Texts(
            host.Journal.Reverse().Take(MaxRequests).Select(exchange => exchange.ToString()), "None yet."));
        page.Append("<h2>Control calls</h2>\n");
        AppendCalls(page, address);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendCampaign(StringBuilder page, CampaignPack pack)
    {
        var campaign = $"/v1/campaigns/{pack.Campaign.Id}";
        page.Append(CultureInfo.InvariantCulture, $"""
            <h3><a href="{campaign}">{InEnglish(pack.Campaign.Name)}</a></h3>
            <p><a href="{campaign}/counts">Counts of {InEnglish(pack.Campaign.Name)}</a></p>
            <ul>

            """);
        foreach (var @case in pack.Cases)
        {
            var link = $"{campaign}/cases/{@case.Id}";
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{link}\">{InEnglish(@case.Headline)}</a></li>\n");
        }

        page.Append("</ul>\n");
    }

    private void AppendCalls(StringBuilder page, string address)
    {
        if (!hasControlApi)
        {
            page.Append("<p>Start the server with <code>--control</code>, or with <code>HasControlApi</code>, to have them.</p>\n");
            return;
        }

        foreach (var (call, effect, example) in Calls)
        {
            var command = "curl " + string.Format(CultureInfo.InvariantCulture, example, address);
            page.Append(CultureInfo.InvariantCulture, $"<h3><code>{call}</code></h3>\n<p>{effect}</p>\n");
            page.Append(CultureInfo.InvariantCulture, $"<pre><code>{Encoded(command)}</code></pre>\n");
        }
    }
}
