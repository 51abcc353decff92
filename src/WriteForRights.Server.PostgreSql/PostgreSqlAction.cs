namespace WriteForRights.Server.PostgreSql;

/// <summary>An action that waits for its batch, and its caller's task.</summary>
internal sealed class PostgreSqlAction(LedgerEntry entry, byte[] digest, byte[]? person, byte[]? address)
{
    private readonly TaskCompletionSource<LedgerAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal LedgerEntry Entry => entry;

    internal byte[] Id { get; } = ColumnValues.Bytes(entry.Submitted.Id.ToGuid());

    internal byte[] Digest => digest;

    internal byte[]? Person => person;

    internal byte[]? Address => address;

    internal Task<LedgerAnswer> Answer => _answer.Task;

    internal void Complete(LedgerAnswer answer) => _answer.TrySetResult(answer);

    internal void Fail(Exception cause) => _answer.TrySetException(cause);
}
