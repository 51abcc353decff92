using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WriteForRights.Client;

namespace WriteForRights.AspNetCore;

/// <summary>
/// Answers a request for a page: sets the headers and the language, and shows a page even if the case or the campaign cannot be found.
/// </summary>
internal static class PageResponse
{
    internal static async Task SendAsync(PageContext page, Func<PageContext, Task> send)
    {
        var http = page.Http;
        PageHeaders.Set(http.Response, page.Site.FrameAncestors ?? "'none'", page.Site.Options.ContentSecurityPolicy);
        PageLanguage.Use(page.Language);
        http.RequestServices.GetRequiredService<PostedForm>().IsOnlyForm = true;
        try
        {
            await page.LoadAsync().ConfigureAwait(false);
            await send(page).ConfigureAwait(false);
        }
        catch (WriteForRightsException e) when (!http.Response.HasStarted)
        {
            PageLog.CampaignUnavailable(http.RequestServices.GetRequiredService<ILogger<PageSite>>(), e.GetType().Name, e.RequestId);
            var form = http.RequestServices.GetRequiredService<PostedForm>();
            var posted = await form.ReadAsync(string.Empty, page.Aborted).ConfigureAwait(false);
            await SendAsync(page, StatusCodes.Status503ServiceUnavailable, PageContent.Unavailable(page, posted)).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a page with the status 200, or the one that a form on it sets.</summary>
    internal static Task SendAsync(PageContext page, PageContent content) => SendAsync(page, null, content);

    /// <summary>Sends the page that says that there is no such case.</summary>
    internal static Task SendNotFoundAsync(PageContext page) =>
        SendAsync(page, StatusCodes.Status404NotFound, PageContent.NotFound(page));

    private static Task SendAsync(PageContext page, int? status, PageContent content)
    {
        var result = new RazorComponentResult<PageDocument>(new Dictionary<string, object?>
        {
            [nameof(PageDocument.Page)] = page,
            [nameof(PageDocument.Head)] = content.Head,
            [nameof(PageDocument.Content)] = content.Body,
        })
        {
            StatusCode = status,
        };
        return result.ExecuteAsync(page.Http);
    }
}
