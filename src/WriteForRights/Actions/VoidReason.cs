using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Why an action or a report is taken back.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(VoidReasonConverter))]
public readonly record struct VoidReason
{
    private readonly string? _text;

    private VoidReason(string text) => _text = text;

    /// <summary>Whoever took the action, or reported it, took it back.</summary>
    public static VoidReason Withdrawn { get; } = new("withdrawn");

    /// <summary>It came back: it reached nobody.</summary>
    public static VoidReason Bounced { get; } = new("bounced");

    /// <summary>It was made up, or made by a machine.</summary>
    public static VoidReason Fraudulent { get; } = new("fraudulent");

    /// <summary>It stands under another id already.</summary>
    public static VoidReason Duplicate { get; } = new("duplicate");

    /// <summary>It was entered by mistake.</summary>
    public static VoidReason Mistaken { get; } = new("mistaken");

    /// <summary>Somebody tried the app.</summary>
    public static VoidReason Test { get; } = new("test");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<VoidReason> Known { get; } = [Withdrawn, Bounced, Fraudulent, Duplicate, Mistaken, Test];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static VoidReason Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out VoidReason value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("void-reason", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
