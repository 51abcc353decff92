namespace WriteForRights;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    /// <summary>The year.</summary>
    Year,

    /// <summary>The year and the month.</summary>
    Month,

    /// <summary>The year, the month and the day.</summary>
    Day,
}
