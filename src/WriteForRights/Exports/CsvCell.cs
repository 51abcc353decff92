using System.Globalization;

namespace WriteForRights;

/// <summary>
/// A cell of a CSV file that is safe to open in a spreadsheet. A text gets an apostrophe before it if a spreadsheet would run it as a
/// formula (CSV injection) or convert it to a number, a date or a truth value.
/// </summary>
/// <remarks>
/// Texts, numbers, instants and dates convert to cells implicitly. A number stays a number, whatever its sign, and a text stays a text even
/// if it looks like a number: <c>02134</c>, <c>1E5</c> and <c>3-4</c> remain as typed. A cell prints redacted; <see cref="CsvRow"/> writes
/// it. The default value is the empty cell.
/// </remarks>
public readonly record struct CsvCell
{
    private const char Guard = '\'';

    private readonly string? _text;

    private CsvCell(string written) => _text = written;

    /// <summary>Converts a text; <c>null</c> becomes an empty cell.</summary>
    public static implicit operator CsvCell(string? text) => text is null ? default : new(Quote(Neutralise(text)));

    /// <summary>Converts a whole number.</summary>
    public static implicit operator CsvCell(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Converts a number. It is written with a decimal point.</summary>
    public static implicit operator CsvCell(decimal number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Converts an instant. It is written in UTC (RFC 3339), without an apostrophe: it is a time, and no text.</summary>
    public static implicit operator CsvCell(DateTimeOffset instant) => new(Instant.ToText(instant));

    /// <summary>
    /// Converts a date. A full one is written without an apostrophe: it is a date, and no text. A year or a month stays a text, which a
    /// spreadsheet would turn into a number or a day.
    /// </summary>
    public static implicit operator CsvCell(PartialDate date) =>
        date.Day is null ? (CsvCell)date.ToString() : new CsvCell(date.ToString());

    /// <summary>
    /// Returns a text with an apostrophe before it if a spreadsheet would run or convert it. It would if the first character, after white
    /// space, quotes and invisible characters, is one of <c>= + - @</c>, also in their wide forms, a tab or a line break; or if the whole
    /// text looks like a number, an amount of money, a percentage, a fraction, a date, a time, a truth value or an error.
    /// </summary>
    /// <remarks>
    /// Months, truth values and currencies are recognised in all languages of the library: <c>MAR1</c>, <c>1. März</c>, <c>WAHR</c>,
    /// <c>5 kr</c>, <c>3月4日</c>. A telephone number therefore gets an apostrophe, and so does a name such as <c>-Anna</c>;
    /// <see cref="Restore"/> removes it.
    /// </remarks>
    public static string Neutralise(string text) => IsGuarded(text, 0) ? Guard + text : text;

    /// <summary>Returns the original of a text that was neutralised; any other text unchanged.</summary>
    public static string Restore(string text) => text.Length > 0 && text[0] == Guard && IsGuarded(text, 1) ? text.Substring(1) : text;

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(cell)";

    internal string Write() => _text ?? string.Empty;

    // Apostrophes at the beginning are ignored, so that a text and its neutralised form get the same answer, and Restore removes only ours.
    private static bool IsGuarded(string text, int start) => IsFormula(text, start) || SpreadsheetText.IsValue(text.Substring(start));

    private static bool IsFormula(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '\t' or '\r' or '\n' or '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' or '\u2212')
            {
                return true;
            }

            if (!IsIgnored(text[i]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsIgnored(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or Guard
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation;

    // RFC 4180 requires quotes around commas, quotes and line breaks. In many countries spreadsheets split at semicolons, some at tabs.
    // White space at the start or end would be trimmed.
    private static string Quote(string text) =>
        text.Any(c => c is '"' or ',' or ';' or '\t' or '\r' or '\n') || text.Trim().Length < text.Length
            ? $"\"{text.Replace("\"", "\"\"")}\""
            : text;
}
