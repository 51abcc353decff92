namespace WriteForRights.Cli;

/// <summary>The values of one row by field, and the problems with its cells.</summary>
/// <param name="row">The row.</param>
/// <param name="columns">The columns of the fields.</param>
/// <param name="constants">The values that are the same in every row.</param>
internal sealed class RowValues(
    TableRow row, IReadOnlyDictionary<ImportField, (int Index, string Header)> columns, IReadOnlyDictionary<string, string> constants)
{
    private readonly List<RowProblem> _problems = [];

    /// <summary>The problems found so far.</summary>
    internal IReadOnlyList<RowProblem> Problems => _problems;

    /// <summary>Returns the cell of a field; the constant of the field if the cell is empty or there is no column.</summary>
    internal object? Cell(ImportField field) =>
        columns.TryGetValue(field, out var column) && row.Cell(column.Index) is { } cell && TableRow.TextOf(cell).Length > 0
            ? cell
            : constants.GetValueOrDefault(field.Name);

    /// <summary>Returns the text of a field, or <c>null</c> if it is empty.</summary>
    internal string? Text(ImportField field) => TableRow.TextOf(Cell(field)) is { Length: > 0 } text ? text : null;

    /// <summary>Reads a field that may be empty. A value that cannot be read is a problem.</summary>
    internal T? Read<T>(ImportField field, Func<string, T?> read, string code, params (string Name, string Value)[] arguments)
        where T : struct
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            Add(field, Problem.Of("$", code, Words.Current.Reader, arguments));
        }

        return value;
    }

    /// <summary>Reads a field that must have a value.</summary>
    internal T Require<T>(ImportField field, Func<string, T?> read, string code, params (string Name, string Value)[] arguments)
        where T : struct
    {
        if (Text(field) is null)
        {
            Add(field, Problem.Of("$", ProblemCodes.MemberMissing, Words.Current.Reader, ("name", NameOf(field))));
            return default;
        }

        return Read(field, read, code, arguments) ?? default;
    }

    /// <summary>Adds a problem with the record to the column that it comes from.</summary>
    internal void Add(Problem problem) => Add(ImportField.FindByPath(problem.Path), problem);

    /// <summary>Adds a problem with a field.</summary>
    internal void Add(ImportField? field, Problem problem) => _problems.Add(
        field is not null && columns.TryGetValue(field, out var column)
            ? new(row.Number, TableRow.LettersOf(column.Index), column.Header, problem.Code, problem.Message)
            : new(row.Number, null, field?.Name, problem.Code, problem.Message));

    private string NameOf(ImportField field) => columns.TryGetValue(field, out var column) ? column.Header : field.Name;
}
