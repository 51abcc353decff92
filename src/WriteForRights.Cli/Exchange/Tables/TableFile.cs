namespace WriteForRights.Cli;

/// <summary>Opens tables by the kind of their file.</summary>
internal static class TableFile
{
    /// <summary>Opens a table.</summary>
    /// <param name="path">The file: a workbook (.xlsx), or otherwise a text table.</param>
    /// <param name="sheet">The sheet of a workbook; <c>null</c> for the first.</param>
    /// <param name="encoding">The encoding of a text table; <c>null</c> to find out.</param>
    /// <param name="delimiter">The separator of a text table; <c>null</c> to find out.</param>
    /// <exception cref="ToolException">There is no such sheet or encoding, or the workbook is in an old format.</exception>
    internal static ITable Open(string path, string? sheet, string? encoding, string? delimiter)
    {
        using (File.OpenRead(path))
        {
            // A file that is missing is reported before anything else.
        }

        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".XLSX" or ".XLSM" => new Workbook(path, sheet),
            ".XLS" or ".ODS" => throw ToolException.Of(ExitCode.File, "workbook-format", path),
            _ => new TextTable(path, TextFile.EncodingOf(path, encoding), delimiter),
        };
    }
}
