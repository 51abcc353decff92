using System.Globalization;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>
/// What a mock server truly holds, whatever its answers said or became of them: a test asserts what was counted, and not what was called.
/// </summary>
public sealed class MockLedger
{
    private const int MostListed = 10;

    private readonly IActionLedger _ledger;
    private readonly int _seed;

    internal MockLedger(IActionLedger ledger, int seed)
    {
        _ledger = ledger;
        _seed = seed;
    }

    /// <summary>Every action that is stored, in the order in which they were; also those that were taken back, which says when.</summary>
    public async Task<ValueList<RecordedAction>> ReadAsync(CancellationToken cancellationToken = default) =>
        (await _ledger.ReadAsync(cancellationToken).ConfigureAwait(false))
        .Select(stored => new RecordedAction(stored.Action, stored.RecordedAt) { VoidedAt = stored.VoidedAt }).ToValueList();

    /// <summary>The four numbers of a campaign.</summary>
    public Task<Tally> CountAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        TallyAsync(campaign, null, cancellationToken);

    /// <summary>The four numbers of a case.</summary>
    public Task<Tally> CountAsync(CampaignId campaign, CaseId @case, CancellationToken cancellationToken = default) =>
        TallyAsync(campaign, @case, cancellationToken);

    /// <summary>
    /// Asserts that the server holds these actions, by their ids, each once, and no other; and that it counts as many as their quantities
    /// are together. What was taken back it holds no longer, and reports are none of them.
    /// </summary>
    /// <exception cref="MockAssertionException">It does not.</exception>
    public async Task AssertHoldsExactlyAsync(IEnumerable<ActionRecord> expected, CancellationToken cancellationToken = default)
    {
        var actions = expected.DistinctBy(action => action.Id).ToList();
        await AssertIdsAsync(actions.Select(action => action.Id), cancellationToken).ConfigureAwait(false);
        foreach (var group in actions.GroupBy(action => action.Campaign))
        {
            var sum = group.Sum(action => (long)(action.Quantity ?? 1));
            var counts = await _ledger.CountAsync(group.Key, null, [CountDimension.Origin], cancellationToken).ConfigureAwait(false);
            var counted = counts.By[CountDimension.Origin].GetValueOrDefault(CountBuckets.Online).Actions;
            if (counted != sum)
            {
                throw Failed($"The actions of {group.Key} sum to {sum}, and it counts {counted}.");
            }
        }
    }

    /// <summary>
    /// Asserts that what the server holds, and was not taken back, are the actions with these ids, each once: for tests that know no more
    /// of them.
    /// </summary>
    /// <exception cref="MockAssertionException">It is not so.</exception>
    public async Task AssertIdsAsync(IEnumerable<ActionId> expected, CancellationToken cancellationToken = default)
    {
        var wanted = expected.ToHashSet();
        var held = (await ReadAsync(cancellationToken).ConfigureAwait(false)).Where(recorded => recorded.VoidedAt is null)
            .Select(recorded => recorded.Action.Id).ToHashSet();
        var missing = wanted.Except(held).ToList();
        var unexpected = held.Except(wanted).ToList();
        if (missing.Count > 0 || unexpected.Count > 0)
        {
            throw Failed($"Expected {wanted.Count} actions, and the server holds {held.Count}.{Listed("missing", missing)}{Listed("unexpected", unexpected)}");
        }
    }

    private static string Listed(string what, List<ActionId> ids) => ids.Count == 0
        ? string.Empty
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.NewLine}  {ids.Count} {what}: {string.Join(", ", ids.Take(MostListed))}{(ids.Count > MostListed ? ", …" : string.Empty)}");

    private MockAssertionException Failed(FormattableString message) =>
        new(message.ToString(CultureInfo.InvariantCulture) + string.Create(CultureInfo.InvariantCulture, $"{Environment.NewLine}  seed {_seed}"));

    private async Task<Tally> TallyAsync(CampaignId campaign, CaseId? @case, CancellationToken cancellationToken) =>
        (await _ledger.CountAsync(campaign, @case, [], cancellationToken).ConfigureAwait(false)).Total;
}
