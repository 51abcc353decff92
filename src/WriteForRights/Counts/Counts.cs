namespace WriteForRights;

/// <summary>The four numbers of a campaign or of one case.</summary>
public sealed record Counts
{
    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case, where the counts are of one.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The instant at which the counts were true.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>How many actions: each once, times its quantity.</summary>
    public required long Actions { get; init; }

    /// <summary>How many messages: an appeal to three targets is three.</summary>
    public required long Messages { get; init; }

    /// <summary>How many signatures: once per known person per case, and each of somebody unknown.</summary>
    public required long Signatures { get; init; }

    /// <summary>How many different people, of those who are known by an email address or a telephone number.</summary>
    public required long People { get; init; }

    /// <summary>
    /// <see cref="Actions"/> split by what was asked for. Every split sums to it; actions of which nothing is known under a split stand
    /// under <c>unspecified</c>.
    /// </summary>
    public IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>? By { get; init; }
}
