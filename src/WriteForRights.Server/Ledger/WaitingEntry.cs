namespace WriteForRights.Server;

/// <summary>An entry that waits for its batch, and whoever waits for the answer.</summary>
/// <param name="write">Writes the entry, adds what it does to the counts, and says what became of it.</param>
internal sealed class WaitingEntry(Func<LedgerSession, LedgerFold, LedgerAnswer> write)
{
    private readonly TaskCompletionSource<LedgerAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task<LedgerAnswer> Answer => _answer.Task;

    internal LedgerAnswer Write(LedgerSession session, LedgerFold fold) => write(session, fold);

    internal void Complete(LedgerAnswer answer) => _answer.SetResult(answer);

    internal void Fail(Exception cause) => _answer.TrySetException(cause);
}
