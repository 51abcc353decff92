using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>One of the four numbers.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(CountMeasureConverter))]
public readonly record struct CountMeasure
{
    private readonly string? _text;

    private CountMeasure(string text) => _text = text;

    /// <summary>How many actions: each once, times its quantity.</summary>
    public static CountMeasure Actions { get; } = new("actions");

    /// <summary>How many messages: an appeal to three targets is three.</summary>
    public static CountMeasure Messages { get; } = new("messages");

    /// <summary>How many signatures: once per known person per case, and each of somebody unknown.</summary>
    public static CountMeasure Signatures { get; } = new("signatures");

    /// <summary>How many different people, of those who are known.</summary>
    public static CountMeasure People { get; } = new("people");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<CountMeasure> Known { get; } = [Actions, Messages, Signatures, People];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static CountMeasure Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out CountMeasure value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("measure", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
