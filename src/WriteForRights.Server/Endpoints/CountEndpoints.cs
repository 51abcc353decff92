using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Serves the current counts.</summary>
internal sealed class CountEndpoints(CountReader reader)
{
    private const string CacheControl = "public, max-age=5, stale-while-revalidate=10";
    private const string PrivateCacheControl = "private, no-store";

    internal Task GetCampaignCountsAsync(HttpContext context) => WriteAsync(context, isOfCase: false);

    internal Task GetCaseCountsAsync(HttpContext context) => WriteAsync(context, isOfCase: true);

    /// <summary>Returns the counts without their time, for the ETag: while no number changes, a cached copy is right at any age.</summary>
    internal static Counts WithoutTime(Counts counts) => counts with { AsOf = default };

    private async Task WriteAsync(HttpContext context, bool isOfCase)
    {
        if (await reader.QueryAsync(context, isOfCase).ConfigureAwait(false) is { } query)
        {
            var counts = await reader.ReadAsync(query, context.RequestAborted).ConfigureAwait(false);
            var cacheControl = reader.IsPrivate(query) ? PrivateCacheControl : CacheControl;
            await JsonResponse.WriteCacheableAsync(context, counts, cacheControl, WithoutTime(counts)).ConfigureAwait(false);
        }
    }
}
