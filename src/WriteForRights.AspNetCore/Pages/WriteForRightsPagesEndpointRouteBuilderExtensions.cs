using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WriteForRights.Client;

namespace WriteForRights.AspNetCore;

/// <summary>Maps the ready-made pages and their embed.</summary>
public static class WriteForRightsPagesEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the pages of the campaign below a path: the list of cases, each case, letter, card, signature and thanks, the counts and a
    /// sitemap. A page's language is the one in its path (<c>/write/fr/…</c>), the query's <c>lang</c>, or the browser's preferred one.
    /// </summary>
    /// <remarks>
    /// The pages need no script, no cookie and no static files. They set a strict content security policy unless the site has set one, and
    /// no page can frame them. The rest of the site stays as it is.
    /// </remarks>
    /// <param name="endpoints">The endpoints of the site.</param>
    /// <param name="prefix">The path, such as <c>/write</c>; <c>/</c> for the whole site.</param>
    /// <param name="configure">
    /// Changes the options of <see cref="WriteForRightsPagesServiceCollectionExtensions.AddWriteForRightsPages"/> for these pages.
    /// </param>
    /// <returns>The endpoints, for conventions such as rate limits.</returns>
    /// <exception cref="ArgumentNullException">The endpoints or the path are <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException">An option is missing or wrong, or the services were not added.</exception>
    [RequiresUnreferencedCode("Razor components do not support trimming.")]
    public static IEndpointConventionBuilder MapWriteForRightsPages(
        this IEndpointRouteBuilder endpoints, string prefix, Action<WriteForRightsPagesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var options = OptionsOf(endpoints) with { };
        configure?.Invoke(options);
        return Map(endpoints, prefix, options, null);
    }

    /// <summary>
    /// Maps the same pages for frames on other sites, with the script that a page of such a site includes: <c>v1.js</c>, its frozen
    /// versions (<c>v1.1.js</c>), and the hash of each (<c>v1.1.js.sri</c>).
    /// </summary>
    /// <remarks>
    /// Besides the host, only the listed sites can frame these pages. They set no cookie, store nothing and call no other host, so they
    /// need no consent. The embedding page names its site in <c>data-source</c>, which becomes the source of the actions.
    /// </remarks>
    /// <param name="endpoints">The endpoints of the site.</param>
    /// <param name="prefix">The path, such as <c>/embed</c>.</param>
    /// <param name="configure">Sets the sites that may frame the pages.</param>
    /// <returns>The endpoints, for conventions such as rate limits.</returns>
    /// <exception cref="ArgumentNullException">The endpoints or the path are <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException">An option is missing or wrong, or the services were not added.</exception>
    [RequiresUnreferencedCode("Razor components do not support trimming.")]
    public static IEndpointConventionBuilder MapWriteForRightsEmbed(
        this IEndpointRouteBuilder endpoints, string prefix, Action<WriteForRightsEmbedOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var embed = new WriteForRightsEmbedOptions();
        configure?.Invoke(embed);
        return Map(endpoints, prefix, OptionsOf(endpoints), embed.ToSources());
    }

    private static RouteGroupBuilder Map(
        IEndpointRouteBuilder endpoints, string prefix, WriteForRightsPagesOptions options, string? frameAncestors)
    {
        var services = endpoints.ServiceProvider;
        var clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var site = new PageSite(options, services.GetRequiredService<WriteForRightsClient>(), clock) { FrameAncestors = frameAncestors };
        var group = endpoints.MapGroup(prefix.TrimEnd('/'));
        var routes = new PageRoutes(group, site);
        PageEndpoints.Map(routes);
        if (site.IsEmbed)
        {
            EmbedEndpoints.Map(routes);
        }

        return group;
    }

    private static WriteForRightsPagesOptions OptionsOf(IEndpointRouteBuilder endpoints) =>
        endpoints.ServiceProvider.GetService<IOptions<WriteForRightsPagesOptions>>()?.Value
        ?? throw new InvalidOperationException(
            $"Call {nameof(WriteForRightsPagesServiceCollectionExtensions.AddWriteForRightsPages)} on the services first.");
}
