using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;
using MvcJsonOptions = Microsoft.AspNetCore.Mvc.JsonOptions;

namespace WriteForRights.AspNetCore;

/// <summary>Adds this library's JSON to an app.</summary>
/// <example><code>
/// builder.Services.AddWriteForRightsJson();
/// </code></example>
public static class WriteForRightsJsonServiceCollectionExtensions
{
    /// <summary>
    /// Adds the JSON of this library's types to minimal APIs, Razor Pages and MVC: as on the wire, with personal data in full, and unknown
    /// members refused. All other types keep the app's rules.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">The argument is <c>null</c>.</exception>
    public static IServiceCollection AddWriteForRightsJson(this IServiceCollection services) => AddWriteForRightsJson(services, _ => { });

    /// <summary>Adds the JSON of this library's types to minimal APIs, Razor Pages and MVC, with options.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public static IServiceCollection AddWriteForRightsJson(this IServiceCollection services, Action<WriteForRightsJsonOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new WriteForRightsJsonOptions();
        configure(options);
        services.Configure<HttpJsonOptions>(json => Add(json.SerializerOptions, options));
        services.Configure<MvcJsonOptions>(json => Add(json.JsonSerializerOptions, options));
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.InputFormatters.RemoveType<StrictInputFormatter>();
            if (!options.AllowUnknownMembers)
            {
                mvc.InputFormatters.Insert(0, new StrictInputFormatter());
            }
        });
        return services;
    }

    private static void Add(JsonSerializerOptions json, WriteForRightsJsonOptions options)
    {
        // If an app calls this twice, the last call counts.
        json.TypeInfoResolverChain.Remove(WriteForRightsJson.Resolver);
        json.TypeInfoResolverChain.Remove(WriteForRightsJson.StrictResolver);
        json.TypeInfoResolverChain.Insert(
            0, options.AllowUnknownMembers ? WriteForRightsJson.Resolver : WriteForRightsJson.StrictResolver);
    }
}
