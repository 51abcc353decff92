namespace WriteForRights;

/// <summary>The precision of a date: the part of it that is known.</summary>
internal enum DatePrecision
{
    /// <summary>Only the year.</summary>
    Year,

    /// <summary>The year and the month.</summary>
    Month,

    /// <summary>The year, the month and the day.</summary>
    Day,
}
