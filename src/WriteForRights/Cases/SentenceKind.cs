using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What sort of punishment a sentence is.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(SentenceKindConverter))]
public readonly record struct SentenceKind
{
    private readonly string? _text;

    private SentenceKind(string text) => _text = text;

    /// <summary>A time in prison.</summary>
    public static SentenceKind Term { get; } = new("term");

    /// <summary>Life in prison.</summary>
    public static SentenceKind Life { get; } = new("life");

    /// <summary>Death.</summary>
    public static SentenceKind Death { get; } = new("death");

    /// <summary>A time in prison that need not be served unless conditions are broken.</summary>
    public static SentenceKind Suspended { get; } = new("suspended");

    /// <summary>Money to be paid.</summary>
    public static SentenceKind Fine { get; } = new("fine");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<SentenceKind> Known { get; } = [Term, Life, Death, Suspended, Fine];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static SentenceKind Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out SentenceKind value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("sentence", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
