using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What happened to the subject of a case.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(TimelineEventKindConverter))]
public readonly record struct TimelineEventKind
{
    private readonly string? _text;

    private TimelineEventKind(string text) => _text = text;

    /// <summary>What led up to the case.</summary>
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

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<TimelineEventKind> Known { get; } = [Background, Arrested, Charged, Detained, Moved, Tried, Convicted, Sentenced, Released, Died];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static TimelineEventKind Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out TimelineEventKind value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("event", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
