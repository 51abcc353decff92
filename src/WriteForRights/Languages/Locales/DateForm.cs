using System.Text;
using System.Text.Json;

namespace WriteForRights;

/// <summary>Formats Gregorian dates in a language, by CLDR's patterns.</summary>
internal sealed class DateForm
{
    private readonly NumberForm _numbers;
    private readonly string _day;
    private readonly string _month;
    private readonly string _year;
    private readonly string _era;
    private readonly string? _firstDay;
    private readonly string[] _months;
    private readonly string[] _monthsAlone;

    internal DateForm(JsonElement dates, NumberForm numbers)
    {
        _numbers = numbers;
        _day = Text(dates, "day");
        _month = Text(dates, "month");
        _year = Text(dates, "year");
        _era = Text(dates, "era");
        _firstDay = FindText(dates, "firstDay");
        _months = Names(dates, "months");
        _monthsAlone = Names(dates, "monthsAlone");
        Now = Text(dates, "now");
        Yesterday = Text(dates, "yesterday");
        Today = Text(dates, "today");
        Tomorrow = Text(dates, "tomorrow");
        BeforeYesterday = FindText(dates, "beforeYesterday");
        AfterTomorrow = FindText(dates, "afterTomorrow");
    }

    internal string Now { get; }

    internal string Yesterday { get; }

    internal string Today { get; }

    internal string Tomorrow { get; }

    /// <summary>The word for the day before yesterday, or <c>null</c>.</summary>
    internal string? BeforeYesterday { get; }

    /// <summary>The word for the day after tomorrow, or <c>null</c>.</summary>
    internal string? AfterTomorrow { get; }

    /// <summary>Formats a date with its known precision.</summary>
    internal string Format(PartialDate date)
    {
        var pattern = date.Day is not null ? _day : date.Month is not null ? _month : _year;
        var text = new StringBuilder(32);
        for (var i = 0; i < pattern.Length;)
        {
            var end = EndOfRun(pattern, i);
            text.Append(pattern[i] switch
            {
                '\'' => pattern.Substring(i + 1, end - i - 2),
                'd' => date.Day == 1 && _firstDay is not null ? _firstDay : _numbers.Plain(date.Day ?? 0, end - i),
                'M' => Month(date, end - i, _months),
                'L' => Month(date, end - i, _monthsAlone),
                'y' => _numbers.Plain(date.Year, 1),
                'G' => _era,
                _ => pattern.Substring(i, end - i),
            });
            i = end;
        }

        return text.ToString();
    }

    private static int EndOfRun(string pattern, int start)
    {
        if (pattern[start] == '\'')
        {
            return pattern.IndexOf('\'', start + 1) + 1;
        }

        var end = start + 1;
        while (end < pattern.Length && pattern[end] == pattern[start])
        {
            end++;
        }

        return end;
    }

    private static string Text(JsonElement dates, string name) => dates.GetProperty(name).GetString()!;

    private static string? FindText(JsonElement dates, string name) => dates.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string[] Names(JsonElement dates, string name) =>
        [.. dates.GetProperty(name).Strings()];

    private string Month(PartialDate date, int letters, string[] names) =>
        letters > 2 ? names[(date.Month ?? 1) - 1] : _numbers.Plain(date.Month ?? 0, letters);
}
