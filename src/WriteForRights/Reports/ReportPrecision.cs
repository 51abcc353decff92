using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The way in which the quantity of a report was found.</summary>
[Word("precision")]
[JsonConverter(typeof(TextConverter<ReportPrecision>))]
public readonly partial record struct ReportPrecision
{
    /// <summary>Somebody counted it.</summary>
    public static ReportPrecision Exact { get; } = new("exact");

    /// <summary>Somebody estimated it, for example by the weight of the post bag.</summary>
    public static ReportPrecision Estimate { get; } = new("estimate");
}
