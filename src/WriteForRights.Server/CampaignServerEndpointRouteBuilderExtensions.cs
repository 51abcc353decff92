using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server;

/// <summary>Maps the endpoints of the campaign server.</summary>
/// <example><code>
/// await using var app = builder.Build();
/// app.MapCampaignServer();
/// app.MapCampaignServerOpenApi();
/// await app.RunAsync();
/// </code></example>
public static class CampaignServerEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the calls of the campaign server, all of them below <c>/v1</c>, and nothing else. Opens the ledger and loads the packs.
    /// </summary>
    /// <param name="endpoints">
    /// The app, or a group of it with a prefix of its own, after <c>AddCampaignServer</c> was called on its services.
    /// </param>
    /// <returns>The convention builder of all calls, such as for <c>RequireAuthorization</c>.</returns>
    /// <exception cref="ArgumentNullException">The route builder is <c>null</c>.</exception>
    /// <exception cref="CampaignServerStartException">
    /// An option cannot be used, the ledger cannot be opened, there is no pack or a pack has problems, or Unicode data is missing
    /// (<see cref="UnicodeData"/>).
    /// </exception>
    public static IEndpointConventionBuilder MapCampaignServer(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (UnicodeData.ProblemFor(LanguageTag.Current) is { } problem)
        {
            // Without Unicode data the server would count people twice, and nobody could tell it from a server that does not.
            throw new CampaignServerStartException(problem.Code, problem.Message);
        }

        // These check the key and the origins first, so that an invalid one does not leave a new database behind.
        var api = new ApiRoutes(endpoints, OpenApiDocument.Prefix);
        var campaigns = services.GetRequiredService<CampaignEndpoints>();
        var counts = services.GetRequiredService<CountEndpoints>();
        var streams = services.GetRequiredService<CountStreamEndpoints>();
        var actions = services.GetRequiredService<ActionEndpoints>();
        var batches = services.GetRequiredService<BatchEndpoints>();
        var reports = services.GetRequiredService<ReportEndpoints>();
        var voids = services.GetRequiredService<VoidEndpoints>();
        var keys = services.GetRequiredService<KeyEndpoints>();
        var people = services.GetRequiredService<PeopleEndpoints>();
        var messages = services.GetRequiredService<MessageEndpoints>();
        var deliveries = services.GetRequiredService<DeliveryEndpoints>();
        var invalidations = services.GetRequiredService<InvalidationEndpoints>();
        var jobs = services.GetRequiredService<LedgerJobEndpoints>();
        var exports = services.GetRequiredService<ExportEndpoints>();
        Observe(services);
        var webhooks = services.GetRequiredService<WebhookEndpoints>();
        services.GetRequiredService<OwnMachine>().IsMapped = true;

        api.Get(
            "/campaigns",
            ApiOperation.ReadPage<Campaign>("listCampaigns", "Lists the campaigns."),
            campaigns.ListCampaignsAsync);
        api.Get(
            "/campaigns/{campaign}",
            ApiOperation.Read<Campaign>("getCampaign", "Reads a campaign.").WithProblems(404),
            campaigns.GetCampaignAsync);
        api.Get(
            "/campaigns/{campaign}/cases",
            ApiOperation.ReadPage<Case>("listCases", "Lists the cases of a campaign.").WithProblems(404),
            campaigns.ListCasesAsync);
        api.Get(
            "/campaigns/{campaign}/cases/{case}",
            ApiOperation.Read<Case>("getCase", "Reads a case.").WithProblems(404),
            campaigns.GetCaseAsync);
        api.Get(
            "/campaigns/{campaign}/counts",
            ApiOperation.ReadCounts("getCampaignCounts", "Counts the actions of a campaign."),
            counts.GetCampaignCountsAsync);
        api.Get(
            "/campaigns/{campaign}/cases/{case}/counts",
            ApiOperation.ReadCounts("getCaseCounts", "Counts the actions of a case."),
            counts.GetCaseCountsAsync);
        api.Get(
            "/campaigns/{campaign}/counts/stream",
            ApiOperation.StreamCounts("streamCampaignCounts", "Streams the counts of a campaign as they change."),
            streams.StreamCampaignCountsAsync);
        api.Get(
            "/campaigns/{campaign}/cases/{case}/counts/stream",
            ApiOperation.StreamCounts("streamCaseCounts", "Streams the counts of a case as they change."),
            streams.StreamCaseCountsAsync);
        api.Put(
            "/actions/{id}",
            ApiOperation.Write<ActionRecord, ActionReceipt>(
                "putAction", "Records an action. If it is sent again, it gets the same receipt and still counts once.")
                .WithCreated().WithProblems(409).For(AccessScope.Submit),
            actions.PutAsync);
        api.Post(
            "/actions/batch",
            ApiOperation.Batch<ActionRecord, ActionResult>(
                "submitActions", "Records many actions, one per line. Streams one result per line, in the same order.")
                .For(AccessScope.Submit),
            batches.PostAsync);
        api.Post(
            "/actions/voids/batch",
            ApiOperation.Batch<ActionVoidLine, ActionResult>(
                "voidActions", "Voids many actions, one per line. Streams one result per line, in the same order.").For(AccessScope.Report),
            batches.PostActionVoidsAsync);
        api.Post(
            "/actions/{id}/void",
            ApiOperation.Write<VoidRecord, ActionReceipt>(
                "voidAction", "Voids an action permanently, known to the server or not. It no longer counts.").For(AccessScope.Report),
            voids.VoidActionAsync);
        api.Put(
            "/reports/{id}",
            ApiOperation.Write<Report, ReportReceipt>(
                "putReport",
                "Records a report of actions that were counted on paper or at an event. A later revision replaces the one before.")
                .WithCreated().WithProblems(409).For(AccessScope.Report),
            reports.PutAsync);
        api.Post(
            "/reports/{id}/void",
            ApiOperation.Write<VoidRecord, ReportReceipt>(
                "voidReport", "Voids a report permanently with all its revisions, known to the server or not. It no longer counts.")
                .For(AccessScope.Report),
            voids.VoidReportAsync);
        api.Post(
            "/reports/batch",
            ApiOperation.Batch<Report, ReportResult>(
                "submitReports", "Records many reports, one per line. Streams one result per line, in the same order.")
                .For(AccessScope.Report),
            batches.PostReportsAsync);
        api.Post(
            "/reports/voids/batch",
            ApiOperation.Batch<ReportVoidLine, ReportResult>(
                "voidReports", "Voids many reports, one per line. Streams one result per line, in the same order.").For(AccessScope.Report),
            batches.PostReportVoidsAsync);
        api.Get(
            "/keys",
            ApiOperation.ReadPrivatePage<AccessKey>("listKeys", "Lists the access keys, without their secrets.").For(AccessScope.Admin),
            keys.ListAsync);
        api.Put(
            "/keys/{key}",
            ApiOperation.Write<AccessKeyRequest, IssuedAccessKey>(
                "putKey", "Creates an access key, and shows it this once. If it is sent again, it changes nothing and shows no key.")
                .WithCreated().WithProblems(409).For(AccessScope.Admin),
            keys.PutAsync);
        api.Post(
            "/keys/{key}/rotate",
            ApiOperation.Write<AccessKeyRotation, IssuedAccessKey>(
                "rotateKey", "Replaces the secret of an access key. The one before can stay valid for a time.")
                .WithProblems(404, 409).For(AccessScope.Admin),
            keys.RotateAsync);
        api.Post(
            "/keys/{key}/revoke",
            new ApiOperation("revokeKey", "Revokes an access key permanently, at once.")
            {
                Responses = [new(200, "The key is revoked, now or before.", ApiContent.Json<AccessKey>(), ["Cache-Control"])],
                Problems = [404, 503],
            }.For(AccessScope.Admin),
            keys.RevokeAsync);
        api.Post(
            "/people/export",
            new ApiOperation("exportPerson", "Exports everything that is stored about a person. The body identifies the person.")
            {
                Body = ApiContent.Json<Supporter>(),
                Responses = [new(200, "What is stored.", ApiContent.Json<PersonExport>(), ["Cache-Control"])],
                Problems = [400, 413, 415, 422, 503],
            }.For(AccessScope.Admin),
            people.ExportAsync);
        api.Get(
            "/people/erasures",
            ApiOperation.ReadPrivatePage<Erasure>("listErasures", "Lists the erasures of people. They contain nothing of the person.")
                .For(AccessScope.Moderate),
            people.ListErasuresAsync);
        api.Put(
            "/people/erasures/{id}",
            ApiOperation.Write<Supporter, Erasure>(
                "putErasure", "Requests the erasure of a person's data. Nothing is erased until the erasure is confirmed.")
                .WithCreated("Stored now.").WithProblems(409).For(AccessScope.Admin),
            people.PutErasureAsync);
        api.Post(
            "/people/erasures/{id}/confirm",
            new ApiOperation("confirmErasure", "Erases a person's data permanently. The counts do not change.")
            {
                Responses = [new(200, "The data is erased, now or before.", ApiContent.Json<Erasure>(), ["Cache-Control"])],
                Problems = [404, 503],
            }.For(AccessScope.Moderate),
            people.ConfirmErasureAsync);
        MessageRoutes.Map(api, messages, deliveries);
        ExportRoutes.Map(api, exports);
        WebhookRoutes.Map(api, webhooks);
        api.Post(
            "/invalidations",
            ApiOperation.Write<InvalidationRequest, Invalidation>(
                "invalidateActions", "Counts the actions that match some criteria. With the token of the response, it voids just those.")
                .WithProblems(409).For(AccessScope.Admin),
            invalidations.PostAsync);
        api.Post(
            "/ledger/verify",
            ApiOperation.StartJob("verifyLedger", "Starts to compare every count with the ledger."),
            jobs.VerifyAsync);
        api.Post(
            "/ledger/rebuild",
            ApiOperation.StartJob("rebuildLedger", "Starts to compare every count with the ledger, and to correct those that differ."),
            jobs.RebuildAsync);
        api.Post(
            "/ledger/backup",
            ApiOperation.StartJob("backUpLedger", "Starts to write a copy of the database into the server's folder for backups."),
            jobs.BackupAsync);
        api.Get(
            "/ledger/jobs/{job}",
            new ApiOperation("getLedgerJob", "Reads a job on the ledger as it is now.")
            {
                Responses = [new(200, "The job.", ApiContent.Json<LedgerJob>(), ["Cache-Control"])],
                Problems = [404],
            }.For(AccessScope.Admin),
            jobs.GetAsync);
        api.NothingElse();
        return api.Endpoints;
    }

    /// <summary>
    /// Maps the OpenAPI document <c>writeforrights</c>, which describes the calls of the campaign server and no others. It is generated at
    /// the first request, and kept.
    /// </summary>
    /// <param name="endpoints">The app, or the group in which the campaign server is mapped.</param>
    /// <param name="pattern">The path of the document.</param>
    /// <returns>The convention builder of the document.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="CampaignServerStartException">An option cannot be used.</exception>
    public static IEndpointConventionBuilder MapCampaignServerOpenApi(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/openapi/writeforrights.json")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var api = new ApiRoutes(endpoints, string.Empty);
        api.GetUndescribed(pattern, new OpenApiEndpoint().GetAsync);
        return api.Endpoints;
    }

    /// <summary>Lets the host's metrics observe the server, once, however often it is mapped.</summary>
    private static void Observe(IServiceProvider services)
    {
        if (services.GetRequiredService<OwnMachine>().IsMapped)
        {
            return;
        }

        var telemetry = services.GetRequiredService<ServerTelemetry>();
        var streams = services.GetRequiredService<CountStreamEndpoints>();
        telemetry.ObserveWatchers(() => streams.Watchers);
        telemetry.ObserveMessages(new WaitingMessages(services.GetRequiredService<IActionLedger>()).Measure);
    }
}
