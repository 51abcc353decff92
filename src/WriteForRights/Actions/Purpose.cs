using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Whom an action speaks to.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(PurposeConverter))]
public readonly record struct Purpose
{
    private readonly string? _text;

    private Purpose(string text) => _text = text;

    /// <summary>To those in power, for a change.</summary>
    public static Purpose Appeal { get; } = new("appeal");

    /// <summary>To the person at risk, or the family.</summary>
    public static Purpose Solidarity { get; } = new("solidarity");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<Purpose> Known { get; } = [Appeal, Solidarity];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static Purpose Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out Purpose value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("purpose", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
