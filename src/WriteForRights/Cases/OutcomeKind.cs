using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>How things stand for the subject of a case.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(OutcomeKindConverter))]
public readonly record struct OutcomeKind
{
    private readonly string? _text;

    private OutcomeKind(string text) => _text = text;

    /// <summary>Set free.</summary>
    public static OutcomeKind Released { get; } = new("released");

    /// <summary>The charges were dropped.</summary>
    public static OutcomeKind ChargesDropped { get; } = new("charges-dropped");

    /// <summary>The sentence was made lighter.</summary>
    public static OutcomeKind SentenceCommuted { get; } = new("sentence-commuted");

    /// <summary>Moved to another place of detention.</summary>
    public static OutcomeKind Moved { get; } = new("moved");

    /// <summary>Back with the family.</summary>
    public static OutcomeKind Reunited { get; } = new("reunited");

    /// <summary>Out of reach of those who put the person at risk.</summary>
    public static OutcomeKind Safe { get; } = new("safe");

    /// <summary>Still in detention.</summary>
    public static OutcomeKind StillHeld { get; } = new("still-held");

    /// <summary>Died.</summary>
    public static OutcomeKind Died { get; } = new("died");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<OutcomeKind> Known { get; } = [Released, ChargesDropped, SentenceCommuted, Moved, Reunited, Safe, StillHeld, Died];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static OutcomeKind Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out OutcomeKind value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("outcome", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
