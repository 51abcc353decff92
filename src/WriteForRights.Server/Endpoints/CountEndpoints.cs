using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Reads the counts.</summary>
internal sealed class CountEndpoints(CampaignDirectory directory, IActionLedger ledger, TimeProvider clock)
{
    private const string CacheControl = "public, max-age=5, stale-while-revalidate=10";

    internal Task GetCampaignCountsAsync(HttpContext context) =>
        directory.TryGet(CampaignEndpoints.CampaignOf(context), out var campaign)
            ? WriteAsync(context, campaign.Pack.Campaign.Id, null)
            : ProblemResponse.NotFoundAsync(context);

    internal Task GetCaseCountsAsync(HttpContext context) =>
        directory.TryGet(CampaignEndpoints.CampaignOf(context), out var campaign)
        && campaign.Pack.TryGetCase(CampaignEndpoints.CaseOf(context), out var @case)
            ? WriteAsync(context, campaign.Pack.Campaign.Id, @case.Id)
            : ProblemResponse.NotFoundAsync(context);

    private async Task WriteAsync(HttpContext context, CampaignId campaign, CaseId? @case)
    {
        var by = new List<CountDimension>();
        foreach (var word in context.Request.Query["by"].SelectMany(list => list?.Split(',') ?? []).Where(word => word.Length > 0))
        {
            if (!CountDimension.TryParse(word, out var dimension) || !dimension.IsKnown)
            {
                await WriteUnknownAsync(context).ConfigureAwait(false);
                return;
            }

            by.Add(dimension);
        }

        var counts = await ledger.CountAsync(campaign, @case, by, context.RequestAborted).ConfigureAwait(false);
        var result = new Counts
        {
            Campaign = campaign,
            Case = @case,
            AsOf = clock.GetUtcNow(),
            Actions = counts.Total.Actions,
            Messages = counts.Total.Messages,
            Signatures = counts.Total.Signatures,
            People = counts.Total.People,
            By = by.Count == 0 ? null : counts.Split(CountMeasure.Actions),
        };

        // As long as no number changes, what a reader has kept is right, however old it says it is.
        await JsonResponse.WriteCacheableAsync(context, result, CacheControl, result with { AsOf = default }).ConfigureAwait(false);
    }

    private static Task WriteUnknownAsync(HttpContext context) => ProblemResponse.WriteAsync(
        context,
        StatusCodes.Status422UnprocessableEntity,
        ProblemCodes.ValidationFailed,
        [Problem.Of("by", ProblemCodes.WordUnknown, RequestLanguage.Of(context.Request), ("allowed", string.Join(", ", CountDimension.Known)))]);
}
