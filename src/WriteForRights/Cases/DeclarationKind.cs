using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What an organisation has declared the subject of a case to be.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(DeclarationKindConverter))]
public readonly record struct DeclarationKind
{
    private readonly string? _text;

    private DeclarationKind(string text) => _text = text;

    /// <summary>Held only for who they are or what they peacefully said or did.</summary>
    public static DeclarationKind PrisonerOfConscience { get; } = new("prisoner-of-conscience");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<DeclarationKind> Known { get; } = [PrisonerOfConscience];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static DeclarationKind Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out DeclarationKind value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("declaration", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
