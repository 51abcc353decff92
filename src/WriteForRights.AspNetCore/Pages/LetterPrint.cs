using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.AspNetCore;

/// <summary>Answers the posted letter with its printed form, a document of its own. Printing does not count.</summary>
internal static class LetterPrint
{
    // The document brings its own styles for the paper and has nothing else.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    // The countries whose letters are not on A4, by Unicode CLDR.
    private static readonly HashSet<string> OnUsLetter =
        [.. "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".Split(' ')];

    internal static async Task SendAsync(PageContext page, Case @case)
    {
        var http = page.Http;
        var form = http.RequestServices.GetRequiredService<PostedForm>();
        var posted = await form.ReadAsync(string.Empty, page.Aborted).ConfigureAwait(false);
        var flow = LetterFlow.Read(page.Pack.Campaign, @case, page.Flow, posted ?? []);
        if (flow.Appeal is not { } letter || http.Response.StatusCode != StatusCodes.Status200OK)
        {
            form.SetStatus(StatusCodes.Status422UnprocessableEntity);
            await PageResponse.SendAsync(page, PageContent.NotPrintable(page, flow.Problems, posted ?? [])).ConfigureAwait(false);
            return;
        }

        var country = flow.Input.Country?.Reveal().Trim() ?? page.Flow.Country?.ToString();
        var paper = country is not null && OnUsLetter.Contains(country) ? LetterPaper.Letter : LetterPaper.A4;
        http.Response.Headers.ContentSecurityPolicy = $"{Policy}; frame-ancestors {page.Site.FrameAncestors ?? "'none'"}";
        http.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        await http.Response.WriteAsync(letter.ToHtml(paper).Html.Reveal(), page.Aborted).ConfigureAwait(false);
    }
}
