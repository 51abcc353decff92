namespace WriteForRights.Cli;

/// <summary>A field of an action or a report that a column can have.</summary>
/// <param name="Name">The name in mapping files and options.</param>
/// <param name="Paths">The beginnings of the JSON paths whose problems belong to the field.</param>
/// <param name="Kinds">Whether actions, reports or both have it.</param>
internal sealed record ImportField(string Name, string[] Paths, ImportKinds Kinds = ImportKinds.Both)
{
    /// <summary>An id of the row in the system that the table comes from.</summary>
    internal static readonly ImportField Id = new("id", ["$.id"]);

    /// <summary>The case, by its id or a name of the person.</summary>
    internal static readonly ImportField Case = new("case", ["$.case"]);

    /// <summary>The purpose, as a word or a label; appeals by default.</summary>
    internal static readonly ImportField Purpose = new("purpose", ["$.purpose"]);

    /// <summary>The kind of action, as a word or a label.</summary>
    internal static readonly ImportField Kind = new("kind", ["$.kind"]);

    /// <summary>The ids of the targets, separated by spaces or commas.</summary>
    internal static readonly ImportField Targets = new("targets", ["$.targets"]);

    /// <summary>The number of items.</summary>
    internal static readonly ImportField Quantity = new("quantity", ["$.quantity"]);

    /// <summary>The day or the time of the action; for a report, the date to which the number is true.</summary>
    internal static readonly ImportField Date = new("date", ["$.takenAt", "$.asOf"]);

    /// <summary>The section.</summary>
    internal static readonly ImportField Section = new("section", ["$.section"]);

    /// <summary>The country, as a code or a name.</summary>
    internal static readonly ImportField Country = new("country", ["$.country"]);

    /// <summary>The language.</summary>
    internal static readonly ImportField Language = new("language", ["$.language"]);

    /// <summary>The source.</summary>
    internal static readonly ImportField Source = new("source", ["$.source"]);

    /// <summary>The person's name.</summary>
    internal static readonly ImportField PersonName = new("name", ["$.supporter.name"], ImportKinds.Actions);

    /// <summary>The person's email address.</summary>
    internal static readonly ImportField Email = new("email", ["$.supporter"], ImportKinds.Actions);

    /// <summary>The place where a report was counted.</summary>
    internal static readonly ImportField Place = new("place", ["$.place"], ImportKinds.Reports);

    /// <summary>The group that counted.</summary>
    internal static readonly ImportField ReportedBy = new("reportedBy", ["$.reportedBy"], ImportKinds.Reports);

    /// <summary>The precision of the number: exact, the default, or an estimate.</summary>
    internal static readonly ImportField Precision = new("precision", ["$.precision"], ImportKinds.Reports);

    /// <summary>All fields, in the order in which they are shown.</summary>
    internal static IReadOnlyList<ImportField> All { get; } =
    [
        Id, Case, Purpose, Kind, Targets, Quantity, Date, Section, Country, Language, Source, PersonName, Email, Place, ReportedBy,
        Precision,
    ];

    /// <summary>Returns the fields of actions or of reports.</summary>
    internal static IEnumerable<ImportField> Of(ImportKinds kind) => All.Where(field => field.Kinds.HasFlag(kind));

    /// <summary>Returns the field of a JSON path, or <c>null</c>.</summary>
    internal static ImportField? FindByPath(string path) =>
        All.FirstOrDefault(field => field.Paths.Any(start => path.StartsWith(start, StringComparison.Ordinal)));
}
