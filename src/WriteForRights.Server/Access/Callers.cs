using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server;

/// <summary>Finds out what a caller may do.</summary>
internal static class Callers
{
    /// <summary>Whether the caller of a request has a scope. The administrator has all of them, and nobody else has any.</summary>
    internal static bool Has(HttpContext context, AccessScope scope) =>
        Enum.IsDefined(scope) && context.RequestServices.GetRequiredService<AdminAccess>().IsAdministrator(context.Request);
}
