using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A dimension that splits the counts, such as kind or country.</summary>
[Word("dimension")]
[JsonConverter(typeof(TextConverter<CountDimension>))]
public readonly partial record struct CountDimension
{
    /// <summary>By the kind of action.</summary>
    public static CountDimension Kind { get; } = new("kind");

    /// <summary>By purpose.</summary>
    public static CountDimension Purpose { get; } = new("purpose");

    /// <summary>By the country in which the action was taken.</summary>
    public static CountDimension Country { get; } = new("country");

    /// <summary>By section.</summary>
    public static CountDimension Section { get; } = new("section");

    /// <summary>
    /// By the day on which the action was taken: in the time zone of its section, or in UTC if it has no section. A report counts on the
    /// day up to which it is true.
    /// </summary>
    public static CountDimension Day { get; } = new("day");

    /// <summary>By origin: submitted one by one, or reported together after a count on paper or at an event.</summary>
    public static CountDimension Origin { get; } = new("origin");
}
