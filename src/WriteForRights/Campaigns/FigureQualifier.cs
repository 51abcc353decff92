using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>How exact a published figure is.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(FigureQualifierConverter))]
public readonly record struct FigureQualifier
{
    private readonly string? _text;

    private FigureQualifier(string text) => _text = text;

    /// <summary>The figure itself.</summary>
    public static FigureQualifier Exactly { get; } = new("exactly");

    /// <summary>The true number is above the figure.</summary>
    public static FigureQualifier MoreThan { get; } = new("more-than");

    /// <summary>The true number is near the figure.</summary>
    public static FigureQualifier About { get; } = new("about");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<FigureQualifier> Known { get; } = [Exactly, MoreThan, About];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static FigureQualifier Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out FigureQualifier value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
