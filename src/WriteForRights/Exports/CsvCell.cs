using System.Globalization;

namespace WriteForRights;

/// <summary>
/// A cell of a CSV file that can be opened in a spreadsheet: a text that a spreadsheet would run as a formula (CSV injection), or change
/// by reading it as a number, a date or a truth value, gets an apostrophe before it.
/// </summary>
/// <remarks>
/// Texts and numbers convert to it by themselves. A number stays one, whatever its sign; a text never becomes one by looking like it:
/// <c>02134</c>, <c>1E5</c> and <c>3-4</c> stay what was typed. It prints redacted, and <see cref="CsvRow"/> writes it. The default value
/// is the empty cell.
/// </remarks>
public readonly record struct CsvCell
{
    private const char Guard = '\'';

    private readonly string? _text;

    private CsvCell(string written) => _text = written;

    /// <summary>Takes a text, or nothing.</summary>
    public static implicit operator CsvCell(string? text) => text is null ? default : new(Quote(Neutralise(text)));

    /// <summary>Takes a whole number.</summary>
    public static implicit operator CsvCell(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Takes a number; it is written with a point for the decimals.</summary>
    public static implicit operator CsvCell(decimal number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Returns the text with an apostrophe before it if a spreadsheet would run or change it: if its first sign, after white space, quotes
    /// and what cannot be seen, is one of <c>= + - @</c>, also in their wide forms, a tab or a new line; or if the whole text looks like a
    /// number, an amount of money, a percentage, a fraction, a date, a time, a truth value or an error.
    /// </summary>
    /// <remarks>
    /// Months, truth values and currencies are those of all languages of the library: <c>MAR1</c>, <c>1. März</c>, <c>WAHR</c>,
    /// <c>5 kr</c>, <c>3月4日</c>. So a telephone number gets an apostrophe, and so does a name such as <c>-Anna</c>: <see cref="Restore"/>
    /// takes it away.
    /// </remarks>
    public static string Neutralise(string text) => IsGuarded(text, 0) ? Guard + text : text;

    /// <summary>Returns the text that was neutralised; any other text as it is.</summary>
    public static string Restore(string text) => text.Length > 0 && text[0] == Guard && IsGuarded(text, 1) ? text.Substring(1) : text;

    /// <summary>A fixed text that tells nothing of the cell.</summary>
    public override string ToString() => "(cell)";

    internal string Write() => _text ?? string.Empty;

    // Apostrophes at the beginning decide nothing, so that a text and its guarded form are guarded alike, and Restore loses none.
    private static bool IsGuarded(string text, int start) => IsFormula(text, start) || SpreadsheetText.IsValue(text.Substring(start));

    private static bool IsFormula(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '\t' or '\r' or '\n' or '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' or '\u2212')
            {
                return true;
            }

            if (!IsPassedOver(text[i]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsPassedOver(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or Guard
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation;

    // RFC 4180 asks for quotes at commas, quotes and line breaks. Spreadsheets of half the world split at semicolons, some at tabs; and
    // white space at an end would be trimmed.
    private static string Quote(string text) =>
        text.Any(c => c is '"' or ',' or ';' or '\t' or '\r' or '\n') || text.Trim().Length < text.Length
            ? $"\"{text.Replace("\"", "\"\"")}\""
            : text;
}
