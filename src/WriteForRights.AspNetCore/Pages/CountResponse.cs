using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.AspNetCore;

/// <summary>The live count for scripts: the number and its headline, with an ETag, for every site.</summary>
internal static class CountResponse
{
    internal static Task SendAsync(PageContext page, Case? @case) => SendAsync(page, @case?.Id);

    private static async Task SendAsync(PageContext page, CaseId? @case)
    {
        var response = page.Http.Response;
        if (await page.Site.FindCountsAsync(@case, page.Aborted).ConfigureAwait(false) is not { } counts)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var milestones = new Milestones(page.Pack.Campaign.Goals);
        var headline = CountHeadline.Of(counts.Actions, page.Wording, milestones);
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{counts.Actions}-{page.Language}\"");
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "public, max-age=5";
        response.Headers.AccessControlAllowOrigin = "*";
        if (page.Http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = MediaTypeNames.Application.Json;
        var json = new Utf8JsonWriter(response.Body);
        await using var disposal = json.ConfigureAwait(false);
        json.WriteStartObject();
        json.WriteNumber("actions", counts.Actions);
        json.WriteNumber("goal", milestones.Next(counts.Actions));
        json.WriteString("text", headline.Text);
        json.WriteString("language", headline.Language.ToString());
        json.WriteString("direction", headline.Language.IsRightToLeft ? "rtl" : "ltr");
        json.WriteEndObject();
        await json.FlushAsync(page.Aborted).ConfigureAwait(false);
    }
}
