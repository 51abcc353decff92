using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The exactness of a published figure.</summary>
[Word(Example = "more-than")]
[JsonConverter(typeof(TextConverter<FigureQualifier>))]
public readonly partial record struct FigureQualifier
{
    /// <summary>The figure itself.</summary>
    public static FigureQualifier Exactly { get; } = new("exactly");

    /// <summary>The true number is above the figure.</summary>
    public static FigureQualifier MoreThan { get; } = new("more-than");

    /// <summary>The true number is near the figure.</summary>
    public static FigureQualifier About { get; } = new("about");
}
