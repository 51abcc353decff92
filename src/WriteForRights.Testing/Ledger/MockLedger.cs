using System.Globalization;

namespace WriteForRights.Testing;

/// <summary>The actions that a mock server holds, whatever became of its responses.</summary>
/// <remarks>A test asserts on what was counted, not on what was called.</remarks>
/// <example><code>
/// await client.SubmitAsync(letter); // the same action again: it counts once
/// await server.Ledger.AssertHoldsExactlyAsync([letter]);
/// Tally counts = await server.Ledger.CountAsync(letter.Campaign, letter.Case);
/// Console.WriteLine($"{counts.Actions} action");
/// </code></example>
public sealed class MockLedger
{
    private const int MaxListed = 10;

    private readonly ClearableLedger _ledger;
    private readonly int _seed;

    internal MockLedger(ClearableLedger ledger, int seed)
    {
        _ledger = ledger;
        _seed = seed;
    }

    /// <summary>Returns the stored actions in the order of storing, with the voided ones.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ValueList<RecordedAction>> ReadAsync(CancellationToken cancellationToken = default) =>
        (await _ledger.ReadAsync(cancellationToken).ConfigureAwait(false))
        .Select(stored => new RecordedAction(stored.Action, stored.RecordedAt) { VoidedAt = stored.VoidedAt }).ToValueList();

    /// <summary>Removes all actions, reports and voids, so that tests can share a server. The counts are zero again.</summary>
    /// <remarks>A request that is in progress meanwhile is not counted: wait for the responses before.</remarks>
    /// <param name="cancellationToken">Cancels the call before it removes anything.</param>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public Task ClearAsync(CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : _ledger.ClearAsync().AsTask();

    /// <summary>Returns the four numbers of a campaign.</summary>
    /// <param name="campaign">The id of the campaign.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<Tally> CountAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        TallyAsync(campaign, null, cancellationToken);

    /// <summary>Returns the four numbers of a case.</summary>
    /// <param name="campaign">The id of the campaign.</param>
    /// <param name="case">The id of the case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<Tally> CountAsync(CampaignId campaign, CaseId @case, CancellationToken cancellationToken = default) =>
        TallyAsync(campaign, @case, cancellationToken);

    /// <summary>Asserts that the server holds these actions and no others, each once.</summary>
    /// <remarks>
    /// Actions are compared by id, and the sum of their quantities with the server's count. Voided actions and reports are left out.
    /// </remarks>
    /// <param name="expected">The actions. Repeats of one action are the same action.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentNullException">The actions are <c>null</c>.</exception>
    /// <exception cref="MockAssertionException">An action is missing or unexpected, or the count differs.</exception>
    public Task AssertHoldsExactlyAsync(IEnumerable<ActionRecord> expected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return CompareAsync(expected, cancellationToken);
    }

    private async Task CompareAsync(IEnumerable<ActionRecord> expected, CancellationToken cancellationToken)
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

    /// <summary>Asserts that the server holds the actions with these ids and no others.</summary>
    /// <remarks>It is for tests that know only the ids. Voided actions are left out.</remarks>
    /// <param name="expected">The ids.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentNullException">The ids are <c>null</c>.</exception>
    /// <exception cref="MockAssertionException">An action is missing or unexpected.</exception>
    public Task AssertIdsAsync(IEnumerable<ActionId> expected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return CompareIdsAsync(expected, cancellationToken);
    }

    private async Task CompareIdsAsync(IEnumerable<ActionId> expected, CancellationToken cancellationToken)
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
