namespace WriteForRights.Server;

/// <summary>What a batch of entries adds to the counts. All splits come from here, so they add up.</summary>
internal sealed class LedgerFold
{
    private const string PersonRole = "person";
    private const string SignatureRole = "signature";

    // What is recorded here comes in one by one: a split by origin needs no rows.
    private static readonly CountDimension[] Kept =
        [CountDimension.Kind, CountDimension.Purpose, CountDimension.Country, CountDimension.Section, CountDimension.Day];

    private readonly Dictionary<(string Scope, CountDimension Dimension, string Bucket), Tally> _added = [];

    /// <summary>What is added, by scope, dimension and bucket; the default dimension is the total.</summary>
    internal IReadOnlyDictionary<(string Scope, CountDimension Dimension, string Bucket), Tally> Added => _added;

    /// <summary>The scope under which a campaign's or a case's counts stand.</summary>
    internal static string Scope(CampaignId campaign, CaseId? @case) => @case is null ? $"{campaign}" : $"{campaign}/{@case}";

    /// <summary>Adds an entry to its case and to its campaign.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="person">The fingerprint of who did it; nothing for somebody unknown.</param>
    /// <param name="isNew">Whether a person has not been seen in a scope and a role before; from then on they have.</param>
    internal void Add(LedgerEntry entry, byte[]? person, Func<string, string, byte[], bool> isNew)
    {
        var caseScope = Scope(entry.Completed.Campaign, entry.Completed.Case);
        var campaignScope = Scope(entry.Completed.Campaign, null);
        var signatures = entry.Counted.Signatures;
        if (signatures > 0 && person is not null && !isNew(caseScope, SignatureRole, person))
        {
            signatures = 0;
        }

        Add(caseScope, entry, signatures, person is not null && isNew(caseScope, PersonRole, person) ? 1 : 0);
        Add(campaignScope, entry, signatures, person is not null && isNew(campaignScope, PersonRole, person) ? 1 : 0);
    }

    private void Add(string scope, LedgerEntry entry, long signatures, long people)
    {
        var tally = new Tally(entry.Counted.Actions, entry.Counted.Messages, signatures, people);
        Add(scope, default, string.Empty, tally);
        foreach (var dimension in Kept)
        {
            Add(scope, dimension, entry.Counted.BucketOf(dimension), tally);
        }
    }

    private void Add(string scope, CountDimension dimension, string bucket, Tally tally)
    {
        var key = (scope, dimension, bucket);
        _added[key] = _added.GetValueOrDefault(key) + tally;
    }
}
