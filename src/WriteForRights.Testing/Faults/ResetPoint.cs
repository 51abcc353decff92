namespace WriteForRights.Testing;

/// <summary>When a connection breaks. In every case the client hears of no answer; what the server did differs.</summary>
public enum ResetPoint
{
    /// <summary>Before anything of the request is read. Nothing is stored.</summary>
    BeforeRequest,

    /// <summary>When half of the request's body is read. Nothing is stored.</summary>
    DuringRequest,

    /// <summary>When the request is read and not yet done. Nothing is stored.</summary>
    AfterRequest,

    /// <summary>In the middle of the answer's body. What the request stores is stored.</summary>
    DuringResponse,
}
