using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The end of an export: the last line of NDJSON has it as its member <c>end</c>. An export without it was cut off.</summary>
public sealed record ExportEnd
{
    /// <summary>The number of rows before this line.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Rows { get; init; }

    /// <summary>
    /// The cursor behind everything that was recorded when the export began, with which a later export has what came since; <c>null</c> for
    /// an export of counts.
    /// </summary>
    public string? Cursor { get; init; }
}
