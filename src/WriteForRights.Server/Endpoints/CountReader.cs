using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.Server;

/// <summary>Reads the counts that a request asks for.</summary>
internal sealed class CountReader(
    CampaignDirectory directory, IActionLedger ledger, CampaignServerOptions options, TimeProvider clock)
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

        var people = options.PublicPeople;
        if (people != PublicPeople.Exact)
        {
            // A shared cache must not give anybody the exact numbers of a caller with a key.
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
            people = Callers.Has(context, AccessScope.ReadExact) ? PublicPeople.Exact : people;
        }

        return new CountQuery(campaign.Pack.Campaign.Id, isOfCase ? id : null, by, people);
    }

    /// <summary>Returns whether the caller sees more than everybody may.</summary>
    internal bool IsPrivate(CountQuery query) => query.People != options.PublicPeople;

    /// <summary>Returns the current counts, with what is counted once per person in the form that the caller may see.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    internal async Task<Counts> ReadAsync(CountQuery query, CancellationToken cancellationToken)
    {
        var counts = await ledger.CountAsync(query.Campaign, query.Case, query.By, cancellationToken).ConfigureAwait(false);
        var (signatures, people) = PeopleIn(counts, query);
        return new Counts
        {
            Campaign = query.Campaign,
            Case = query.Case,
            AsOf = clock.GetUtcNow(),
            Actions = counts.Total.Actions,
            Messages = counts.Total.Messages,
            Signatures = signatures,
            People = people,
            InSteps = query.People == PublicPeople.Steps,
            By = query.By.Count == 0 ? null : counts.Split(CountMeasure.Actions),
        };
    }

    private (long? Signatures, long? People) PeopleIn(LedgerCounts counts, CountQuery query) => query.People switch
    {
        PublicPeople.Exact => (counts.Total.Signatures, counts.Total.People),
        PublicPeople.Steps => ledger.Steps.Of(LedgerFold.Scope(query.Campaign, query.Case), counts),
        _ => (null, null),
    };

    private static Task WriteDimensionUnknownAsync(HttpContext context) => ProblemResponse.WriteAsync(
        context,
        StatusCodes.Status422UnprocessableEntity,
        ProblemCodes.ValidationFailed,
        [
            Problem.Of(
                "by", ProblemCodes.WordUnknown, RequestLanguage.Of(context.Request), ("allowed", string.Join(", ", CountDimension.Known))),
        ]);
}
