using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What became of a report that was submitted.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(ReportStatusConverter))]
public readonly record struct ReportStatus
{
    private readonly string? _text;

    private ReportStatus(string text) => _text = text;

    /// <summary>It is on disk and in the counts, as the first revision of the report that the server was told.</summary>
    public static ReportStatus Counted { get; } = new("counted");

    /// <summary>It is on disk and in the counts, in place of an earlier revision.</summary>
    public static ReportStatus Corrected { get; } = new("corrected");

    /// <summary>The report is void with all its revisions: it counts no longer, or never did.</summary>
    public static ReportStatus Voided { get; } = new("voided");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<ReportStatus> Known { get; } = [Counted, Corrected, Voided];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static ReportStatus Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out ReportStatus value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("report-status", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
