namespace WriteForRights;

/// <summary>Writes the rows of a CSV file (RFC 4180).</summary>
public static class CsvRow
{
    /// <summary>
    /// Returns a row: its cells separated by commas, and the line break at its end. Write the file in UTF-8 with a byte order mark, so that
    /// spreadsheets recognise the encoding.
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
