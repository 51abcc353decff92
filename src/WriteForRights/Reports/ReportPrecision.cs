using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>How the quantity of a report was found.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(ReportPrecisionConverter))]
public readonly record struct ReportPrecision
{
    private readonly string? _text;

    private ReportPrecision(string text) => _text = text;

    /// <summary>Somebody counted.</summary>
    public static ReportPrecision Exact { get; } = new("exact");

    /// <summary>Somebody estimated: by the weight of the post bag, say.</summary>
    public static ReportPrecision Estimate { get; } = new("estimate");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<ReportPrecision> Known { get; } = [Exact, Estimate];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static ReportPrecision Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out ReportPrecision value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("precision", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
