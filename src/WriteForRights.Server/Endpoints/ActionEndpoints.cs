using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Records one action per request.</summary>
internal sealed class ActionEndpoints(ActionIntake intake, CampaignServerOptions options)
{
    internal async Task PutAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context, options.MaxBodyBytes).ConfigureAwait(false);
        if (body is null)
        {
            return;
        }

        var idInPath = context.Request.RouteValues["id"] as string ?? string.Empty;
        var pending = intake.Submit(body, idInPath, RequestLanguage.Of(context.Request), context.RequestAborted);
        var response = await ActionIntake.CompleteAsync(pending).ConfigureAwait(false);
        if (response.Receipt is null)
        {
            await ProblemResponse.WriteAsync(context, response.Status, response.Code!, response.Problems).ConfigureAwait(false);
            return;
        }

        await JsonResponse.WriteReceiptAsync(context, response.Status, response.Receipt).ConfigureAwait(false);
    }
}
