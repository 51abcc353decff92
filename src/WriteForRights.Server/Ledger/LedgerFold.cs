using System.Runtime.InteropServices;

namespace WriteForRights.Server;

/// <summary>Computes how a batch of changes affects the counts. Every split is computed here, so all of them add up.</summary>
/// <remarks>
/// It only computes, so it works for every store: one that folds in the transaction of the append, and one that folds later. The store
/// saves <see cref="Deltas"/> and the changed <see cref="IFirstActions"/> in one transaction.
/// </remarks>
/// <param name="firstActions">The action under which each person counts. The fold keeps them up to date.</param>
internal sealed class LedgerFold(IFirstActions firstActions)
{
    private static readonly Tally Signature = new(0, 0, 1, 0);
    private static readonly Tally Person = new(0, 0, 0, 1);

    private readonly Dictionary<(CampaignId Campaign, CaseId? Case), Sheet> _sheets = [];

    /// <summary>
    /// The numbers to add by scope, dimension and bucket, negative for removals. The empty dimension has what is not split: see
    /// <see cref="LedgerCounts.NoDimension"/>.
    /// </summary>
    internal IEnumerable<(string Scope, string Dimension, string Bucket, Tally Tally)> Deltas => _sheets.SelectMany(
        sheet => sheet.Value.Rows(Scope(sheet.Key.Campaign, sheet.Key.Case)));

    /// <summary>Returns the key of a campaign's or a case's stored counts.</summary>
    internal static string Scope(CampaignId campaign, CaseId? @case) => @case is null ? $"{campaign}" : $"{campaign}/{@case}";

    /// <summary>Adds changes to the counts, in their order.</summary>
    internal void Apply(List<LedgerChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.IsRemoval)
            {
                Remove(change.Entry);
            }
            else
            {
                Add(change.Entry);
            }
        }
    }

    /// <summary>Adds an entry to its case and to its campaign.</summary>
    private void Add(CountedEntry entry)
    {
        Add(entry.Place, entry.OwnTally);
        if (entry.Person is { } person)
        {
            Move(entry, person, 1);
            firstActions.Add(entry);
        }
        else
        {
            AddRest(entry.Place, new Tally(0, 0, entry.Signatures, 0));
        }
    }

    /// <summary>Removes an entry from its case and from its campaign.</summary>
    private void Remove(CountedEntry entry)
    {
        Add(entry.Place, default(Tally) - entry.OwnTally);
        if (entry.Person is { } person)
        {
            firstActions.Remove(entry);
            Move(entry, person, -1);
        }

        // A known person's void counts here even if the person stays counted: what is published must not tell which of the two it is.
        AddRest(
            entry.Place,
            entry.Person is null ? new Tally(0, 0, -entry.Signatures, 0)
                : default(Tally) - Person - (entry.Signatures > 0 ? Signature : default));
    }

    /// <summary>Adds a tally to a case and its campaign as it is. Numbers that count once per person go through Move first.</summary>
    private void Add(LedgerPlace place, Tally tally)
    {
        Add(place.Campaign, place.Case, place, tally);
        Add(place.Campaign, null, place, tally);
    }

    /// <summary>Adds to what is published as it is, for a case and its campaign.</summary>
    private void AddRest(LedgerPlace place, Tally tally)
    {
        SheetOf(place.Campaign, place.Case).Rest += tally;
        SheetOf(place.Campaign, null).Rest += tally;
    }

    /// <summary>
    /// Moves the numbers that count once per person (signatures and people) between the action that is added or removed and the earliest of
    /// the person's other actions. The action itself must not be among the first actions while this runs.
    /// </summary>
    private void Move(CountedEntry action, byte[] person, long sign)
    {
        var (campaign, @case) = (action.Place.Campaign, action.Place.Case);
        var isKnown = firstActions.IsKnown(person, campaign);
        var inCase = isKnown ? firstActions.FirstInCase(person, campaign, @case) : null;
        if (action.Signatures > 0)
        {
            var first = inCase is null ? null : firstActions.FirstSignature(person, campaign, @case);
            Move(action, first, (counted, added) => Add(counted.Place, new Tally(0, 0, added * sign * counted.Signatures, 0)));
            Enter(campaign, @case, first, sign, Signature);
            Enter(campaign, null, first, sign, Signature);
        }

        if (Move(action, inCase, (counted, added) => Add(campaign, @case, counted.Place, new Tally(0, 0, 0, added * sign))))
        {
            // An action that is not the person's first in its case is not the person's first in the campaign either.
            var first = isKnown ? firstActions.FirstInCampaign(person, campaign) : null;
            Move(action, first, (counted, added) => Add(campaign, null, counted.Place, new Tally(0, 0, 0, added * sign)));
            Enter(campaign, @case, inCase, sign, Person);
            Enter(campaign, null, first, sign, Person);
        }
    }

    /// <summary>Counts a person who enters the counts. Nobody enters them by another action, or when one is removed.</summary>
    private void Enter(CampaignId campaign, CaseId? @case, ActionOrder? other, long sign, Tally tally)
    {
        if (other is null && sign > 0)
        {
            SheetOf(campaign, @case).Entered += tally;
        }
    }

    /// <summary>Moves one number from a person's other action to this one, unless the other is the earlier.</summary>
    /// <returns>Whether the number moved: the action is the earlier of the two, or the only one.</returns>
    private bool Move(CountedEntry action, ActionOrder? other, Action<CountedEntry, long> add)
    {
        if (other < action.Order)
        {
            return false;
        }

        add(action, 1);
        if (other is { } first)
        {
            add(firstActions.Find(first.Id), -1);
        }

        return true;
    }

    private void Add(CampaignId campaign, CaseId? @case, LedgerPlace place, Tally tally) => SheetOf(campaign, @case).Add(place, tally);

    private Sheet SheetOf(CampaignId campaign, CaseId? @case)
    {
        ref var sheet = ref CollectionsMarshal.GetValueRefOrAddDefault(_sheets, (campaign, @case), out _);
        return sheet ??= new Sheet();
    }

    /// <summary>The changes to one campaign or to one case.</summary>
    private sealed class Sheet
    {
        private readonly Dictionary<string, Tally>[] _splits =
            Array.ConvertAll(LedgerPlace.Dimensions, _ => new Dictionary<string, Tally>(StringComparer.Ordinal));

        private Tally _total;

        /// <summary>The people, and their signatures, that enter the counts.</summary>
        internal Tally Entered { get; set; }

        /// <summary>What tells nothing of a person.</summary>
        internal Tally Rest { get; set; }

        internal void Add(LedgerPlace place, Tally tally)
        {
            _total += tally;
            for (var i = 0; i < _splits.Length; i++)
            {
                ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(_splits[i], place.Buckets[i], out _);
                bucket += tally;
            }
        }

        internal IEnumerable<(string Scope, string Dimension, string Bucket, Tally Tally)> Rows(string scope)
        {
            yield return (scope, LedgerCounts.NoDimension, LedgerCounts.TotalBucket, _total);
            if (Entered != default)
            {
                yield return (scope, LedgerCounts.NoDimension, LedgerCounts.EnteredBucket, Entered);
            }

            if (Rest != default)
            {
                yield return (scope, LedgerCounts.NoDimension, LedgerCounts.RestBucket, Rest);
            }

            for (var i = 0; i < _splits.Length; i++)
            {
                var dimension = LedgerPlace.Dimensions[i].ToString();
                foreach (var (bucket, tally) in _splits[i])
                {
                    yield return (scope, dimension, bucket, tally);
                }
            }
        }
    }
}
