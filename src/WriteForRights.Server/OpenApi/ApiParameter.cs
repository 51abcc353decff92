namespace WriteForRights.Server;

/// <summary>A parameter of a call.</summary>
/// <param name="Place">Its place: <c>path</c>, <c>query</c> or <c>header</c>.</param>
/// <param name="Name">Its name in that place.</param>
/// <param name="Description">The description.</param>
/// <param name="Schema">The JSON schema of the value.</param>
internal sealed record ApiParameter(string Place, string Name, string Description, string Schema = """{ "type": "string" }""")
{
    internal const string Path = "path";

    /// <summary>Indicates whether a request needs it. One in the path always is.</summary>
    internal bool IsRequired { get; init; } = Place == Path;

    private const string Header = "header";
    private const string Query = "query";

    internal static ApiParameter AcceptLanguage { get; } = new(Header, "Accept-Language", "The languages for the texts of problems.");

    internal static ApiParameter IfNoneMatch { get; } = new(
        Header, "If-None-Match", "The `ETag` of the copy that the client has. The answer is 304 if it is current.");

    internal static ApiParameter LastEventId { get; } = new(
        Header, "Last-Event-ID", "The id of the last event that the client received. The stream starts with the next change.");

    internal static ApiParameter By { get; } = new(
        Query, "by", $"The dimensions that split the counts, separated by commas: {string.Join(", ", CountDimension.Known)}.");

    internal static ApiParameter Cursor { get; } = new(Query, "cursor", "The cursor: the value of `next` in the page before.");

    internal static ApiParameter Limit { get; } = new(
        Query,
        "limit",
        "The maximum number of items per page.",
        $$"""{ "type": "integer", "minimum": 1, "maximum": {{Paging.MaxLimit}}, "default": {{Paging.DefaultLimit}} }""");

    internal static ApiParameter Paper { get; } = new(
        Query, "paper", "The paper of the sheets.", """{ "type": "string", "enum": ["a4", "letter"], "default": "a4" }""");

    internal static ApiParameter ByOne { get; } = new(
        Query, "by", "The dimension that splits the counts. With a section it must be `section`.", OneOf(CountDimension.Known))
    {
        IsRequired = true,
    };

    internal static ApiParameter After { get; } = new(
        Query, "after", "The cursor behind which the export begins: the `cursor` of a row, or of the end. A table then has no header.");

    /// <summary>The parameters of all exports.</summary>
    internal static ValueList<ApiParameter> Export { get; } =
    [
        new(Query, "campaign", "The id of the campaign.") { IsRequired = true },
        new(Query, "case", "The id of the case."),
        new(Query, "section", "The id of the section. A key of a section exports only its own."),
        new(
            Query,
            "format",
            "The format; by default that of `Accept`, or NDJSON.",
            OneOf(ExportFormat.All.Select(format => format.Name))),
    ];

    /// <summary>The parameters that select by the time of recording.</summary>
    internal static ValueList<ApiParameter> ExportPeriod { get; } =
    [
        new(Query, "from", "The earliest time of recording.", """{ "type": "string", "format": "date-time" }"""),
        new(Query, "to", "The time before which the entries were recorded.", """{ "type": "string", "format": "date-time" }"""),
    ];

    /// <summary>The parameters that select messages.</summary>
    internal static ValueList<ApiParameter> Messages { get; } =
    [
        new(Query, "campaign", "The id of the campaign."),
        new(Query, "case", "The id of the case."),
        new(Query, "section", "The id of the section."),
        new(Query, "language", "The language that the writers declared."),
        new(Query, "kind", "The kind of message."),
        new(Query, "status", "The status. By default, all messages that wait for a decision: `screened` and `reopened`."),
        new(Query, "findings", "The findings: the `findingsKey` of a message, such as `religion:ask`, or `none`."),
        new(
            Query,
            "before",
            "The time before which the messages arrived.",
            """{ "type": "string", "format": "date-time" }"""),
    ];

    /// <summary>The parameters in the paths, by their names.</summary>
    internal static IReadOnlyDictionary<string, ApiParameter> InPaths { get; } = new[]
    {
        new ApiParameter(Path, "campaign", "The id of the campaign."),
        new ApiParameter(Path, "case", "The id of the case."),
        new ApiParameter(Path, "key", "The id of the access key, which the caller chooses."),
        new ApiParameter(Path, "delivery", "The id of the delivery, which the caller chooses."),
        new ApiParameter(Path, "webhook", "The id of the webhook, which the caller chooses."),
        new ApiParameter(Path, "job", "The id of the job on the ledger."),
        new ApiParameter(
            Path,
            "id",
            "The id, a UUID of version 7. The app creates it once, together with what it sends.",
            """{ "type": "string", "format": "uuid" }"""),
    }.ToDictionary(parameter => parameter.Name);

    private static string OneOf<T>(IEnumerable<T> words) =>
        $$"""{ "type": "string", "enum": [{{string.Join(", ", words.Select(word => $"\"{word}\""))}}] }""";
}
