namespace WriteForRights.Server;

/// <summary>The standings in memory, and every action that counts.</summary>
internal sealed class MemoryStandings : IStandings
{
    private readonly Dictionary<Guid, CountedAction> _actions = [];
    private readonly Dictionary<(string Person, CampaignId Campaign, CaseId? Case, bool IsSignature), SortedSet<Standing>> _standings = [];

    public bool IsKnown(byte[] person, CampaignId campaign) => FirstInCampaign(person, campaign) is not null;

    public Standing? FirstInCampaign(byte[] person, CampaignId campaign) => First(person, campaign, null, false);

    public Standing? FirstInCase(byte[] person, CampaignId campaign, CaseId @case) => First(person, campaign, @case, false);

    public Standing? FirstSignature(byte[] person, CampaignId campaign, CaseId @case) => First(person, campaign, @case, true);

    public CountedAction Find(ActionId id) => _actions[id.ToGuid()];

    public void Add(CountedAction action)
    {
        foreach (var set in SetsOf(action))
        {
            set.Add(action.Standing);
        }
    }

    public void Remove(CountedAction action)
    {
        foreach (var set in SetsOf(action))
        {
            set.Remove(action.Standing);
        }
    }

    /// <summary>Keeps an action of anybody.</summary>
    internal void Keep(CountedAction action) => _actions.Add(action.Id.ToGuid(), action);

    /// <summary>An action of anybody, if it was kept.</summary>
    internal CountedAction? TryFind(Guid id) => _actions.GetValueOrDefault(id);

    private Standing? First(byte[] person, CampaignId campaign, CaseId? @case, bool isSignature) =>
        _standings.TryGetValue((Convert.ToHexString(person), campaign, @case, isSignature), out var set) && set.Count > 0 ? set.Min : null;

    private IEnumerable<SortedSet<Standing>> SetsOf(CountedAction action)
    {
        var (person, campaign, @case) = (Convert.ToHexString(action.Person!), action.Place.Campaign, action.Place.Case);
        yield return Set((person, campaign, null, false));
        yield return Set((person, campaign, @case, false));
        if (action.Signatures > 0)
        {
            yield return Set((person, campaign, @case, true));
        }
    }

    private SortedSet<Standing> Set((string Person, CampaignId Campaign, CaseId? Case, bool IsSignature) key)
    {
        if (!_standings.TryGetValue(key, out var set))
        {
            _standings.Add(key, set = []);
        }

        return set;
    }
}
