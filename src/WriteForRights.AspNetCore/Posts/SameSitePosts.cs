using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.AspNetCore;

/// <summary>
/// Decides whether a post comes from a page of this site. Browsers say so in headers that no page can change, so a form needs no
/// antiforgery cookie, which a frame on another site would not get.
/// </summary>
internal static class SameSitePosts
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Returns whether a post may be accepted. A request without both headers does not come from a page of another site.</summary>
    internal static bool Accepts(HttpRequest request)
    {
        var site = request.Headers[FetchSite].ToString();
        if (site.Length > 0)
        {
            // "none" is a post that the person made without a page, such as a reload. A subdomain, which is "same-site", may belong to
            // somebody else.
            return site is "same-origin" or "none";
        }

        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length == 0 || IsOwn(origin, request.Host);
    }

    /// <summary>
    /// Returns whether an origin is the host of the request. The scheme is not compared: behind a proxy that ends TLS, the site may see
    /// only plain HTTP.
    /// </summary>
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && string.Equals(address.Authority, HostWithoutDefaultPort(host, address.Scheme), StringComparison.OrdinalIgnoreCase);

    private static string HostWithoutDefaultPort(HostString host, string scheme) =>
        host.Port == (scheme == "https" ? 443 : 80) ? host.Host : host.Value ?? string.Empty;
}
