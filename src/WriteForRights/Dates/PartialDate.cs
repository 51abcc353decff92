using System.Globalization;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// A date with as many parts as are known: <c>2022</c>, <c>2022-03</c> or <c>2022-03-31</c>, in the Gregorian calendar.
/// </summary>
/// <remarks>
/// The default value is the year 1. Dates are ordered by their first day. If two begin on the same day, the less precise one comes first.
/// </remarks>
[TextForm(ProblemCodes.DateMalformed, "2022-12-10")]
[JsonConverter(typeof(TextConverter<PartialDate>))]
public readonly partial record struct PartialDate : IComparable<PartialDate>
{
    // One less than the year, so that the default value is a valid date.
    private readonly short _yearAfterFirst;
    private readonly byte _month;
    private readonly byte _day;

    /// <summary>Creates a date of which only the year is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1 to 9999.</exception>
    public PartialDate(int year)
        : this(new DateTime(year, 1, 1), DatePrecision.Year)
    {
    }

    /// <summary>Creates a date of which the year and the month are known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1 to 9999, or the month is not from 1 to 12.</exception>
    public PartialDate(int year, int month)
        : this(new DateTime(year, month, 1), DatePrecision.Month)
    {
    }

    /// <summary>Creates a date of which all parts are known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public PartialDate(int year, int month, int day)
        : this(new DateTime(year, month, day), DatePrecision.Day)
    {
    }

    private PartialDate(DateTime first, DatePrecision precision)
    {
        _yearAfterFirst = (short)(first.Year - 1);
        _month = (byte)(precision == DatePrecision.Year ? 0 : first.Month);
        _day = (byte)(precision == DatePrecision.Day ? first.Day : 0);
    }

    /// <summary>The year, from 1 to 9999.</summary>
    public int Year => _yearAfterFirst + 1;

    /// <summary>The month, from 1 to 12; <c>null</c> if unknown.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The day of the month, from 1 to 31; <c>null</c> if unknown.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <summary>The precision: the parts of the date that are known.</summary>
    internal DatePrecision Precision => _day != 0 ? DatePrecision.Day : _month != 0 ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>The first day of the date.</summary>
    internal PartialDate First => Of(FirstDay);

    /// <summary>The last day of the date, on which something closes that is open until the date.</summary>
    internal PartialDate Last => Of(LastDay());

    internal DateTime FirstDay => new(Year, Math.Max((int)_month, 1), Math.Max((int)_day, 1));

    /// <summary>Returns the day of an instant in a time zone.</summary>
    /// <exception cref="ArgumentNullException">The zone is <c>null</c>.</exception>
    public static PartialDate DayAt(DateTimeOffset instant, TimeZoneInfo zone) => Of(TimeZoneInfo.ConvertTime(instant, zone).Date);

    /// <summary>Reads a date: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    /// <exception cref="FormatException">The text has none of these forms, or there is no such date.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException("Expected a date such as 2022, 2022-03 or 2022-03-31.");

    /// <summary>Reads a date from <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>. Returns <c>false</c> if it is malformed.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var (format, precision) = text?.Length switch
        {
            4 => ("yyyy", DatePrecision.Year),
            7 => ("yyyy-MM", DatePrecision.Month),
            _ => ("yyyy-MM-dd", DatePrecision.Day),
        };
        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return false;
        }

        date = new PartialDate(first, precision);
        return true;
    }

    /// <summary>Returns whether the left date sorts before the right one.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Returns whether the left date sorts before the right or equals it.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Returns whether the left date sorts after the right one.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Returns whether the left date sorts after the right or equals it.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>Returns whether this date ends before another begins: 2021 does before 2022-03, 2022 does not.</summary>
    public bool IsOverBefore(PartialDate other) => LastDay().CompareTo(other.FirstDay) < 0;

    /// <summary>Returns the instant when the date begins in a time zone.</summary>
    public DateTimeOffset StartIn(TimeZoneInfo zone) => AtMidnight(FirstDay, zone);

    /// <summary>Returns the instant at which the date ends in a time zone: the first one after it.</summary>
    public DateTimeOffset EndIn(TimeZoneInfo zone) =>
        LastDay() is var last && last == DateTime.MaxValue.Date ? DateTimeOffset.MaxValue : AtMidnight(last.AddDays(1), zone);

    /// <inheritdoc/>
    public int CompareTo(PartialDate other)
    {
        var byDay = FirstDay.CompareTo(other.FirstDay);
        return byDay != 0 ? byDay : Precision.CompareTo(other.Precision);
    }

    /// <summary>Returns the date as it is written in JSON.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => FirstDay.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    internal static PartialDate Of(DateTime day) => new(day, DatePrecision.Day);

    /// <summary>Compares the last days of the dates.</summary>
    internal int CompareEndTo(PartialDate other) => LastDay().CompareTo(other.LastDay());

    private static DateTimeOffset AtMidnight(DateTime day, TimeZoneInfo zone)
    {
        // If the clocks skip midnight, the day begins when they are set forward.
        while (zone.IsInvalidTime(day))
        {
            day = day.AddMinutes(15);
        }

        // If midnight occurs twice, the day begins at the first one, which has the greater offset.
        var offset = zone.IsAmbiguousTime(day) ? zone.GetAmbiguousTimeOffsets(day).Max() : zone.GetUtcOffset(day);
        var instant = At(day, offset);

        // TimeZoneInfo does not report every jump as one. If the day has not begun at this instant, the offset before the jump is right.
        return TimeZoneInfo.ConvertTime(instant, zone).DateTime < day ? At(day, zone.GetUtcOffset(instant)) : instant;
    }

    private static DateTimeOffset At(DateTime local, TimeSpan offset) =>
        local.Ticks <= offset.Ticks ? DateTimeOffset.MinValue : new DateTimeOffset(local.Ticks - offset.Ticks, TimeSpan.Zero);

    internal DateTime LastDay() => Precision switch
    {
        DatePrecision.Day => FirstDay,
        DatePrecision.Month => FirstDay.AddDays(DateTime.DaysInMonth(Year, _month) - 1),
        _ => new DateTime(Year, 12, 31),
    };
}
