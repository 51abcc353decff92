namespace WriteForRights.Outbox;

/// <summary>
/// The lock that lets only one flush at a time on the whole machine use a file. It is a lock of the operating system, which ends with the
/// process however that ends: a lease by the clock would have to guess.
/// </summary>
internal sealed class FlushLock : IDisposable
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    private readonly FileStream _stream;

    private FlushLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock, or returns <c>null</c> if another flush has it.</summary>
    /// <exception cref="OutboxStorageException">The lock file cannot be opened.</exception>
    internal static FlushLock? TryTake(string file)
    {
        var path = file + ".lock";
        try
        {
            return new FlushLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException e) when (e.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutboxStorageException(ProblemCodes.StorageUnopenable, path, e);
        }
    }

    public void Dispose() => _stream.Dispose();
}
