using System.Globalization;

namespace WriteForRights;

/// <summary>
/// A cell of a CSV file that can be opened in a spreadsheet: what a spreadsheet would run as a formula is neutralised (CSV injection).
/// </summary>
/// <remarks>
/// Texts and numbers convert to it by themselves. A number stays one, whatever its sign; a text never becomes one by looking like it.
/// It prints redacted, and <see cref="CsvRow"/> writes it. The default value is the empty cell.
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
    /// The text with an apostrophe before it where a spreadsheet would run it: where its first sign, after white space, quotes and what
    /// cannot be seen, is one of <c>= + - @</c>, also in their wide forms, a tab or a new line.
    /// </summary>
    /// <remarks>A telephone number with its plus gets one too, and so does a name such as <c>-Anna</c>: <see cref="Restore"/> takes it away.</remarks>
    public static string Neutralise(string text) => IsFormula(text, 0) ? Guard + text : text;

    /// <summary>The text that was neutralised; any other text as it is.</summary>
    public static string Restore(string text) => text.Length > 0 && text[0] == Guard && IsFormula(text, 1) ? text.Substring(1) : text;

    /// <summary>A fixed text that tells nothing of the cell.</summary>
    public override string ToString() => "(cell)";

    internal string Write() => _text ?? string.Empty;

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
