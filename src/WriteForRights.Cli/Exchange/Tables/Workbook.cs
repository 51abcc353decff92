using MiniExcelLibs;

namespace WriteForRights.Cli;

/// <summary>A sheet of a workbook (.xlsx).</summary>
internal sealed class Workbook : ITable
{
    private readonly string _path;
    private readonly string _sheet;

    /// <summary>Opens a sheet.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="sheet">The name of the sheet; <c>null</c> for the first.</param>
    /// <exception cref="ToolException">There is no such sheet, or the file is not a workbook.</exception>
    internal Workbook(string path, string? sheet)
    {
        _path = path;
        var names = Names(path);
        _sheet = sheet is null && names.Count > 0 ? names[0]
            : names.Find(name => string.Equals(name, sheet, StringComparison.OrdinalIgnoreCase))
            ?? throw ToolException.Choice("--sheet", names);
    }

    /// <inheritdoc/>
    public string? Sheet => _sheet;

    /// <inheritdoc/>
    public IEnumerable<TableRow> ReadRows()
    {
        var number = 0L;
        foreach (IDictionary<string, object?> row in MiniExcel.Query(_path, useHeaderRow: false, sheetName: _sheet))
        {
            number++;
            yield return new(number, [.. row.Values.Select(cell => cell is string { Length: 0 } ? null : cell)]);
        }
    }

    private static List<string> Names(string path)
    {
        try
        {
            return MiniExcel.GetSheetNames(path);
        }
        catch (InvalidDataException)
        {
            // It is not a zip file.
            throw ToolException.Of(ExitCode.File, "workbook-format", path);
        }
    }
}
