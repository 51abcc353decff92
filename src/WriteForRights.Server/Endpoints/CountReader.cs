using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Reads the counts that a request asks for.</summary>
internal sealed class CountReader(CampaignDirectory directory, IActionLedger ledger, TimeProvider clock)
{
    /// <summary>
    /// Returns the query of a request. If there is no such campaign, case or dimension, writes a problem and returns <c>null</c>.
    /// </summary>
    internal async Task<CountQuery?> QueryAsync(HttpContext context, bool isOfCase)
    {
        var id = CampaignEndpoints.CaseOf(context);
        if (!directory.TryGet(CampaignEndpoints.CampaignOf(context), out var campaign)
            || (isOfCase && !campaign.Pack.TryGetCase(id, out _)))
        {
            await ProblemResponse.NotFoundAsync(context).ConfigureAwait(false);
            return null;
        }

        var by = new List<CountDimension>();
        foreach (var word in context.Request.Query["by"].SelectMany(list => list?.Split(',') ?? []).Where(word => word.Length > 0))
        {
            if (!CountDimension.TryParse(word, out var dimension) || !dimension.IsKnown)
            {
                await WriteDimensionUnknownAsync(context).ConfigureAwait(false);
                return null;
            }

            by.Add(dimension);
        }

        return new CountQuery(campaign.Pack.Campaign.Id, isOfCase ? id : null, by);
    }

    /// <summary>Returns the current counts.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    internal async Task<Counts> ReadAsync(CountQuery query, CancellationToken cancellationToken)
    {
        var counts = await ledger.CountAsync(query.Campaign, query.Case, query.By, cancellationToken).ConfigureAwait(false);
        return new Counts
        {
            Campaign = query.Campaign,
            Case = query.Case,
            AsOf = clock.GetUtcNow(),
            Actions = counts.Total.Actions,
            Messages = counts.Total.Messages,
            Signatures = counts.Total.Signatures,
            People = counts.Total.People,
            By = query.By.Count == 0 ? null : counts.Split(CountMeasure.Actions),
        };
    }

    private static Task WriteDimensionUnknownAsync(HttpContext context) => ProblemResponse.WriteAsync(
        context,
        StatusCodes.Status422UnprocessableEntity,
        ProblemCodes.ValidationFailed,
        [
            Problem.Of(
                "by", ProblemCodes.WordUnknown, RequestLanguage.Of(context.Request), ("allowed", string.Join(", ", CountDimension.Known))),
        ]);
}
