using System.Globalization;

namespace WriteForRights.Cli;

/// <summary>A row of a table.</summary>
/// <param name="Number">The number of the row as a spreadsheet program shows it, from 1.</param>
/// <param name="Cells">The cells: texts, and numbers, times and truth values of workbooks; <c>null</c> for an empty one.</param>
internal sealed record TableRow(long Number, IReadOnlyList<object?> Cells)
{
    /// <summary>Whether no cell has anything in it.</summary>
    internal bool IsEmpty => Cells.All(cell => cell is null or "");

    /// <summary>Returns the cell of a column, from 0, or <c>null</c>.</summary>
    internal object? Cell(int column) => column < Cells.Count ? Cells[column] : null;

    /// <summary>Returns the cell of a column as a text for a person.</summary>
    internal string Text(int column) => TextOf(Cell(column));

    /// <summary>Returns a cell as a text that means the same in every region.</summary>
    internal static string TextOf(object? cell) => cell switch
    {
        null => string.Empty,
        string text => text.Trim(),
        DateTime time => time.TimeOfDay == TimeSpan.Zero
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{cell}",
    };

    /// <summary>Returns the letters of a column, such as <c>A</c> or <c>AB</c>.</summary>
    /// <param name="column">The column, from 0.</param>
    internal static string LettersOf(int column)
    {
        var letters = string.Empty;
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
        }

        return letters;
    }
}
