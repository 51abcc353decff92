namespace WriteForRights;

/// <summary>The progress of a count towards the next milestone.</summary>
public sealed record MilestoneProgress
{
    // The greatest number below 1. The quotient of two large adjacent numbers would otherwise be rounded up to 1.
    private const double JustBelowOne = 1 - (1.0 / (1L << 53));

    internal MilestoneProgress(long count, long goal) => (Count, Goal) = (count, goal);

    /// <summary>The count.</summary>
    public long Count { get; }

    /// <summary>The next milestone. It is greater than the count, unless that is <see cref="long.MaxValue"/>.</summary>
    public long Goal { get; }

    /// <summary>The number that is missing to reach the milestone.</summary>
    public long Missing => Goal - Count;

    /// <summary>The reached share of the milestone, from 0 to 1; below 1 as long as any are missing.</summary>
    public double Fraction => Missing == 0 ? 1 : Math.Min((double)Count / Goal, JustBelowOne);

    /// <summary>The reached percentage of the milestone, from 0 to 100, rounded down.</summary>
    public int Percent => (int)(Count * 100m / Goal);
}
