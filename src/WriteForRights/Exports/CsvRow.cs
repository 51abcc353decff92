namespace WriteForRights;

/// <summary>Writes a row of a CSV file (RFC 4180).</summary>
public static class CsvRow
{
    /// <summary>
    /// The row, with commas between its cells and the line break that ends it. Write the file in UTF-8 with a byte order mark, by which
    /// spreadsheets know it.
    /// </summary>
    public static string Of(params ReadOnlySpan<CsvCell> cells)
    {
        var texts = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            texts[i] = cells[i].Write();
        }

        return string.Join(",", texts) + "\r\n";
    }
}
