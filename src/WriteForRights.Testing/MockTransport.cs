namespace WriteForRights.Testing;

/// <summary>How clients reach a mock server.</summary>
public enum MockTransport
{
    /// <summary>Over a real socket of this machine: for every client, in every process.</summary>
    Socket,

    /// <summary>Without a socket, inside the process: faster, and there may be hundreds. Only handlers of the server itself reach it.</summary>
    InProcess,
}
