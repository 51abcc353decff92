namespace WriteForRights.Server.Tests;

/// <summary>What a test speaks to.</summary>
public enum ServerKind
{
    /// <summary>The server as an app hosts it: on a socket, with a database on disk.</summary>
    Hosted,

    /// <summary>The mock server on a socket.</summary>
    Mocked,

    /// <summary>The mock server inside the process.</summary>
    InProcess,
}
