using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What was decided about a solidarity message.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(ModerationOutcomeConverter))]
public readonly record struct ModerationOutcome
{
    private readonly string? _text;

    private ModerationOutcome(string text) => _text = text;

    /// <summary>It may go as it was written.</summary>
    public static ModerationOutcome Approved { get; } = new("approved");

    /// <summary>It may go with the moderator’s text in the place of the writer’s.</summary>
    public static ModerationOutcome Redacted { get; } = new("redacted");

    /// <summary>It is not sent.</summary>
    public static ModerationOutcome Rejected { get; } = new("rejected");

    /// <summary>The writer took it back.</summary>
    public static ModerationOutcome Withdrawn { get; } = new("withdrawn");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<ModerationOutcome> Known { get; } = [Approved, Redacted, Rejected, Withdrawn];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static ModerationOutcome Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out ModerationOutcome value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("solidarity-status", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
