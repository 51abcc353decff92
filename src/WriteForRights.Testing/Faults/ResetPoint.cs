namespace WriteForRights.Testing;

/// <summary>The point at which a connection breaks. It decides what the server has done; the client gets no whole response.</summary>
public enum ResetPoint
{
    /// <summary>Before the server has read anything of the request. Nothing is stored.</summary>
    BeforeRequest,

    /// <summary>After the server has read half of the request's body. Nothing is stored.</summary>
    DuringRequest,

    /// <summary>After the server has read the request and before it processes it. Nothing is stored.</summary>
    AfterRequest,

    /// <summary>In the middle of the response's body. The action is stored.</summary>
    DuringResponse,
}
