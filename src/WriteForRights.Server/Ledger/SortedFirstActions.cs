namespace WriteForRights.Server;

/// <summary>
/// The first actions while all actions of a ledger are folded again, person by person. It keeps those of one person only, so it needs no
/// more memory for millions of people.
/// </summary>
internal sealed class SortedFirstActions : IFirstActions
{
    private readonly Dictionary<(CampaignId Campaign, CaseId Case, bool IsSignature), CountedEntry> _firsts = [];
    private byte[] _person = [];

    public bool IsKnown(byte[] person, CampaignId campaign) => IsCurrent(person) && _firsts.Keys.Any(first => first.Campaign == campaign);

    public ActionOrder? FirstInCampaign(byte[] person, CampaignId campaign) =>
        First(person, first => first.Campaign == campaign);

    public ActionOrder? FirstInCase(byte[] person, CampaignId campaign, CaseId @case) =>
        First(person, first => first.Campaign == campaign && first.Case == @case);

    public ActionOrder? FirstSignature(byte[] person, CampaignId campaign, CaseId @case) =>
        First(person, first => first.Campaign == campaign && first.Case == @case && first.IsSignature);

    public CountedEntry Find(ActionId id) => _firsts.Values.First(entry => entry.Order.Id == id);

    public void Add(CountedEntry action)
    {
        if (!IsCurrent(action.Person!))
        {
            _firsts.Clear();
            _person = action.Person!;
        }

        var key = (action.Place.Campaign, action.Place.Case, action.Signatures > 0);
        if (!_firsts.TryGetValue(key, out var first) || action.Order < first.Order)
        {
            _firsts[key] = action;
        }
    }

    public void Remove(CountedEntry action) => throw new NotSupportedException("Only what counts is folded again.");

    private bool IsCurrent(byte[] person) => person.AsSpan().SequenceEqual(_person);

    private ActionOrder? First(byte[] person, Func<(CampaignId Campaign, CaseId Case, bool IsSignature), bool> isAsked)
    {
        ActionOrder? least = null;
        if (IsCurrent(person))
        {
            foreach (var (key, entry) in _firsts)
            {
                if (isAsked(key) && (least is not { } order || entry.Order < order))
                {
                    least = entry.Order;
                }
            }
        }

        return least;
    }
}
