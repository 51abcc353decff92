using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The counts of a campaign or of one case: actions, messages, signatures and people.</summary>
/// <remarks>It prints all its numbers, with those of its splits, in the same form in every culture.</remarks>
public sealed record Counts
{
    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case; <c>null</c> for the whole campaign.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The time of the counts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The number of actions: each once, times its quantity.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Actions { get; init; }

    /// <summary>The number of messages: an appeal to three targets is three.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Messages { get; init; }

    /// <summary>
    /// The number of signatures: one per known person and case, and each one of an unknown person; <c>null</c> if the server hides it from
    /// the caller. See <see cref="InSteps"/>.
    /// </summary>
    public long? Signatures { get; init; }

    /// <summary>
    /// The number of different people who are known by an email address or a telephone number; <c>null</c> if the server hides it from the
    /// caller. See <see cref="InSteps"/>.
    /// </summary>
    public long? People { get; init; }

    /// <summary>
    /// Whether <see cref="Signatures"/> and <see cref="People"/> are in steps, so that nobody can find out from them who has signed. The
    /// exact number is then at least the one given. If <c>false</c>, they are exact.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool InSteps { get; init; }

    /// <summary>
    /// The splits of <see cref="Actions"/> that were requested. Every split sums to it. Actions without a value in a split are counted
    /// under <c>unspecified</c>.
    /// </summary>
    [JsonConverter(typeof(LibraryConverter))]
    public IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>? By { get; init; }

    /// <summary>
    /// The splits of the other numbers, each of which sums to its number. A person or signature that occurs more than once is in the bucket
    /// of the first occurrence. A <see cref="CountLedger"/> provides these splits; a server may not.
    /// </summary>
    [JsonConverter(typeof(LibraryConverter))]
    public IReadOnlyDictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>? ByMeasure
    {
        get;
        init;
    }

    /// <summary>Returns one of the four numbers, or <c>null</c> if the server hides it from the caller.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This version does not know the measure.</exception>
    public long? Of(CountMeasure measure) =>
        measure == CountMeasure.Signatures ? Signatures
        : measure == CountMeasure.People ? People
        : new Tally(Actions, Messages, 0, 0).Of(measure);

    /// <summary>Returns the split of one number, or <c>null</c> if it was not requested.</summary>
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
        if (InSteps)
        {
            text.Append(", ").Append(nameof(InSteps)).Append(" = True");
        }

        Print(text, nameof(By), By);
        foreach (var splits in ByMeasure
            ?? new Dictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>())
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

    private static void Print(StringBuilder text, string name, long? number)
    {
        if (number is { } known)
        {
            text.Append(", ").Append(name).Append(" = ").Append(known.ToString(CultureInfo.InvariantCulture));
        }
    }
}
