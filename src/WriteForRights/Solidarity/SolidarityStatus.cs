using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>How far a solidarity message has come.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(SolidarityStatusConverter))]
public readonly record struct SolidarityStatus
{
    private readonly string? _text;

    private SolidarityStatus(string text) => _text = text;

    /// <summary>It has been screened and waits for a human.</summary>
    public static SolidarityStatus Screened { get; } = new("screened");

    /// <summary>A human let it pass as it was written.</summary>
    public static SolidarityStatus Approved { get; } = new("approved");

    /// <summary>A human let it pass with a text of their own in the place of the writer’s.</summary>
    public static SolidarityStatus Redacted { get; } = new("redacted");

    /// <summary>A human decided that it is not sent.</summary>
    public static SolidarityStatus Rejected { get; } = new("rejected");

    /// <summary>The writer took it back.</summary>
    public static SolidarityStatus Withdrawn { get; } = new("withdrawn");

    /// <summary>It was handed over to the post, or to whoever passes it on.</summary>
    public static SolidarityStatus Delivered { get; } = new("delivered");

    /// <summary>It had been let through, and has to be decided again.</summary>
    public static SolidarityStatus Reopened { get; } = new("reopened");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<SolidarityStatus> Known { get; } = [Screened, Approved, Redacted, Rejected, Withdrawn, Delivered, Reopened];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static SolidarityStatus Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out SolidarityStatus value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("solidarity-status", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
