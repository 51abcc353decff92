using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Serves the campaigns and their cases.</summary>
internal sealed class CampaignEndpoints(CampaignDirectory directory)
{
    private const string CacheControl = "public, max-age=300";

    internal Task ListCampaignsAsync(HttpContext context) =>
        WritePageAsync(context, directory.Campaigns.Select(campaign => campaign.Pack.Campaign), campaign => campaign.Id.ToString());

    internal Task GetCampaignAsync(HttpContext context) =>
        directory.TryGet(CampaignOf(context), out var campaign)
            ? JsonResponse.WriteCacheableAsync(context, campaign.Pack.Campaign, CacheControl)
            : ProblemResponse.NotFoundAsync(context);

    internal Task ListCasesAsync(HttpContext context) =>
        directory.TryGet(CampaignOf(context), out var campaign)
            ? WritePageAsync(context, campaign.Pack.Cases, @case => @case.Id.ToString())
            : ProblemResponse.NotFoundAsync(context);

    internal Task GetCaseAsync(HttpContext context) =>
        directory.TryGet(CampaignOf(context), out var campaign) && campaign.Pack.TryGetCase(CaseOf(context), out var @case)
            ? JsonResponse.WriteCacheableAsync(context, @case, CacheControl)
            : ProblemResponse.NotFoundAsync(context);

    /// <summary>The campaign in the path; the default id, which no campaign has, if it is malformed.</summary>
    internal static CampaignId CampaignOf(HttpContext context) =>
        CampaignId.TryParse(context.Request.RouteValues["campaign"] as string, out var id) ? id : default;

    /// <summary>The case in the path; the default id, which no case has, if it is malformed.</summary>
    internal static CaseId CaseOf(HttpContext context) =>
        CaseId.TryParse(context.Request.RouteValues["case"] as string, out var id) ? id : default;

    private static Task WritePageAsync<T>(HttpContext context, IEnumerable<T> items, Func<T, string> idOf) =>
        Paging.WriteAsync(context, items, idOf, page => JsonResponse.WriteCacheableAsync(context, page, CacheControl));
}
