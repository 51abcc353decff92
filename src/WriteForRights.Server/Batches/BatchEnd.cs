namespace WriteForRights.Server;

/// <summary>The reason why a batch reads no more lines.</summary>
internal enum BatchEnd
{
    /// <summary>All lines were read.</summary>
    Whole,

    /// <summary>The connection broke.</summary>
    CutOff,

    /// <summary>The client sent nothing for too long.</summary>
    Silent,

    /// <summary>The client reads no results, and the server keeps no more of them.</summary>
    Full,

    /// <summary>The client has sent as many lines as it may for now.</summary>
    Limited,

    /// <summary>The server stops.</summary>
    Stopping,
}
