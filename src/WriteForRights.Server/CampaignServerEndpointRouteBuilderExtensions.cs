using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server;

/// <summary>Maps the endpoints of the campaign server.</summary>
/// <example><code>
/// await using var app = builder.Build();
/// app.MapCampaignServer();
/// await app.RunAsync();
/// </code></example>
public static class CampaignServerEndpointRouteBuilderExtensions
{
    private const string Tag = "WriteForRights";

    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps <c>/v1/…</c>, <c>/openapi/v1.json</c> and <c>/health</c>. Opens the ledger and loads the packs.</summary>
    /// <param name="endpoints">The app, after <c>AddCampaignServer</c> was called on its services.</param>
    /// <returns>The same route builder.</returns>
    /// <exception cref="ArgumentNullException">The route builder is <c>null</c>.</exception>
    /// <exception cref="CampaignServerStartException">
    /// The ledger cannot be opened, there is no pack or a pack has problems, the administrator's key is too short, or Unicode data is
    /// missing (<see cref="UnicodeData"/>).
    /// </exception>
    public static IEndpointRouteBuilder MapCampaignServer(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (UnicodeData.ProblemFor(LanguageTag.Current) is { } problem)
        {
            // Without Unicode data the server would count people twice, and nobody could tell it from a server that does not.
            throw new CampaignServerStartException(problem.Code, problem.Message);
        }

        // The key is checked first, so that an invalid one does not leave a new database behind.
        var access = services.GetRequiredService<AdminAccess>();
        var guard = services.GetRequiredService<GuardedEndpoint>();
        var campaigns = services.GetRequiredService<CampaignEndpoints>();
        var counts = services.GetRequiredService<CountEndpoints>();
        var streams = services.GetRequiredService<CountStreamEndpoints>();
        var actions = services.GetRequiredService<ActionEndpoints>();
        var batches = services.GetRequiredService<BatchEndpoints>();
        var reports = services.GetRequiredService<ReportEndpoints>();
        var voids = services.GetRequiredService<VoidEndpoints>();

        RouteHandlerBuilder Read<T>(string pattern, RequestDelegate endpoint, string summary) =>
            Describe<T>(endpoints.MapMethods(pattern, ReadMethods, (Delegate)guard.Around(endpoint)), summary);

        void Stream(string pattern, RequestDelegate endpoint, string summary) =>
            endpoints.MapGet(pattern, (Delegate)guard.Around(endpoint)).WithTags(Tag).WithSummary(summary)
                .Produces<Counts>(200, CountStreamEndpoints.MediaType).Problem(404).Problem(422).Problem(503);

        Read<Page<Campaign>>("/v1/campaigns", campaigns.ListCampaignsAsync, "Lists the campaigns.");
        Read<Campaign>("/v1/campaigns/{campaign}", campaigns.GetCampaignAsync, "Reads a campaign.").Problem(404);
        Read<Page<Case>>("/v1/campaigns/{campaign}/cases", campaigns.ListCasesAsync, "Lists the cases of a campaign.").Problem(404);
        Read<Case>("/v1/campaigns/{campaign}/cases/{case}", campaigns.GetCaseAsync, "Reads a case.").Problem(404);
        Read<Counts>("/v1/campaigns/{campaign}/counts", counts.GetCampaignCountsAsync, "Counts the actions of a campaign.")
            .Problem(404).Problem(422);
        Read<Counts>("/v1/campaigns/{campaign}/cases/{case}/counts", counts.GetCaseCountsAsync, "Counts the actions of a case.")
            .Problem(404).Problem(422);
        Stream(
            "/v1/campaigns/{campaign}/counts/stream",
            streams.StreamCampaignCountsAsync,
            "Streams the counts of a campaign as they change.");
        Stream(
            "/v1/campaigns/{campaign}/cases/{case}/counts/stream",
            streams.StreamCaseCountsAsync,
            "Streams the counts of a case as they change.");
        Describe<ActionReceipt>(
                endpoints.MapPut("/v1/actions/{id}", (Delegate)guard.Around(actions.PutAsync)),
                "Records an action. If it is sent again, it gets the same receipt and still counts once.")
            .Produces<ActionReceipt>(201).Takes<ActionRecord>().Problem(409);
        endpoints.MapPost("/v1/actions/batch", (Delegate)guard.Around(batches.PostAsync))
            .WithTags(Tag).WithSummary("Records many actions, one per line. Streams one result per line, in the same order.")
            .Produces<ActionResult>(200, BatchEndpoints.MediaType).Problem(415)
            .WithMetadata(new RequestBodyMetadata(typeof(ActionRecord), BatchEndpoints.MediaType));
        Describe<ActionReceipt>(
                endpoints.MapPost("/v1/actions/{id}/void", (Delegate)guard.Around(access.Around(voids.VoidActionAsync))),
                "Voids an action permanently, known to the server or not. It no longer counts.")
            .Takes<VoidRecord>().IsForAdmin();
        Describe<ReportReceipt>(
                endpoints.MapPut("/v1/reports/{id}", (Delegate)guard.Around(access.Around(reports.PutAsync))),
                "Records a report of actions that were counted on paper or at an event. A later revision replaces the one before.")
            .Produces<ReportReceipt>(201).Takes<Report>().Problem(409).IsForAdmin();
        Describe<ReportReceipt>(
                endpoints.MapPost("/v1/reports/{id}/void", (Delegate)guard.Around(access.Around(voids.VoidReportAsync))),
                "Voids a report permanently with all its revisions, known to the server or not. It no longer counts.")
            .Takes<VoidRecord>().IsForAdmin();

        endpoints.MapOpenApi("/openapi/{documentName}.json");
        endpoints.MapGet("/health", () => "ok").ExcludeFromDescription();
        endpoints.MapFallback("/v1/{**rest}", guard.Around(ProblemResponse.NotFoundAsync));
        return endpoints;
    }

    private static RouteHandlerBuilder Describe<T>(RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithTags(Tag).WithSummary(summary).Produces<T>();

    private static RouteHandlerBuilder Problem(this RouteHandlerBuilder endpoint, int status) =>
        endpoint.Produces<ApiProblem>(status, ApiProblem.MediaType);

    private static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Problem(400).Problem(413).Problem(415).Problem(422).Problem(503)
            .WithMetadata(new RequestBodyMetadata(typeof(T), "application/json"));

    private static RouteHandlerBuilder IsForAdmin(this RouteHandlerBuilder endpoint) =>
        endpoint.Problem(401).Problem(403).WithMetadata(AdminOnly.Mark);
}
