using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>
/// One split of the counts as bars, or as columns for days, with the same numbers in a table. Nothing if the counts lack the split.
/// </summary>
public sealed partial class CountsChart
{
    private const int FewestColumns = 14;
    private const int DaysOfWeek = 7;
    private const int MaxDays = 60;

    /// <summary>The counts, requested with the dimension.</summary>
    [Parameter, EditorRequired]
    public Counts? Counts { get; set; }

    /// <summary>The dimension. The kind by default.</summary>
    [Parameter]
    public CountDimension Dimension { get; set; } = CountDimension.Kind;

    /// <summary>The number. Actions by default.</summary>
    [Parameter]
    public CountMeasure Measure { get; set; } = CountMeasure.Actions;

    /// <summary>Whether the table is shown; <c>true</c> by default. Without it, the numbers are only in the picture.</summary>
    [Parameter]
    public bool Table { get; set; } = true;

    /// <summary>The maximum number of bars; the smallest ones are left out. 12 by default. It has no effect on days.</summary>
    [Parameter]
    public int Most { get; set; } = 12;

    private IReadOnlyList<ChartRow> Rows { get; set; } = [];

    private string Title => $"{Measure.NameIn(Words.Wording).Text}: {Dimension.NameIn(Words.Wording).Text}";

    private string Summary => Rows.MaxBy(row => row.Number) is { } most
        ? $"{Title}. {Words.With("chart-most", ("bucket", most.Name), ("number", Words.Locale.Number(most.Number)))}" : Title;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        Rows = Counts?.Split(Measure, Dimension) is { Count: > 0 } split
            ? Dimension == CountDimension.Day ? DaysOf(split)
            : [.. split.OrderByDescending(bucket => bucket.Value).ThenBy(bucket => bucket.Key, StringComparer.Ordinal).Take(Most)
                .Select(bucket => new ChartRow(NameOf(bucket.Key), bucket.Value))]
            : [];
    }

    private static string Svg(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    // Every day has a column, also one without actions; over two months, every week.
    private List<ChartRow> DaysOf(IReadOnlyDictionary<string, long> split)
    {
        var days = split.Where(bucket => DateOnly.TryParseExact(bucket.Key, "yyyy-MM-dd", out _))
            .ToDictionary(bucket => DateOnly.ParseExact(bucket.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture), bucket => bucket.Value);
        var rows = new List<ChartRow>();
        if (days.Count == 0)
        {
            return rows;
        }

        var (first, last) = (days.Keys.Min(), days.Keys.Max());
        var step = last.DayNumber - first.DayNumber >= MaxDays ? DaysOfWeek : 1;
        for (var day = first; day <= last; day = day.AddDays(step))
        {
            var number = Enumerable.Range(0, step).Sum(offset => days.GetValueOrDefault(day.AddDays(offset)));
            rows.Add(new ChartRow(Words.Locale.Date(new PartialDate(day.Year, day.Month, day.Day)), number));
        }

        return rows;
    }

    private double HeightOf(ChartRow row) => Rows.Max(each => each.Number) is > 0 and var most ? 100.0 * row.Number / most : 0;

    private string NameOf(string bucket) =>
        bucket == CountBuckets.Unspecified ? Words["unknown"]
        : Dimension == CountDimension.Kind && ActionKind.TryParse(bucket, out var kind) ? kind.NameIn(Words.Wording).Text
        : Dimension == CountDimension.Purpose && Purpose.TryParse(bucket, out var purpose) ? purpose.NameIn(Words.Wording).Text
        : Dimension == CountDimension.Country && CountryCode.TryParse(bucket, out var country) ? country.NameIn(Words.Language).Text
        : bucket;

    /// <summary>A bar or column.</summary>
    private sealed record ChartRow(string Name, long Number);
}
