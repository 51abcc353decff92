using System.Diagnostics;

namespace WriteForRights.Server;

/// <summary>An entry waiting for its batch, and its caller's task.</summary>
/// <param name="append">Appends the entry and returns the answer.</param>
internal sealed class WaitingEntry(Func<SqliteWriter, LedgerAnswer> append)
{
    private readonly TaskCompletionSource<LedgerAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Func<SqliteWriter, LedgerAnswer> Append => append;

    internal Task<LedgerAnswer> Answer => _answer.Task;

    /// <summary>The activity of the write, which its commit is linked to; <c>null</c> if nobody listens.</summary>
    internal Activity? Activity { get; set; }

    internal void Complete(LedgerAnswer answer) => _answer.SetResult(answer);

    internal void Fail(Exception cause) => _answer.TrySetException(cause);
}
