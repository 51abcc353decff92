using System.Runtime.CompilerServices;

namespace WriteForRights.Server.PostgreSql;

/// <summary>The first actions of the people in a batch, loaded before it is folded, with what the fold adds and removes.</summary>
internal sealed class LoadedFirstActions : IFirstActions
{
    private readonly Dictionary<byte[], Dictionary<(CampaignId Campaign, CaseId Case, bool IsSignature), SortedSet<ActionOrder>>> _people =
        new(new BytesComparer());

    private readonly Dictionary<ActionId, CountedEntry> _actions = [];

    /// <summary>The actions that were added and not loaded.</summary>
    internal List<CountedEntry> Added { get; } = [];

    internal List<CountedEntry> Removed { get; } = [];

    /// <summary>Adds an action that is stored.</summary>
    internal void Load(CountedEntry action)
    {
        if (!_people.TryGetValue(action.Person!, out var person))
        {
            _people.Add(action.Person!, person = []);
        }

        var key = (action.Place.Campaign, action.Place.Case, action.Signatures > 0);
        if (!person.TryGetValue(key, out var orders))
        {
            person.Add(key, orders = []);
        }

        orders.Add(action.Order);
        _actions[action.Order.Id] = action;
    }

    public bool IsKnown(byte[] person, CampaignId campaign) => FirstInCampaign(person, campaign) is not null;

    public ActionOrder? FirstInCampaign(byte[] person, CampaignId campaign) => First(person, key => key.Campaign == campaign);

    public ActionOrder? FirstInCase(byte[] person, CampaignId campaign, CaseId @case) =>
        First(person, key => key.Campaign == campaign && key.Case == @case);

    public ActionOrder? FirstSignature(byte[] person, CampaignId campaign, CaseId @case) =>
        First(person, key => key.Campaign == campaign && key.Case == @case && key.IsSignature);

    public CountedEntry Find(ActionId id) => _actions[id];

    public void Add(CountedEntry action)
    {
        Load(action);
        Added.Add(action);
    }

    public void Remove(CountedEntry action)
    {
        if (_people.TryGetValue(action.Person!, out var person)
            && person.TryGetValue((action.Place.Campaign, action.Place.Case, action.Signatures > 0), out var orders))
        {
            orders.Remove(action.Order);
        }

        Removed.Add(action);
    }

    private ActionOrder? First(byte[] person, Func<(CampaignId Campaign, CaseId Case, bool IsSignature), bool> isAsked)
    {
        ActionOrder? least = null;
        if (_people.TryGetValue(person, out var places))
        {
            foreach (var (key, orders) in places)
            {
                if (orders.Count > 0 && isAsked(key) && (least is not { } order || orders.Min < order))
                {
                    least = orders.Min;
                }
            }
        }

        return least;
    }

    private sealed class BytesComparer : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        // A fingerprint is as good as random.
        public int GetHashCode(byte[] obj) => Unsafe.ReadUnaligned<int>(ref obj[0]);
    }
}
