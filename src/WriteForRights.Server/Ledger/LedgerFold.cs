using System.Runtime.InteropServices;

namespace WriteForRights.Server;

/// <summary>What a batch of entries does to the counts. All splits come from here, so they add up.</summary>
/// <param name="standings">Who counts under which action. It is kept up to date.</param>
internal sealed class LedgerFold(IStandings standings)
{
    private readonly Dictionary<(CampaignId Campaign, CaseId? Case), Sheet> _sheets = [];

    /// <summary>What is added, by scope, dimension and bucket; the default dimension is the total.</summary>
    internal IEnumerable<(string Scope, CountDimension Dimension, string Bucket, Tally Tally)> Added => _sheets.SelectMany(
        sheet => sheet.Value.Rows(Scope(sheet.Key.Campaign, sheet.Key.Case)));

    /// <summary>The scope under which a campaign's or a case's counts stand.</summary>
    internal static string Scope(CampaignId campaign, CaseId? @case) => @case is null ? $"{campaign}" : $"{campaign}/{@case}";

    /// <summary>What is added to a campaign or a case.</summary>
    internal IEnumerable<(string Dimension, string Bucket, Tally Tally)> AddedTo(CampaignId campaign, CaseId? @case) =>
        _sheets.TryGetValue((campaign, @case), out var sheet)
            ? sheet.Rows(string.Empty).Select(row => (row.Dimension.ToString(), row.Bucket, row.Tally))
            : [];

    /// <summary>Adds an action to its case and to its campaign.</summary>
    internal void Add(CountedAction action)
    {
        Add(action.Place, action.Alone);
        if (action.Person is { } person)
        {
            Move(action, person, 1);
            standings.Add(action);
        }
    }

    /// <summary>Takes an action out of its case and of its campaign.</summary>
    internal void Remove(CountedAction action)
    {
        Add(action.Place, default(Tally) - action.Alone);
        if (action.Person is { } person)
        {
            standings.Remove(action);
            Move(action, person, -1);
        }
    }

    /// <summary>Adds to a case and to its campaign what does not count once per person.</summary>
    internal void Add(LedgerPlace place, Tally tally)
    {
        Add(place.Campaign, place.Case, place, tally);
        Add(place.Campaign, null, place, tally);
    }

    /// <summary>Moves what counts once per person between an action that comes or goes and the first of the person's others.</summary>
    private void Move(CountedAction action, byte[] person, long sign)
    {
        var (campaign, @case) = (action.Place.Campaign, action.Place.Case);
        var isKnown = standings.IsKnown(person, campaign);
        var inCase = isKnown ? standings.FirstInCase(person, campaign, @case) : null;
        if (action.Signatures > 0)
        {
            Move(action, inCase is null ? null : standings.FirstSignature(person, campaign, @case), (counted, added) =>
                Add(counted.Place, new Tally(0, 0, added * sign * counted.Signatures, 0)));
        }

        if (Move(action, inCase, (counted, added) => Add(campaign, @case, counted.Place, new Tally(0, 0, 0, added * sign))))
        {
            // What is not the first of its case is not the first of the campaign.
            Move(action, isKnown ? standings.FirstInCampaign(person, campaign) : null, (counted, added) =>
                Add(campaign, null, counted.Place, new Tally(0, 0, 0, added * sign)));
        }
    }

    private bool Move(CountedAction action, Standing? other, Action<CountedAction, long> add)
    {
        if (other < action.Standing)
        {
            return false;
        }

        add(action, 1);
        if (other is { } first)
        {
            add(standings.Find(first.Id), -1);
        }

        return true;
    }

    private void Add(CampaignId campaign, CaseId? @case, LedgerPlace place, Tally tally)
    {
        ref var sheet = ref CollectionsMarshal.GetValueRefOrAddDefault(_sheets, (campaign, @case), out _);
        sheet ??= new Sheet();
        sheet.Add(place, tally);
    }

    /// <summary>What is added to one campaign or case.</summary>
    private sealed class Sheet
    {
        private readonly Dictionary<string, Tally>[] _splits =
            Array.ConvertAll(LedgerPlace.Dimensions, _ => new Dictionary<string, Tally>(StringComparer.Ordinal));

        private Tally _total;

        internal void Add(LedgerPlace place, Tally tally)
        {
            _total += tally;
            for (var i = 0; i < _splits.Length; i++)
            {
                ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(_splits[i], place.Buckets[i], out _);
                bucket += tally;
            }
        }

        internal IEnumerable<(string Scope, CountDimension Dimension, string Bucket, Tally Tally)> Rows(string scope)
        {
            yield return (scope, default, string.Empty, _total);
            for (var i = 0; i < _splits.Length; i++)
            {
                foreach (var (bucket, tally) in _splits[i])
                {
                    yield return (scope, LedgerPlace.Dimensions[i], bucket, tally);
                }
            }
        }
    }
}
