using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace WriteForRights.AspNetCore;

/// <summary>Makes endpoints explain the bodies that they cannot read.</summary>
/// <example><code>
/// app.MapPost("/act", (ActionRecord action, WriteForRightsClient client) =&gt; client.SubmitAsync(action)).WithJsonProblems();
/// </code></example>
public static class JsonProblemsEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Answers a body that is not a valid value of this library's type with status 400 and problem details like the campaign server's: each
    /// problem has its code, its JSON path and a message in the language of the request (<see cref="LanguageTag.Current"/>). The platform
    /// itself would answer with status 400 and nothing else.
    /// </summary>
    /// <remarks>
    /// It applies to endpoints that take an <see cref="ActionRecord"/>, a <see cref="Report"/>, a <see cref="VoidRecord"/> or a
    /// <see cref="SolidarityDraft"/> as their JSON body, and reads it strictly. Other endpoints of a group are left alone.
    /// </remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The endpoint or the group of endpoints.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">The argument is <c>null</c>.</exception>
    public static TBuilder WithJsonProblems<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Finally(static endpoint =>
        {
            var body = endpoint.Metadata.OfType<IAcceptsMetadata>().Select(accepts => accepts.RequestType)
                .Select(type => CheckedBody.Find(type)).FirstOrDefault(found => found is not null);
            if (body is not null && endpoint.RequestDelegate is { } next)
            {
                endpoint.RequestDelegate = context => body.CheckAsync(context, next);
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(
                    StatusCodes.Status400BadRequest, typeof(ApiProblem), [ApiProblem.MediaType]));
            }
        });
        return builder;
    }
}
