namespace WriteForRights.Outbox;

/// <summary>The file of the outbox cannot be opened, read or written. Its content was left as it is.</summary>
public sealed class OutboxStorageException : Exception
{
    internal OutboxStorageException(string code, string file, Exception? cause = null)
        : base(Problem.Of("$", code, LanguageTag.Current, ("file", file)).Message, cause) => Code = code;

    /// <summary>
    /// The reason, for a program: <see cref="ProblemCodes.OutboxKeyWrong"/>, <see cref="ProblemCodes.OutboxForeign"/>,
    /// <see cref="ProblemCodes.OutboxNewer"/>, <see cref="ProblemCodes.StorageCorrupt"/>, <see cref="ProblemCodes.StorageReadOnly"/> or
    /// <see cref="ProblemCodes.StorageUnopenable"/> on opening; <see cref="ProblemCodes.OutboxUnavailable"/> later, as for a full disk.
    /// </summary>
    public string Code { get; }
}
