using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Records one action per request.</summary>
internal sealed class ActionEndpoints(ActionIntake intake, CampaignServerOptions options, Admission admission)
{
    internal Task PutAsync(HttpContext context) => intake.RespondAsync(context, options.MaxBodyBytes, admission);
}
