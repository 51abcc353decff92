namespace WriteForRights.Conformance;

/// <summary>The course of one call.</summary>
/// <param name="Attempts">The attempts as the server saw them.</param>
/// <param name="Status">The status of the response; <c>null</c> if there was none.</param>
/// <param name="Failure">The exception that was thrown, or <c>null</c>.</param>
/// <param name="EndedAt">The time from the start of the call to its end.</param>
/// <param name="IsCallers">Whether the exception reports that the caller cancelled.</param>
/// <param name="Slack">The tolerance for late events; zero with a virtual clock.</param>
public sealed record Trace(
    IReadOnlyList<Attempt> Attempts, int? Status, Exception? Failure, TimeSpan EndedAt, bool IsCallers, TimeSpan Slack)
{
    /// <summary>The waits between attempts.</summary>
    public IReadOnlyList<TimeSpan> Gaps { get; } = [.. Attempts.Zip(Attempts.Skip(1), (before, after) => after.At - before.At)];

    /// <summary>The status or the exception's type.</summary>
    public string Ending => Status is { } status ? $"{status}" : Failure?.GetType().Name ?? "nothing";
}
