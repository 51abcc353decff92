using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Cli;

/// <summary>
/// Guesses how a table is to be read: by its headers in many languages first, then by what the cells of a column can be. A person sees the
/// guess before anything is sent.
/// </summary>
internal sealed class ColumnGuess
{
    private const int Sample = 200;
    private const int HeaderRows = 20;
    private const double Enough = 0.8;

    private static readonly Dictionary<string, string[]> Names = ReadNames();

    private readonly List<TableRow> _rows;
    private readonly CampaignPack _pack;
    private readonly ImportMapping _given;

    /// <summary>Reads the beginning of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="pack">The campaign with its cases.</param>
    /// <param name="given">What the person has already chosen.</param>
    internal ColumnGuess(ITable table, CampaignPack pack, ImportMapping given)
    {
        _rows = [.. table.ReadRows().Where(row => !row.IsEmpty).Take(HeaderRows + Sample)];
        _pack = pack;
        _given = given;
    }

    /// <summary>Returns the mapping: the person's choices, and the guess for the rest.</summary>
    /// <param name="region">The region whose dates and numbers are probable.</param>
    /// <exception cref="ToolException">The table is empty, or a column that was named is not there.</exception>
    internal ImportMapping Make(CultureInfo region)
    {
        var header = FindHeader() ?? throw ToolException.Of(ExitCode.File, "table-empty", null);
        var rows = _rows.Where(row => row.Number > header.Number).Take(Sample).ToList();
        var kind = _given.As == 0 ? KindOf(header) : _given.As;
        var columns = new Dictionary<string, string>(_given.Columns);
        var free = Enumerable.Range(0, header.Cells.Count).Where(column => header.Text(column).Length > 0).ToList();
        foreach (var (field, name) in _given.Columns)
        {
            if (!free.Any(column => header.Text(column) == name))
            {
                throw ToolException.Choice($"--map {field}", free.Select(header.Text));
            }
        }

        free.RemoveAll(column => columns.ContainsValue(header.Text(column)));
        var open = ImportField.Of(kind)
            .Where(field => !columns.ContainsKey(field.Name) && !_given.Values.ContainsKey(field.Name)).ToList();
        foreach (var field in open.ToArray())
        {
            if (free.Find(column => IsNamed(field, header.Text(column)), out var column)
                && (field != ImportField.Id || !AreRowNumbers(rows, column)))
            {
                columns[field.Name] = header.Text(column);
                free.Remove(column);
                open.Remove(field);
            }
        }

        var order = OrderOf(rows, header, columns, free, region);
        var mark = region.NumberFormat.NumberDecimalSeparator == "," ? "," : ".";
        var draft = _given with { As = kind, HeaderRow = header.Number, Dates = order, Decimal = mark, Columns = columns };
        GuessByContent(rows, header, free, open, draft);
        return draft;
    }

    /// <summary>Returns the columns of a mapping by field.</summary>
    /// <exception cref="ToolException">The table has no such column.</exception>
    internal static Dictionary<ImportField, (int Index, string Header)> ColumnsOf(ImportMapping mapping, TableRow header)
    {
        var columns = new Dictionary<ImportField, (int Index, string Header)>();
        foreach (var (name, text) in mapping.Columns)
        {
            var field = ImportField.All.FirstOrDefault(field => field.Name == name)
                ?? throw ToolException.Choice($"columns.{name}", ImportField.All.Select(field => field.Name));
            var index = Enumerable.Range(0, header.Cells.Count).FirstOrDefault(column => header.Text(column) == text, -1);
            columns[field] = index >= 0
                ? (index, text)
                : throw ToolException.Choice($"columns.{name}", header.Cells.Select(TableRow.TextOf).Where(cell => cell.Length > 0));
        }

        return columns;
    }

    private static Dictionary<string, string[]> ReadNames()
    {
        using var stream = typeof(ColumnGuess).Assembly.GetManifestResourceStream("column-names")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject()
            .ToDictionary(field => field.Name, field => field.Value.GetString()!.Split(' ').Select(Fold).ToArray());
    }

    private static string Fold(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetter));

    private static bool IsNamed(ImportField field, string header) =>
        Fold(header) is { Length: > 0 } name && (name == Fold(field.Name) || Names[field.Name].Contains(name));

    // A table may have a title above its headers.
    private TableRow? FindHeader() => _rows.Take(HeaderRows).FirstOrDefault(
        row => row.Number == _given.HeaderRow || row.Cells.Count(cell =>
            ImportField.All.Any(field => IsNamed(field, TableRow.TextOf(cell)))) >= 2) ?? _rows.FirstOrDefault();

    private static ImportKinds KindOf(TableRow header) => header.Cells.Any(cell =>
        IsNamed(ImportField.ReportedBy, TableRow.TextOf(cell)) || IsNamed(ImportField.Precision, TableRow.TextOf(cell)))
        ? ImportKinds.Reports
        : ImportKinds.Actions;

    // A number above 12 cannot be a month. If no date says so, the region decides.
    private static DateOrder OrderOf(
        List<TableRow> rows, TableRow header, Dictionary<string, string> columns, List<int> free, CultureInfo region)
    {
        var named = columns.GetValueOrDefault(ImportField.Date.Name);
        var candidates = named is null ? free : Enumerable.Range(0, header.Cells.Count).Where(column => header.Text(column) == named);
        var dates = candidates.SelectMany(column => rows.Select(row => row.Cell(column)))
            .OfType<string>().Select(DateText.Split).OfType<(string[] Numbers, TimeSpan Time)>()
            .Where(date => date.Numbers[0].Length <= 2)
            .Select(date => Array.ConvertAll(date.Numbers, number => int.Parse(number, CultureInfo.InvariantCulture)))
            .ToList();
        var pattern = region.DateTimeFormat.ShortDatePattern;
        var usual = pattern.StartsWith('y') ? DateOrder.YearMonthDay
            : pattern.IndexOf('M', StringComparison.Ordinal) < pattern.IndexOf('d', StringComparison.Ordinal) ? DateOrder.MonthDayYear
            : DateOrder.DayMonthYear;
        return dates.Any(date => date[0] > 12) && usual != DateOrder.YearMonthDay ? DateOrder.DayMonthYear
            : dates.Any(date => date[1] > 12) ? DateOrder.MonthDayYear
            : usual;
    }

    private void GuessByContent(List<TableRow> rows, TableRow header, List<int> free, List<ImportField> open, ImportMapping mapping)
    {
        var cells = new CellReader(_pack, mapping);
        (ImportField Field, Func<object?, bool> Fits)[] tests =
        [
            (ImportField.Case, cell => cells.Case(TableRow.TextOf(cell)) is not null),
            (ImportField.Kind, cell => cells.Kind(TableRow.TextOf(cell)) is not null),
            (ImportField.Country, cell => cells.Country(TableRow.TextOf(cell)) is not null),
            (ImportField.Date, cell => cells.Time(cell) is not null),
            (ImportField.Quantity, cell => cells.Number(cell) is > 0),
            (ImportField.Email, cell => TableRow.TextOf(cell).Contains('@', StringComparison.Ordinal)),
        ];
        foreach (var (field, fits) in tests.Where(test => open.Contains(test.Field)))
        {
            if (free.Find(column => Share(rows, column, fits) >= Enough, out var column))
            {
                mapping.Columns[field.Name] = header.Text(column);
                free.Remove(column);
            }
        }
    }

    // Rows that are merely numbered have no id: the first row of every table would be the same action.
    private static bool AreRowNumbers(List<TableRow> rows, int column)
    {
        var numbers = rows.Select(row => row.Text(column))
            .Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        return numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First + 1) && numbers is [>= 0 and <= 1, ..];
    }

    private static double Share(List<TableRow> rows, int column, Func<object?, bool> fits)
    {
        var filled = rows.Select(row => row.Cell(column)).Where(cell => TableRow.TextOf(cell).Length > 0).ToList();
        return filled.Count == 0 ? 0 : filled.Count(fits) / (double)filled.Count;
    }
}
