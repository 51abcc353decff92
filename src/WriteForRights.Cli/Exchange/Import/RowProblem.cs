namespace WriteForRights.Cli;

/// <summary>A problem of a row, with its place in the table.</summary>
/// <param name="Row">The number of the row as a spreadsheet program shows it.</param>
/// <param name="Column">The letters of the column; <c>null</c> if the problem concerns the row.</param>
/// <param name="Header">The header of the column; <c>null</c> if the problem concerns the row.</param>
/// <param name="Code">The reason for a program.</param>
/// <param name="Message">The reason for a person.</param>
internal sealed record RowProblem(long Row, string? Column, string? Header, string Code, string Message)
{
    /// <summary>Returns the problem on one line, such as <c>B12 (Country): …</c>.</summary>
    public override string ToString() => $"{Column}{Row}{(Header is null ? string.Empty : $" ({Header})")}: {Message} [{Code}]";
}
