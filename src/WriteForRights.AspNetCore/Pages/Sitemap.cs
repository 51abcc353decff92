using System.Net.Mime;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.AspNetCore;

/// <summary>The sitemap: the list, every case and the counts, in every language of the site, each with its counterparts.</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Links = "http://www.w3.org/1999/xhtml";

    internal static async Task WriteAsync(
        HttpResponse response, PageAddress address, IEnumerable<Case> cases, IReadOnlyList<LanguageTag> languages)
    {
        response.ContentType = MediaTypeNames.Application.Xml;
        var xml = XmlWriter.Create(response.Body, new XmlWriterSettings { Async = true });
        await using var disposal = xml.ConfigureAwait(false);
        await xml.WriteStartElementAsync(null, "urlset", Namespace).ConfigureAwait(false);
        await xml.WriteAttributeStringAsync("xmlns", "xhtml", null, Links).ConfigureAwait(false);
        foreach (var path in cases.Select(@case => $"/{@case.Id}").Prepend(string.Empty).Append("/counts"))
        {
            foreach (var language in languages)
            {
                await WriteAsync(xml, address, path, language, languages).ConfigureAwait(false);
            }
        }

        await xml.WriteEndElementAsync().ConfigureAwait(false);
    }

    private static async Task WriteAsync(
        XmlWriter xml, PageAddress address, string path, LanguageTag language, IReadOnlyList<LanguageTag> languages)
    {
        await xml.WriteStartElementAsync(null, "url", Namespace).ConfigureAwait(false);
        await xml.WriteElementStringAsync(null, "loc", Namespace, address.Public(path, language)).ConfigureAwait(false);
        foreach (var other in languages)
        {
            await xml.WriteStartElementAsync("xhtml", "link", Links).ConfigureAwait(false);
            await xml.WriteAttributeStringAsync(null, "rel", null, "alternate").ConfigureAwait(false);
            await xml.WriteAttributeStringAsync(null, "hreflang", null, other.ToString()).ConfigureAwait(false);
            await xml.WriteAttributeStringAsync(null, "href", null, address.Public(path, other)).ConfigureAwait(false);
            await xml.WriteEndElementAsync().ConfigureAwait(false);
        }

        await xml.WriteEndElementAsync().ConfigureAwait(false);
    }
}
