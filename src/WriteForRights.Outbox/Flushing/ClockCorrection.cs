using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>
/// Corrects the date of an action that the server refused because of its date, if the clock of the device was wrong when the outbox
/// supplied it.
/// </summary>
internal static class ClockCorrection
{
    private const string DatePath = "$.takenAt";

    // A difference below this is no wrong clock: messages take time, and the server's time has whole seconds.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    // A device that lost its time starts in 1970, or in the year in which it was made.
    private static readonly DateTimeOffset NoClockIsBefore = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Returns the right date, or <c>null</c> if nothing shows that the clock was wrong.</summary>
    /// <param name="action">The action with the date that the outbox supplied.</param>
    /// <param name="refusal">The refusal of the server.</param>
    /// <param name="elapsed">The time since the action was put in; <c>null</c> if another process did that.</param>
    /// <param name="now">The time by the clock of the device.</param>
    internal static DateTimeOffset? DateFor(
        ActionRecord action, WriteForRightsException refusal, TimeSpan? elapsed, DateTimeOffset now)
    {
        if (refusal.ServerTime is not { } serverTime || action.TakenAt is not { } takenAt || !IsAboutTheDate(refusal))
        {
            return null;
        }

        if (elapsed is { } time)
        {
            // The clock may have been corrected since then, but this process has measured the time itself.
            return IsOther(serverTime - time, takenAt) ? serverTime - time : null;
        }

        if (IsOther(serverTime, now) && takenAt <= now)
        {
            // The clock is wrong, and probably was as wrong then.
            var corrected = takenAt + (serverTime - now);
            return corrected >= NoClockIsBefore ? corrected : serverTime;
        }

        // The clock was corrected since then. Nobody knows the date, but it is not this one.
        return takenAt > serverTime + Tolerance || takenAt < NoClockIsBefore ? serverTime : null;
    }

    private static bool IsOther(DateTimeOffset one, DateTimeOffset other) => (one - other).Duration() > Tolerance;

    private static bool IsAboutTheDate(WriteForRightsException refusal) =>
        refusal is InvalidRequestException && refusal.Problems.Count > 0 && refusal.Problems.All(problem =>
            problem is { Path: DatePath, Code: ProblemCodes.TakenInFuture or ProblemCodes.OutsideWindow });
}
