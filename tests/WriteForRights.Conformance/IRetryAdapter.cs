namespace WriteForRights.Conformance;

/// <summary>Adapts a client with retries to the suite.</summary>
public interface IRetryAdapter
{
    /// <summary>The name in the table.</summary>
    string Name { get; }

    /// <summary>Whether the client accepts a clock. Otherwise its cases run on the system clock, in real seconds.</summary>
    bool AcceptsClock { get; }

    /// <summary>Creates an invoker that retries.</summary>
    /// <param name="server">The handler that responds, in place of a connection.</param>
    /// <param name="settings">The settings; <c>null</c> for the usual configuration.</param>
    /// <param name="clock">The clock, if the client accepts one.</param>
    HttpMessageInvoker Create(HttpMessageHandler server, RetrySettings? settings, TimeProvider clock);
}
