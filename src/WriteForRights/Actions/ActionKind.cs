using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What form an action took.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(ActionKindConverter))]
public readonly record struct ActionKind
{
    private readonly string? _text;

    private ActionKind(string text) => _text = text;

    /// <summary>A letter by post.</summary>
    public static ActionKind Letter { get; } = new("letter");

    /// <summary>A card or postcard by post.</summary>
    public static ActionKind Card { get; } = new("card");

    /// <summary>An email.</summary>
    public static ActionKind Email { get; } = new("email");

    /// <summary>A text message.</summary>
    public static ActionKind Sms { get; } = new("sms");

    /// <summary>A fax.</summary>
    public static ActionKind Fax { get; } = new("fax");

    /// <summary>A phone call.</summary>
    public static ActionKind PhoneCall { get; } = new("phone-call");

    /// <summary>A post on a social network.</summary>
    public static ActionKind SocialPost { get; } = new("social-post");

    /// <summary>A signature under a petition, online or on paper.</summary>
    public static ActionKind Signature { get; } = new("signature");

    /// <summary>A photograph, of a gathering say.</summary>
    public static ActionKind Photo { get; } = new("photo");

    /// <summary>A drawing.</summary>
    public static ActionKind Drawing { get; } = new("drawing");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<ActionKind> Known { get; } = [Letter, Card, Email, Sms, Fax, PhoneCall, SocialPost, Signature, Photo, Drawing];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static ActionKind Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out ActionKind value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("kind", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
