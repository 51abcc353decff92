using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace WriteForRights.Cli;

/// <summary>
/// The rows that were not imported, with their problems, as a table that can be corrected and imported again. Each row has the id of its
/// record, so a corrected row is one action however often it is imported.
/// </summary>
internal static class ErrorTable
{
    /// <summary>The header of the column with the id.</summary>
    internal const string Id = "w4r id";

    private const string Place = "w4r row";
    private const string Problem = "w4r problem";

    /// <summary>Returns the path of the table for the refused rows of a table.</summary>
    internal static string PathOf(string table) =>
        Path.Combine(Path.GetDirectoryName(table) ?? string.Empty, Path.GetFileNameWithoutExtension(table) + ".errors.csv");

    /// <summary>Writes the table, readable for its owner alone: its rows may name people.</summary>
    /// <param name="path">The file.</param>
    /// <param name="header">The row with the headers.</param>
    /// <param name="rows">The rows with their ids and problems.</param>
    /// <param name="delimiter">The separator.</param>
    internal static void Write(
        string path, TableRow header, IEnumerable<(TableRow Row, string Id, IReadOnlyList<RowProblem> Problems)> rows, string delimiter)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter }))
        {
            // A table of refused rows that is imported again already has the columns.
            var kept = Enumerable.Range(0, header.Cells.Count)
                .Where(column => header.Text(column) is not (Id or Place or Problem)).ToArray();
            Line(writer, [.. kept.Select(header.Text), Id, Place, Problem]);
            foreach (var (row, id, problems) in rows)
            {
                var messages = string.Join(" ", problems.Select(problem => problem.ToString()));
                Line(writer, [.. kept.Select(row.Text), id, row.Number.ToString(CultureInfo.InvariantCulture), messages]);
            }
        }

        WholeFile.Write(path, Encoding.UTF8.GetBytes('\uFEFF' + text.ToString()), isSecret: true);
    }

    private static void Line(CsvWriter writer, string[] cells)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(CsvCell.Neutralise(cell));
        }

        writer.NextRecord();
    }
}
