using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// The words that a spreadsheet reads as a value or as a part of one, in the languages of the library: calendar words from CLDR, and others
/// that spreadsheets know. They are loaded on first use.
/// </summary>
internal sealed class SpreadsheetWords
{
    private const int MinMonthLength = 3;

    private static readonly Lazy<SpreadsheetWords> Loaded = new(() => new SpreadsheetWords());

    private static readonly string[] EnglishMonths =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private readonly HashSet<string> _months = [];
    private readonly HashSet<string> _dayPeriods = [];
    private readonly HashSet<string> _fillers = [];
    private readonly HashSet<string> _truths = [];
    private readonly HashSet<string> _notNumbers = [];
    private readonly HashSet<string> _errors = [];
    private readonly HashSet<string> _currencies = [];
    private readonly HashSet<string> _units = [];

    private SpreadsheetWords()
    {
        using var calendar = EmbeddedJson.Open("exports/CalendarWords");
        Add(calendar, "months", _months);
        Add(calendar, "dayPeriods", _dayPeriods);
        Add(calendar, "fillers", _fillers);
        using var others = EmbeddedJson.Open("exports/SpreadsheetWords");
        Add(others, "months", _months);
        Add(others, "fillers", _fillers);
        Add(others, "truths", _truths);
        Add(others, "notNumbers", _notNumbers);
        Add(others, "errors", _errors);
        Add(others, "currencies", _currencies);
        Add(others, "units", _units);
    }

    internal static SpreadsheetWords All => Loaded.Value;

    /// <summary>Returns whether a word in lower case means true or false.</summary>
    internal bool IsTruthValue(string word) => _truths.Contains(word);

    /// <summary>Returns whether a word is a program's "not a number" or infinity. With other capitals it is a name, such as Nan.</summary>
    internal bool IsNotNumber(string word) => _notNumbers.Contains(word);

    /// <summary>Returns whether a text is an error without punctuation at its end. All other errors end with a mark.</summary>
    internal bool IsError(string text) => _errors.Contains(text);

    /// <summary>Returns whether a word is a month. In English the beginning of the name is enough: SEPT2, MARC1.</summary>
    internal bool IsMonth(string word) => _months.Contains(word)
        || (word.Length >= MinMonthLength && EnglishMonths.Any(month => month.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>Returns whether a word next to digits is a currency.</summary>
    internal bool IsCurrency(string word) => _currencies.Contains(word);

    /// <summary>Returns whether a word is a half of the day: pm, 午後.</summary>
    internal bool IsDayPeriod(string word) => _dayPeriods.Contains(word);

    /// <summary>Returns whether a word follows a number of an East Asian date or time: 年, 월.</summary>
    internal bool IsDateUnit(string word) => _units.Contains(word);

    /// <summary>Returns whether a word is a day of the week, or another word that occurs in dates.</summary>
    internal bool IsFiller(string word) => _fillers.Contains(word);

    // NaN and its like are compared exactly, all other words in lower case.
    private void Add(JsonDocument document, string name, HashSet<string> words)
    {
        foreach (var word in document.RootElement.GetProperty(name).Strings())
        {
            words.Add(words == _notNumbers ? word : SmallLetters.Of(word));
        }
    }
}
