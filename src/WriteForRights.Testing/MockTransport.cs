namespace WriteForRights.Testing;

/// <summary>The transport between clients and a mock server.</summary>
public enum MockTransport
{
    /// <summary>A real local socket, for every client in every process.</summary>
    Socket,

    /// <summary>Calls within the process: faster, for hundreds of servers. Only the server's own handlers reach it.</summary>
    InProcess,
}
