namespace WriteForRights.Outbox;

/// <summary>The outbox's file cannot be opened, or cannot be read or written at the moment. What it holds was left as it is.</summary>
public sealed class OutboxStorageException : Exception
{
    internal OutboxStorageException(string code, string file, Exception? cause = null)
        : base(Problem.Of("$", code, LanguageTag.Current, ("file", file)).Message, cause) => Code = code;

    /// <summary>
    /// Why, for a program: <see cref="ProblemCodes.OutboxKeyWrong"/>, <see cref="ProblemCodes.OutboxForeign"/>,
    /// <see cref="ProblemCodes.OutboxNewer"/>, <see cref="ProblemCodes.StorageCorrupt"/>, <see cref="ProblemCodes.StorageReadOnly"/> or
    /// <see cref="ProblemCodes.StorageUnopenable"/> when it opens, <see cref="ProblemCodes.OutboxUnavailable"/> later: a full disk, say.
    /// </summary>
    public string Code { get; }
}
