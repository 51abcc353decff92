using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.AspNetCore;

/// <summary>Adds the reading of this library's values to an app's forms.</summary>
/// <example><code>
/// builder.Services.AddWriteForRightsForms();
/// </code></example>
public static class WriteForRightsFormsServiceCollectionExtensions
{
    /// <summary>
    /// Makes Razor Pages and MVC read this library's value types from forms, queries and routes. A text that is not a value is an error of
    /// its field, in the language of the request, and never repeats what the person wrote. All other types keep the app's rules.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">The argument is <c>null</c>.</exception>
    public static IServiceCollection AddWriteForRightsForms(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.Configure<MvcOptions>(static options =>
        {
            if (!options.ModelBinderProviders.OfType<ValueBinderProvider>().Any())
            {
                options.ModelBinderProviders.Insert(0, new ValueBinderProvider());
            }
        });
    }
}
