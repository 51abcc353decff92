using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The route of a solidarity message to the person.</summary>
[Word("route", Example = "care-of")]
[JsonConverter(typeof(TextConverter<SolidarityRouteKind>))]
public readonly partial record struct SolidarityRouteKind
{
    /// <summary>To the person, in prison or at home.</summary>
    public static SolidarityRouteKind Direct { get; } = new("direct");

    /// <summary>To the family.</summary>
    public static SolidarityRouteKind Family { get; } = new("family");

    /// <summary>To somebody who passes it on, such as a lawyer or an office.</summary>
    public static SolidarityRouteKind CareOf { get; } = new("care-of");
}
