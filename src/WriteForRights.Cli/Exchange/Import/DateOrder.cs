namespace WriteForRights.Cli;

/// <summary>The order of day, month and year in dates such as 03/04/2022. A date that begins with a year is always read.</summary>
internal enum DateOrder
{
    /// <summary>The day first, as in most of the world.</summary>
    DayMonthYear,

    /// <summary>The month first, as in the United States.</summary>
    MonthDayYear,

    /// <summary>The year first, as in East Asia.</summary>
    YearMonthDay,
}
