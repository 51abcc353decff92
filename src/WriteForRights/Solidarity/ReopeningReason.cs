using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Why a message that had been let through has to be decided again.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(ReopeningReasonConverter))]
public readonly record struct ReopeningReason
{
    private readonly string? _text;

    private ReopeningReason(string text) => _text = text;

    /// <summary>The policy of the case is not the one that it was decided under.</summary>
    public static ReopeningReason PolicyChanged { get; } = new("policy-changed");

    /// <summary>The screening finds what nobody decided about: time has passed, the case has changed, or the lists have grown.</summary>
    public static ReopeningReason FindingsChanged { get; } = new("findings-changed");

    /// <summary>The stored record does not fit its own decision.</summary>
    public static ReopeningReason RecordChanged { get; } = new("record-changed");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<ReopeningReason> Known { get; } = [PolicyChanged, FindingsChanged, RecordChanged];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static ReopeningReason Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out ReopeningReason value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("reopening", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
