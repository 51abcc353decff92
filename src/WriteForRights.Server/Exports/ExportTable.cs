using System.Text.Json.Serialization.Metadata;

namespace WriteForRights.Server;

/// <summary>A table of an export, in both formats.</summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <param name="Name">The name, as in the path.</param>
/// <param name="Columns">The names of the columns in CSV.</param>
/// <param name="CellsOf">Returns the cells of a row.</param>
internal sealed record ExportTable<TRow>(string Name, CsvCell[] Columns, Func<TRow, CsvCell[]> CellsOf)
{
    /// <summary>The metadata of a row in NDJSON.</summary>
    internal JsonTypeInfo<TRow> Json { get; } = WriteForRightsJson.TypeInfo<TRow>();
}
