using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Says what the counts are.</summary>
internal sealed class CountEndpoints(CountReader reader)
{
    private const string CacheControl = "public, max-age=5, stale-while-revalidate=10";

    internal Task GetCampaignCountsAsync(HttpContext context) => WriteAsync(context, isOfCase: false);

    internal Task GetCaseCountsAsync(HttpContext context) => WriteAsync(context, isOfCase: true);

    /// <summary>What decides whether counts changed: as long as no number does, what a reader has kept is right, however old it is.</summary>
    internal static Counts Deciding(Counts counts) => counts with { AsOf = default };

    private async Task WriteAsync(HttpContext context, bool isOfCase)
    {
        if (await reader.QueryAsync(context, isOfCase).ConfigureAwait(false) is { } query)
        {
            var counts = await reader.ReadAsync(query, context.RequestAborted).ConfigureAwait(false);
            await JsonResponse.WriteCacheableAsync(context, counts, CacheControl, Deciding(counts)).ConfigureAwait(false);
        }
    }
}
