namespace WriteForRights.Cli;

/// <summary>A table in a file. It can be read again from its beginning.</summary>
internal interface ITable
{
    /// <summary>The name of the sheet; <c>null</c> for a file that has none.</summary>
    string? Sheet { get; }

    /// <summary>Reads the rows, empty ones too.</summary>
    IEnumerable<TableRow> ReadRows();
}
