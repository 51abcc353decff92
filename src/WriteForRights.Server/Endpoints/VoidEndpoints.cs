using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Voids one action or report per request.</summary>
internal sealed class VoidEndpoints(
    ActionVoidIntake actions, ReportVoidIntake reports, CampaignServerOptions options, Admission admission)
{
    internal Task VoidActionAsync(HttpContext context) => actions.RespondAsync(context, options.MaxBodyBytes, admission);

    internal Task VoidReportAsync(HttpContext context) => reports.RespondAsync(context, options.MaxBodyBytes, admission);
}
