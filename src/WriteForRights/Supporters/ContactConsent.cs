using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Whether a supporter agreed to be contacted.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(ContactConsentConverter))]
public readonly record struct ContactConsent
{
    private readonly string? _text;

    private ContactConsent(string text) => _text = text;

    /// <summary>The supporter agreed.</summary>
    public static ContactConsent Granted { get; } = new("granted");

    /// <summary>The supporter refused.</summary>
    public static ContactConsent Denied { get; } = new("denied");

    /// <summary>The question was not put; never to be read as agreement.</summary>
    public static ContactConsent NotAsked { get; } = new("not-asked");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<ContactConsent> Known { get; } = [Granted, Denied, NotAsked];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static ContactConsent Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out ContactConsent value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("consent", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
