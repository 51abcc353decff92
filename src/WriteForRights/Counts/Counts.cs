using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>The four numbers of a campaign or of one case.</summary>
/// <remarks>It prints all its numbers, those of its splits as well, alike in every culture.</remarks>
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

    /// <summary>
    /// The other numbers, split likewise: each split sums to its number. A person or a signature that came more than once stands where it
    /// came first. A <see cref="CountLedger"/> gives it; a server may not.
    /// </summary>
    public IReadOnlyDictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>? ByMeasure
    {
        get;
        init;
    }

    /// <summary>One of the four numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This version does not know the measure.</exception>
    public long Of(CountMeasure measure) => new Tally(Actions, Messages, Signatures, People).Of(measure);

    /// <summary>One of the four numbers, split: how much of it stands under each value. Nothing where that was not asked for.</summary>
    public IReadOnlyDictionary<string, long>? Split(CountMeasure measure, CountDimension dimension)
    {
        var splits = measure == CountMeasure.Actions ? By
            : ByMeasure is not null && ByMeasure.TryGetValue(measure, out var others) ? others
            : null;
        return splits is not null && splits.TryGetValue(dimension, out var split) ? split : null;
    }

    // A record would print the types of its dictionaries.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(nameof(Campaign)).Append(" = ").Append(Campaign);
        if (Case is { } @case)
        {
            text.Append(", ").Append(nameof(Case)).Append(" = ").Append(@case);
        }

        text.Append(", ").Append(nameof(AsOf)).Append(" = ").Append(AsOf.ToString("O", CultureInfo.InvariantCulture));
        Print(text, nameof(Actions), Actions);
        Print(text, nameof(Messages), Messages);
        Print(text, nameof(Signatures), Signatures);
        Print(text, nameof(People), People);
        Print(text, nameof(By), By);
        foreach (var splits in ByMeasure ?? new Dictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>())
        {
            Print(text, $"{nameof(ByMeasure)}[{splits.Key}]", splits.Value);
        }

        return true;
    }

    private static void Print(
        StringBuilder text, string name, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>? splits)
    {
        foreach (var split in splits ?? new Dictionary<CountDimension, IReadOnlyDictionary<string, long>>())
        {
            text.Append(", ").Append(name).Append('[').Append(split.Key).Append("] = { ");
            var separator = string.Empty;
            foreach (var bucket in split.Value)
            {
                text.Append(separator).Append(bucket.Key).Append(" = ").Append(bucket.Value.ToString(CultureInfo.InvariantCulture));
                separator = ", ";
            }

            text.Append(" }");
        }
    }

    private static void Print(StringBuilder text, string name, long number) =>
        text.Append(", ").Append(name).Append(" = ").Append(number.ToString(CultureInfo.InvariantCulture));
}
