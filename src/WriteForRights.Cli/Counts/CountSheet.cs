using System.Globalization;

namespace WriteForRights.Cli;

/// <summary>Counts as a person reads them: the numbers of a campaign with a row for each case, or one split of the actions.</summary>
/// <param name="campaign">The campaign.</param>
/// <param name="case">The case; <c>null</c> for the whole campaign.</param>
/// <param name="total">The counts of the campaign or the case.</param>
/// <param name="cases">The counts of each case, if the sheet is of the whole campaign and not split.</param>
/// <param name="by">The dimension that splits the actions; <c>null</c> for none.</param>
/// <param name="words">The words of the reader.</param>
internal sealed class CountSheet(
    Campaign campaign, Case? @case, Counts total, IReadOnlyList<(Case Case, Counts Counts)> cases, CountDimension? by, Words words)
{
    private readonly LanguageTag _language = words.Reader;

    internal Counts Total { get; } = total;

    internal IReadOnlyList<(Case Case, Counts Counts)> Cases { get; } = cases;

    internal CountDimension? By { get; } = by;

    /// <summary>The name of the campaign or of the case's subject, and of the split.</summary>
    internal string Heading => By is { } split ? $"{Title} – {split.NameIn(_language).Text}" : Title;

    /// <summary>The number of actions in words, and never more than is true.</summary>
    internal string Headline => CountHeadline.Of(Total.Actions, _language, new Milestones(campaign.Goals)).Text;

    /// <summary>The headers of the table.</summary>
    internal IReadOnlyList<string> Headers => By is { } split
        ? [split.NameIn(_language).Text, CountMeasure.Actions.NameIn(_language).Text]
        : [words["counts.case"], .. CountMeasure.Known.Select(measure => measure.NameIn(_language).Text)];

    /// <summary>The actions of each bucket, or of each case.</summary>
    internal IReadOnlyList<CountBar> Bars => By is null
        ? [.. Cases.Select(one => new CountBar(NameOf(one.Case), one.Counts.Actions))]
        : [.. Buckets.Select(bucket => new CountBar(LabelOf(bucket.Key), bucket.Value))];

    private string Title => @case is null ? campaign.Name.In(_language).Text : NameOf(@case);

    /// <summary>The buckets of the split: days in their order, everything else by size.</summary>
    private IEnumerable<KeyValuePair<string, long>> Buckets
    {
        get
        {
            var buckets = Total.Split(CountMeasure.Actions, By!.Value) ?? new Dictionary<string, long>();
            return By == CountDimension.Day
                ? buckets.OrderBy(bucket => bucket.Key, StringComparer.Ordinal)
                : buckets.OrderByDescending(bucket => bucket.Value).ThenBy(bucket => bucket.Key, StringComparer.Ordinal);
        }
    }

    /// <summary>Returns the rows of the table. The last one is the total.</summary>
    internal IEnumerable<IReadOnlyList<string>> Rows() => By is null
        ? Cases.Select(one => Row(NameOf(one.Case), one.Counts)).Append(Row(@case is null ? words["counts.total"] : Title, Total))
        : Buckets.Select(bucket => (IReadOnlyList<string>)[LabelOf(bucket.Key), words.Number(bucket.Value)])
            .Append([words["counts.total"], words.Number(Total.Actions)]);

    /// <summary>Returns the table as CSV, safe to open in a spreadsheet. Its names and ids are the same in every language.</summary>
    internal IEnumerable<string> Csv() => By is { } split
        ? Buckets.Select(bucket => CsvRow.Of(bucket.Key, bucket.Value)).Prepend(CsvRow.Of($"{split}", "actions"))
        : Cases.Select(one => CsvOf($"{one.Case.Id}", one.Counts)).Append(CsvOf(@case is null ? "total" : $"{@case.Id}", Total))
            .Prepend(CsvRow.Of(["case", .. CountMeasure.Known.Select(measure => (CsvCell)$"{measure}")]));

    private static string CsvOf(string name, Counts counts) => CsvRow.Of(
        [name, .. CountMeasure.Known.Select(measure => counts.Of(measure) is { } number ? (CsvCell)number : default)]);

    private string[] Row(string name, Counts counts) =>
        [name, .. CountMeasure.Known.Select(measure => counts.Of(measure) is { } number ? words.Number(number) : "–")];

    private string NameOf(Case one) => one.Subject.DisplayName(_language).Text;

    private string LabelOf(string bucket) =>
        bucket == CountBuckets.Unspecified ? words["counts.unspecified"]
        : By == CountDimension.Kind && ActionKind.TryParse(bucket, out var kind) ? kind.NameIn(_language).Text
        : By == CountDimension.Purpose && Purpose.TryParse(bucket, out var purpose) ? purpose.NameIn(_language).Text
        : By == CountDimension.Country && CountryCode.TryParse(bucket, out var country) ? country.NameIn(_language).Text
        : By == CountDimension.Origin && bucket is CountBuckets.Online or CountBuckets.Reported ? words["counts." + bucket]
        : By == CountDimension.Day && PartialDate.TryParse(bucket, out var day) ? words.Locale.Date(day)
        : bucket;
}
