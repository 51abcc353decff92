namespace WriteForRights.Testing;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>The connection breaks, at the point that <see cref="Fault.Point"/> says.</summary>
    ConnectionReset,

    /// <summary>The request is done in full, what it stores is stored, and the connection breaks before the client hears of it.</summary>
    ResponseLost,

    /// <summary>The answer has only the first half of its body, and says that this is all.</summary>
    BodyTruncated,

    /// <summary>The server waits before it does the request.</summary>
    RequestDelayed,

    /// <summary>The request is done; the answer waits.</summary>
    ResponseDelayed,

    /// <summary>The body of the answer comes in eight pieces, with a wait before each.</summary>
    BodySlow,

    /// <summary>Something before the server answers in its place: a limit with 429, a proxy with 503, a portal with a page of its own.</summary>
    Intercepted,

    /// <summary>The request arrives twice, as where something between sends it again; the second answer is the one that is heard.</summary>
    DeliveredTwice,

    /// <summary>The request is done after the next one that the rule is asked about.</summary>
    OutOfOrder,

    /// <summary>The server's clock is wrong while it does the request.</summary>
    ClockWrong,

    /// <summary>The server is older than the client and does not know the call.</summary>
    ServerOlder,

    /// <summary>The server is newer than the client: its answers hold members that the client does not know.</summary>
    ServerNewer,
}
