using Microsoft.AspNetCore.Http;
using WriteForRights.Components;

namespace WriteForRights.AspNetCore;

/// <summary>A request for a page: the site, the reader's language, the addresses and the campaign.</summary>
internal sealed class PageContext
{
    // A name that fits into an action's source.
    private const int MaxSourceLength = 100;

    private const string SourceKey = "source";
    private const string ThemeKey = "theme";

    private CampaignPack? _pack;

    internal PageContext(HttpContext http, PageSite site, int depth)
    {
        (Http, Site) = (http, site);
        Language = PageLanguage.Of(http.Request, site.Options.Languages);
        var request = http.Request;
        var named = PageLanguage.Find(
            request.RouteValues[PageLanguage.RouteKey] as string ?? request.Query["lang"], site.Options.Languages);
        Address = new PageAddress(request, PrefixOf(request, depth), named, KeptQuery(request, site), site.Options.PublicAddress);
    }

    internal HttpContext Http { get; }

    internal PageSite Site { get; }

    internal LanguageTag Language { get; }

    internal PageAddress Address { get; }

    /// <summary>The campaign. It is missing on the page that says that the campaign cannot be reached.</summary>
    internal CampaignPack Pack => _pack ?? throw new InvalidOperationException("The campaign has not been loaded.");

    /// <summary>The library's words in the reader's language, with the section's own.</summary>
    internal Wording Wording => _pack is null ? Language : _pack.Campaign.WordingFor(Site.Options.Flow.Section, Language);

    /// <summary>Returns one of the components' words, such as <c>all-cases</c>.</summary>
    internal LocalizedString Text(string key) => new UiWords(Wording) is var words ? new(words.Language, words[key]) : default;

    /// <summary>Returns one of the components' words with its placeholder filled in.</summary>
    internal LocalizedString Text(string key, string name, string value) =>
        new UiWords(Wording) is var words ? new(words.Language, words.With(key, name, value)) : default;

    /// <summary>The theme that the page around a frame asks for.</summary>
    internal string? Theme => Site.IsEmbed ? Http.Request.Query[ThemeKey] : default(string?);

    internal CancellationToken Aborted => Http.RequestAborted;

    /// <summary>The options of the forms, in the reader's language, with the source that the page around a frame gives.</summary>
    internal FlowOptions Flow
    {
        get
        {
            var source = Site.IsEmbed ? Http.Request.Query[SourceKey].ToString() : string.Empty;
            var options = Site.Options.Flow with { Language = Language };
            return source.Length is > 0 and <= MaxSourceLength ? options with { Source = source } : options;
        }
    }

    internal async Task LoadAsync() => _pack = await Site.Copy.GetAsync(Aborted).ConfigureAwait(false);

    /// <summary>Returns the case that the path names, or <c>null</c> if the section has no such case.</summary>
    internal Case? FindCase() =>
        CaseId.TryParse(Http.Request.RouteValues[CaseConstraint.RouteKey] as string, out var id) && Pack.TryGetCase(id, out var @case)
        && Site.CasesOf(Pack).Contains(@case)
            ? @case
            : null;

    /// <summary>Returns the path below which the pages are mapped: the request's, without the parts that are the page's own.</summary>
    private static string PrefixOf(HttpRequest request, int depth)
    {
        var path = request.Path.Value!.TrimEnd('/');
        for (var i = 0; i < depth; i++)
        {
            path = path[..path.LastIndexOf('/')];
        }

        return path;
    }

    private static string KeptQuery(HttpRequest request, PageSite site)
    {
        if (!site.IsEmbed)
        {
            return string.Empty;
        }

        var kept = QueryString.Empty;
        foreach (var key in (string[])[SourceKey, ThemeKey])
        {
            if (request.Query[key].ToString() is { Length: > 0 } value)
            {
                kept = kept.Add(key, value);
            }
        }

        return kept.Value ?? string.Empty;
    }
}
