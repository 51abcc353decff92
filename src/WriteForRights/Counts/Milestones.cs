namespace WriteForRights;

/// <summary>
/// The numbers at which a count is celebrated and that a thermometer aims for: a campaign's own goals, and above them the round numbers
/// 10, 25, 50, 100, 250, 500 and so on. Every count has a next milestone.
/// </summary>
public sealed class Milestones
{
    private static readonly long[] Round = [.. RoundNumbers()];

    private readonly long[] _goals;

    /// <summary>Creates milestones with a campaign's own goals before the round numbers.</summary>
    /// <param name="goals">The goals in ascending order, such as <see cref="Campaign.Goals"/>.</param>
    /// <exception cref="ArgumentException">A goal is below 1, or not greater than the one before it.</exception>
    public Milestones(IEnumerable<long> goals)
    {
        _goals = [.. goals];
        for (var i = 0; i < _goals.Length; i++)
        {
            if (_goals[i] <= (i == 0 ? 0 : _goals[i - 1]))
            {
                throw new ArgumentException("A goal must be at least 1, and greater than the one before it.", nameof(goals));
            }
        }
    }

    /// <summary>The milestones without goals: only the round numbers.</summary>
    public static Milestones Default { get; } = new([]);

    /// <summary>
    /// Returns the next milestone: the smallest that is greater than a count. Above 5 · 10¹⁸, the greatest round number, it is
    /// <see cref="long.MaxValue"/>, whose next milestone is itself.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public long Next(long count)
    {
        EnsureCount(count, nameof(count));
        return FirstAbove(_goals, count) ?? FirstAbove(Round, count) ?? long.MaxValue;
    }

    /// <summary>
    /// Returns the milestones reached on the way from one count to a later one, in ascending order; empty if the later count is not
    /// greater. A count may fall when an action is voided, and rise again: store the greatest count that was celebrated, and pass it here.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public ValueList<long> Reached(long before, long after)
    {
        EnsureCount(after, nameof(after));
        var reached = new List<long>();
        for (var next = Next(before); next <= after && next > before; next = Next(before))
        {
            reached.Add(next);
            before = next;
        }

        return reached.ToValueList();
    }

    /// <summary>Returns a count's progress towards the next milestone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public MilestoneProgress ProgressOf(long count) => new(count, Next(count));

    /// <summary>Returns the greatest milestone that a count has reached, or 0 if it has reached none.</summary>
    internal long LastReached(long count)
    {
        var last = LastUpTo(_goals, count);

        // Round numbers are milestones only above the last goal. See Next.
        return count == long.MaxValue ? count
            : _goals.Length > 0 && last < _goals[^1] ? last
            : Math.Max(last, LastUpTo(Round, count));
    }

    private static long LastUpTo(long[] ascending, long count)
    {
        var last = 0L;
        foreach (var number in ascending)
        {
            last = number <= count ? number : last;
        }

        return last;
    }

    private static long? FirstAbove(long[] ascending, long count)
    {
        foreach (var number in ascending)
        {
            if (number > count)
            {
                return number;
            }
        }

        return null;
    }

    private static IEnumerable<long> RoundNumbers()
    {
        for (var power = 1L; power <= long.MaxValue / 50; power *= 10)
        {
            yield return 10 * power;
            yield return 25 * power;
            yield return 50 * power;
        }
    }

    private static void EnsureCount(long count, string name)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(name, "A count must not be negative.");
        }
    }
}
