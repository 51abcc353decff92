using System.Runtime.Versioning;

namespace WriteForRights.Outbox;

/// <summary>The file of the outbox cannot be opened, read or written. Its content was left as it is.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class OutboxStorageException : Exception
{
    internal OutboxStorageException(string code, string file, Exception? cause = null)
        : base(Problem.Of("$", code, LanguageTag.Current, ("file", file)).Message, cause) => Code = code;

    /// <summary>
    /// The reason, for a program: <see cref="ProblemCodes.OutboxKeyWrong"/>, <see cref="ProblemCodes.OutboxForeign"/>,
    /// <see cref="ProblemCodes.OutboxNewer"/>, <see cref="ProblemCodes.StorageCorrupt"/>, <see cref="ProblemCodes.StorageReadOnly"/> or
    /// <see cref="ProblemCodes.StorageUnopenable"/> on opening; later <see cref="ProblemCodes.OutboxUnavailable"/>, as for a full
    /// disk, or <see cref="ProblemCodes.OutboxMoved"/>: the file was removed, moved or replaced, and must be opened again.
    /// </summary>
    public string Code { get; }
}
