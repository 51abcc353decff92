using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A way to reach a target.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(ChannelKindConverter))]
public readonly record struct ChannelKind
{
    private readonly string? _text;

    private ChannelKind(string text) => _text = text;

    /// <summary>By post.</summary>
    public static ChannelKind Post { get; } = new("post");

    /// <summary>By email.</summary>
    public static ChannelKind Email { get; } = new("email");

    /// <summary>By telephone.</summary>
    public static ChannelKind Phone { get; } = new("phone");

    /// <summary>By fax.</summary>
    public static ChannelKind Fax { get; } = new("fax");

    /// <summary>By a handle on a social network.</summary>
    public static ChannelKind Social { get; } = new("social");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<ChannelKind> Known { get; } = [Post, Email, Phone, Fax, Social];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static ChannelKind Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out ChannelKind value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("channel", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
