namespace WriteForRights.Outbox;

/// <summary>
/// The waits of an action that failed while others went through: a minute after the first time, twice as long after each further one, up
/// to six hours. After twelve times, which takes about a day, the action is set aside.
/// </summary>
internal static class OwnBackOff
{
    internal const int Limit = 12;

    internal static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    internal static readonly TimeSpan Max = TimeSpan.FromHours(6);

    /// <summary>The longest time for which any action waits: behind the others after the longest pause that a server can ask for.</summary>
    internal static readonly TimeSpan Longest = RetryAfterLimit.Max + First;

    /// <summary>Returns the wait after a number of failures, from 1.</summary>
    internal static TimeSpan After(int failures) =>
        TimeSpan.FromTicks((long)Math.Min(Max.Ticks, First.Ticks * Math.Pow(2, failures - 1)));
}
