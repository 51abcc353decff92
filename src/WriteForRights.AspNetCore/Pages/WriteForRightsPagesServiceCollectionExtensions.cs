using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WriteForRights.Components;

namespace WriteForRights.AspNetCore;

/// <summary>Adds the ready-made pages, and the posted forms of the components, to a site.</summary>
/// <example><code>
/// builder.Services.AddWriteForRights(options =&gt; options.BaseAddress = server);
/// builder.Services.AddWriteForRightsPages(options =&gt; options.Campaign = CampaignId.Parse("w4r-2022"));
/// </code></example>
public static class WriteForRightsPagesServiceCollectionExtensions
{
    /// <summary>
    /// Lets the components read their posted forms in Razor Pages, MVC, Blazor and minimal APIs, and adds what the ready-made pages need. A
    /// post from a page of another site is refused by the headers of the browser, so no antiforgery cookie is needed.
    /// </summary>
    /// <param name="services">The services of the site, with <c>AddWriteForRights</c>.</param>
    /// <param name="configure">Sets the options of the ready-made pages. A site that maps none needs no options.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">The services are <c>null</c>.</exception>
    [RequiresUnreferencedCode("Razor components do not support trimming.")]
    public static IServiceCollection AddWriteForRightsPages(
        this IServiceCollection services, Action<WriteForRightsPagesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.TryAddScoped<PostedForm>();
        services.TryAddScoped<IPostedForm>(static provider => provider.GetRequiredService<PostedForm>());

        // For components on the site's own pages. The language is that of the request.
        services.TryAddTransient(static provider =>
            provider.GetRequiredService<IOptions<WriteForRightsPagesOptions>>().Value.Flow with { Language = LanguageTag.Current });
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return services;
    }
}
