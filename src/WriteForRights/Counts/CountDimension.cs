using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What counts are split by.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(CountDimensionConverter))]
public readonly record struct CountDimension
{
    private readonly string? _text;

    private CountDimension(string text) => _text = text;

    /// <summary>By the kind of action.</summary>
    public static CountDimension Kind { get; } = new("kind");

    /// <summary>By purpose.</summary>
    public static CountDimension Purpose { get; } = new("purpose");

    /// <summary>By the country that the action came from.</summary>
    public static CountDimension Country { get; } = new("country");

    /// <summary>By section.</summary>
    public static CountDimension Section { get; } = new("section");

    /// <summary>
    /// By the day on which the action was taken: in the time zone of its section, without a section in UTC. A report stands under the day
    /// to which it is true.
    /// </summary>
    public static CountDimension Day { get; } = new("day");

    /// <summary>By the way they came in: each action by itself, or many counted on paper or at an event and reported.</summary>
    public static CountDimension Origin { get; } = new("origin");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<CountDimension> Known { get; } = [Kind, Purpose, Country, Section, Day, Origin];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static CountDimension Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out CountDimension value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("dimension", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
