using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>How the quantity of a report was found.</summary>
[Word("precision")]
[JsonConverter(typeof(TextConverter<ReportPrecision>))]
public readonly partial record struct ReportPrecision
{
    /// <summary>Somebody counted.</summary>
    public static ReportPrecision Exact { get; } = new("exact");

    /// <summary>Somebody estimated: by the weight of the post bag, say.</summary>
    public static ReportPrecision Estimate { get; } = new("estimate");
}
