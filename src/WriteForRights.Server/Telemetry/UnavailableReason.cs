namespace WriteForRights.Server;

/// <summary>The reason why the ledger is unavailable, for metrics.</summary>
internal enum UnavailableReason
{
    /// <summary>The database cannot be read or written.</summary>
    Storage,

    /// <summary>The database or its disk is full.</summary>
    Full,

    /// <summary>The disk has not finished a write for seconds.</summary>
    Slow,

    /// <summary>Too many records wait.</summary>
    Waiting,
}
