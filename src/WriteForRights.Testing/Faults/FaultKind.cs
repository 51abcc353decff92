namespace WriteForRights.Testing;

/// <summary>A kind of fault.</summary>
public enum FaultKind
{
    /// <summary>The connection breaks at <see cref="Fault.Point"/>.</summary>
    ConnectionReset,

    /// <summary>The server processes the request; its response is lost.</summary>
    ResponseLost,

    /// <summary>The response has half of its body and looks complete.</summary>
    BodyTruncated,

    /// <summary>The server waits before it processes the request.</summary>
    RequestDelayed,

    /// <summary>The server processes the request, then waits before it responds.</summary>
    ResponseDelayed,

    /// <summary>The body arrives in eight parts, with a wait before each.</summary>
    BodySlow,

    /// <summary>Something else responds for the server: a rate limiter with 429, a proxy with 503, a portal with its page.</summary>
    Intercepted,

    /// <summary>The request arrives twice, as when a proxy retries it. The client gets the second response.</summary>
    DeliveredTwice,

    /// <summary>The server processes the next counted request first.</summary>
    OutOfOrder,

    /// <summary>The server's clock is wrong during the request.</summary>
    ClockWrong,

    /// <summary>The server is older than the client and does not know the call.</summary>
    ServerOlder,

    /// <summary>The server is newer: its responses have members that the client does not know.</summary>
    ServerNewer,
}
