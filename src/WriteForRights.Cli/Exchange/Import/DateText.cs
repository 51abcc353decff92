using System.Globalization;

namespace WriteForRights.Cli;

/// <summary>Reads dates as people write them, such as 10.12.2022, 12/10/22 14:05 or 10 December 2022.</summary>
internal static class DateText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>Reads a date with or without a time, or returns <c>null</c>.</summary>
    /// <param name="text">The text, with digits of ASCII.</param>
    /// <param name="order">The order of dates whose year is not first.</param>
    internal static DateTime? Parse(string text, DateOrder order)
    {
        if (Split(text) is not { } split)
        {
            return text.Any(char.IsLetter) ? WithNames(text) : null;
        }

        var (numbers, time) = split;
        var (year, month, day) = numbers[0].Length == 4 || order == DateOrder.YearMonthDay ? (numbers[0], numbers[1], numbers[2])
            : order == DateOrder.MonthDayYear ? (numbers[2], numbers[0], numbers[1])
            : (numbers[2], numbers[1], numbers[0]);
        var whole = year.Length == 2 ? "20" + year : year;
        return DateTime.TryParseExact(
            $"{whole}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date)
            && date.Year is >= FirstYear and <= LastYear
            ? date + time
            : null;
    }

    /// <summary>Returns the three numbers of a date and its time of day, or <c>null</c>.</summary>
    internal static (string[] Numbers, TimeSpan Time)? Split(string text)
    {
        var trimmed = text.Trim();
        var time = TimeSpan.Zero;
        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            var start = trimmed.LastIndexOfAny([' ', 'T', ','], colon);
            if (start < 0
                || !TimeSpan.TryParseExact(trimmed[(start + 1)..], [@"h\:mm", @"h\:mm\:ss"], CultureInfo.InvariantCulture, out time))
            {
                return null;
            }

            trimmed = trimmed[..start].Trim(' ', ',');
        }

        var numbers = trimmed.Split(
            ['.', '/', '-', ' ', '年', '月', '日'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return numbers.Length == 3 && numbers.All(number => number.Length is >= 1 and <= 4 && number.All(char.IsAsciiDigit))
            ? (numbers, time)
            : null;
    }

    // The names of months, in the reader's language or in English.
    private static DateTime? WithNames(string text)
    {
        foreach (var culture in (CultureInfo[])[CultureInfo.CurrentUICulture, CultureInfo.GetCultureInfo("en-GB")])
        {
            if (DateTime.TryParse(text, culture, DateTimeStyles.None, out var date)
                && date.Year is >= FirstYear and <= LastYear
                && text.Contains(date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            {
                return date;
            }
        }

        return null;
    }
}
