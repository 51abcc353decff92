namespace WriteForRights.Conformance;

/// <summary>What came of one call.</summary>
/// <param name="Attempts">What the server saw.</param>
/// <param name="Status">The status of the answer; nothing if there was none.</param>
/// <param name="Failure">What was thrown.</param>
/// <param name="EndedAt">How long after its beginning the call ended.</param>
/// <param name="IsCallers">Whether what was thrown says that the caller cancelled.</param>
/// <param name="Slack">How much later than said a thing may be: nothing by a virtual clock.</param>
public sealed record Trace(
    IReadOnlyList<Attempt> Attempts, int? Status, Exception? Failure, TimeSpan EndedAt, bool IsCallers, TimeSpan Slack)
{
    /// <summary>The waits between attempts.</summary>
    public IReadOnlyList<TimeSpan> Gaps { get; } = [.. Attempts.Zip(Attempts.Skip(1), (before, after) => after.At - before.At)];

    /// <summary>How it ended, in few words.</summary>
    public string Ending => Status is { } status ? $"{status}" : Failure?.GetType().Name ?? "nothing";
}
