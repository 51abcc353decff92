namespace WriteForRights.Server;

/// <summary>An entry that waits for its batch, and whoever waits for the answer.</summary>
internal sealed class WaitingEntry(LedgerEntry entry, byte[] digest, byte[]? person)
{
    private readonly TaskCompletionSource<LedgerAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal LedgerEntry Entry => entry;

    internal byte[] Digest => digest;

    internal byte[]? Person => person;

    internal Task<LedgerAnswer> Answer => _answer.Task;

    internal void Complete(LedgerAnswer answer) => _answer.SetResult(answer);

    internal void Fail(Exception cause) => _answer.TrySetException(cause);
}
