using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Takes actions, one by one.</summary>
internal sealed class ActionEndpoints(ActionIntake intake, CampaignServerOptions options)
{
    internal async Task PutAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context, options.MaxBodyBytes).ConfigureAwait(false);
        if (body is null)
        {
            return;
        }

        var address = context.Request.RouteValues["id"] as string ?? string.Empty;
        var pending = intake.Begin(body, address, RequestLanguage.Of(context.Request), context.RequestAborted);
        var answer = await ActionIntake.EndAsync(pending).ConfigureAwait(false);
        if (answer.Receipt is null)
        {
            await ProblemResponse.WriteAsync(context, answer.Status, answer.Code!, answer.Problems).ConfigureAwait(false);
            return;
        }

        await JsonResponse.WriteReceiptAsync(context, answer.Status, answer.Receipt).ConfigureAwait(false);
    }
}
