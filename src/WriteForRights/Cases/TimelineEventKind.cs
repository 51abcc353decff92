using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The kind of an event in the history of a case.</summary>
[Word("event", Example = "arrested")]
[JsonConverter(typeof(TextConverter<TimelineEventKind>))]
public readonly partial record struct TimelineEventKind
{
    /// <summary>Background: an event that led up to the case.</summary>
    public static TimelineEventKind Background { get; } = new("background");

    /// <summary>Arrested.</summary>
    public static TimelineEventKind Arrested { get; } = new("arrested");

    /// <summary>Charged with an offence.</summary>
    public static TimelineEventKind Charged { get; } = new("charged");

    /// <summary>Held without or before a trial.</summary>
    public static TimelineEventKind Detained { get; } = new("detained");

    /// <summary>Moved to another place of detention.</summary>
    public static TimelineEventKind Moved { get; } = new("moved");

    /// <summary>Put on trial.</summary>
    public static TimelineEventKind Tried { get; } = new("tried");

    /// <summary>Found guilty.</summary>
    public static TimelineEventKind Convicted { get; } = new("convicted");

    /// <summary>Sentenced.</summary>
    public static TimelineEventKind Sentenced { get; } = new("sentenced");

    /// <summary>Set free.</summary>
    public static TimelineEventKind Released { get; } = new("released");

    /// <summary>Died.</summary>
    public static TimelineEventKind Died { get; } = new("died");
}
