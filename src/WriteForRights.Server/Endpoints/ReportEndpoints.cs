using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Records one report per request.</summary>
internal sealed class ReportEndpoints(ReportIntake intake, CampaignServerOptions options, Admission admission)
{
    internal Task PutAsync(HttpContext context) => intake.RespondAsync(context, options.MaxBodyBytes, admission);
}
