using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>By what way a solidarity message reaches the person.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(SolidarityRouteKindConverter))]
public readonly record struct SolidarityRouteKind
{
    private readonly string? _text;

    private SolidarityRouteKind(string text) => _text = text;

    /// <summary>To the person, in prison or at home.</summary>
    public static SolidarityRouteKind Direct { get; } = new("direct");

    /// <summary>To the family.</summary>
    public static SolidarityRouteKind Family { get; } = new("family");

    /// <summary>To somebody who passes it on, a lawyer or an office.</summary>
    public static SolidarityRouteKind CareOf { get; } = new("care-of");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<SolidarityRouteKind> Known { get; } = [Direct, Family, CareOf];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static SolidarityRouteKind Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out SolidarityRouteKind value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("route", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
