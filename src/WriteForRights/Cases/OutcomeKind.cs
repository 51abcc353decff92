using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The situation of the subject of a case.</summary>
[Word("outcome")]
[JsonConverter(typeof(TextConverter<OutcomeKind>))]
public readonly partial record struct OutcomeKind
{
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
}
