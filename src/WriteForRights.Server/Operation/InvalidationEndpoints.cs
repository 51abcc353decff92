using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Invalidates actions: a dry run first, and then the voids.</summary>
internal sealed class InvalidationEndpoints(Invalidations invalidations, CampaignDirectory directory, CampaignServerOptions options)
{
    internal async Task PostAsync(HttpContext context)
    {
        var request = await JsonBody.ReadAsync<InvalidationRequest>(
            context, options.MaxBodyBytes, (value, language) => InvalidationRules.Check(value, directory, language)).ConfigureAwait(false);
        if (request is null)
        {
            return;
        }

        var result = await invalidations.RunAsync(request, context.RequestAborted).ConfigureAwait(false);
        await (result is null
            ? ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.InvalidationConflict)
            : JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, result)).ConfigureAwait(false);
    }
}
