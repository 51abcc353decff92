using System.Globalization;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>
/// The actions that a mock server stores, whatever its responses were, so that a test asserts what was counted, not what was called.
/// </summary>
/// <example><code>
/// await client.SubmitAsync(letter); // the same action again: it counts once
/// await server.Ledger.AssertHoldsExactlyAsync([letter]);
/// Tally counts = await server.Ledger.CountAsync(letter.Campaign, letter.Case);
/// Console.WriteLine($"{counts.Actions} action");
/// </code></example>
public sealed class MockLedger
{
    private const int MaxListed = 10;

    private readonly IActionLedger _ledger;
    private readonly int _seed;

    internal MockLedger(IActionLedger ledger, int seed)
    {
        _ledger = ledger;
        _seed = seed;
    }

    /// <summary>Returns all stored actions in order. A voided one has the time of its void.</summary>
    public async Task<ValueList<RecordedAction>> ReadAsync(CancellationToken cancellationToken = default) =>
        (await _ledger.ReadAsync(cancellationToken).ConfigureAwait(false))
        .Select(stored => new RecordedAction(stored.Action, stored.RecordedAt) { VoidedAt = stored.VoidedAt }).ToValueList();

    /// <summary>Returns the four numbers of a campaign.</summary>
    public Task<Tally> CountAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        TallyAsync(campaign, null, cancellationToken);

    /// <summary>Returns the four numbers of a case.</summary>
    public Task<Tally> CountAsync(CampaignId campaign, CaseId @case, CancellationToken cancellationToken = default) =>
        TallyAsync(campaign, @case, cancellationToken);

    /// <summary>
    /// Asserts that the server stores exactly these actions, by their ids, and that it counts the sum of their quantities. Voided actions
    /// and reports are ignored.
    /// </summary>
    /// <exception cref="MockAssertionException">The server stores other actions, or counts another number.</exception>
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
                throw Failed($"The quantities of the actions of {group.Key} sum to {sum}, but the server counts {counted}.");
            }
        }
    }

    /// <summary>
    /// Asserts that the server stores exactly the actions with these ids. Voided actions are ignored. For tests that know only the ids.
    /// </summary>
    /// <exception cref="MockAssertionException">The server stores other actions.</exception>
    public async Task AssertIdsAsync(IEnumerable<ActionId> expected, CancellationToken cancellationToken = default)
    {
        var wanted = expected.ToHashSet();
        var stored = (await ReadAsync(cancellationToken).ConfigureAwait(false)).Where(recorded => recorded.VoidedAt is null)
            .Select(recorded => recorded.Action.Id).ToHashSet();
        var missing = wanted.Except(stored).ToList();
        var unexpected = stored.Except(wanted).ToList();
        if (missing.Count > 0 || unexpected.Count > 0)
        {
            var difference = Listed("missing", missing) + Listed("unexpected", unexpected);
            throw Failed($"Expected {wanted.Count} actions, but the server stores {stored.Count}.{difference}");
        }
    }

    private static string Listed(string what, List<ActionId> ids) => ids.Count == 0
        ? string.Empty
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.NewLine}  {ids.Count} {what}: {string.Join(", ", ids.Take(MaxListed))}")
            + (ids.Count > MaxListed ? ", …" : string.Empty);

    private MockAssertionException Failed(FormattableString message) =>
        new(FormattableString.Invariant($"{FormattableString.Invariant(message)}{Environment.NewLine}  seed {_seed}"));

    private async Task<Tally> TallyAsync(CampaignId campaign, CaseId? @case, CancellationToken cancellationToken) =>
        (await _ledger.CountAsync(campaign, @case, [], cancellationToken).ConfigureAwait(false)).Total;
}
