using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.AspNetCore;

/// <summary>Sets the headers of the pages. A header that the host has set already stays as it is.</summary>
internal static class PageHeaders
{
    /// <summary>The sources that the pages need: their own origin, for styles, scripts, pictures, forms and the live count.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'";

    /// <summary>Sets the headers of a page.</summary>
    /// <param name="response">The response.</param>
    /// <param name="frameAncestors">The sites that may frame the page, as a content security policy lists them.</param>
    /// <param name="policy">The site's own policy for the pages; <c>null</c> for the strict one.</param>
    internal static void Set(HttpResponse response, string frameAncestors, string? policy)
    {
        var headers = response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = policy ?? Policy;
        }

        // A policy of its own: several are enforced together, so a host's policy cannot open what this one closes.
        headers.Append(HeaderNames.ContentSecurityPolicy, $"frame-ancestors {frameAncestors}");

        // The form of a cached page would give two people the same action id.
        headers.CacheControl = "no-store";
        headers.Vary = headers.Vary.Count == 0 ? "Accept-Language" : $"{headers.Vary}, Accept-Language";
        SetIfAbsent(headers, HeaderNames.XContentTypeOptions, "nosniff");

        // Who reads about a case is nobody's business, but a page in a frame asks whether it was opened from inside the frame.
        SetIfAbsent(headers, "Referrer-Policy", "same-origin");
    }

    private static void SetIfAbsent(IHeaderDictionary headers, string name, string value)
    {
        if (headers[name].Count == 0)
        {
            headers[name] = value;
        }
    }
}
