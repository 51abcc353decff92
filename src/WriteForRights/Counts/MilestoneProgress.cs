namespace WriteForRights;

/// <summary>How far a count is on its way to the next milestone.</summary>
public sealed record MilestoneProgress
{
    // The greatest number below 1: of two great numbers side by side the quotient would be rounded up to 1.
    private const double JustBelowOne = 1 - (1.0 / (1L << 53));

    internal MilestoneProgress(long count, long goal) => (Count, Goal) = (count, goal);

    /// <summary>The count.</summary>
    public long Count { get; }

    /// <summary>The next milestone: greater than the count, unless that is <see cref="long.MaxValue"/>.</summary>
    public long Goal { get; }

    /// <summary>How many are missing.</summary>
    public long Missing => Goal - Count;

    /// <summary>How much of the way is done, from 0 to 1: below 1 for as long as any are missing.</summary>
    public double Fraction => Missing == 0 ? 1 : Math.Min((double)Count / Goal, JustBelowOne);

    /// <summary>How much of the way is done in per cent, from 0 to 100, rounded down.</summary>
    public int Percent => (int)(Count * 100m / Goal);
}
