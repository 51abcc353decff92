using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace WriteForRights.Conformance;

/// <summary>The behaviour of the server for one attempt.</summary>
/// <param name="ReadsBody">Whether the server reads the request's body first.</param>
/// <param name="Respond">Returns the response or fails, by the given clock.</param>
public sealed record Step(bool ReadsBody, Func<TimeProvider, CancellationToken, Task<HttpResponseMessage>> Respond)
{
    /// <summary>The server stores the action and responds.</summary>
    public static Step Stored { get; } = Responds(201);

    /// <summary>The connection breaks before the request is sent.</summary>
    public static Step ResetBefore { get; } = new(false, (_, _) => Throw(Broken()));

    /// <summary>The server stores the action, and the response is lost.</summary>
    public static Step ResetAfter { get; } = new(true, (_, _) => Throw(Broken()));

    /// <summary>The host name is not found.</summary>
    public static Step NoSuchHost { get; } = new(false, (_, _) => Throw(
        new HttpRequestException(HttpRequestError.NameResolutionError, "No such host.", new SocketException((int)SocketError.HostNotFound))));

    /// <summary>The certificate is of another server.</summary>
    public static Step WrongCertificate { get; } = new(false, (_, _) => Throw(
        new HttpRequestException(HttpRequestError.SecureConnectionError, "Not trusted.", new AuthenticationException("Not trusted."))));

    /// <summary>The server stores the action and never responds.</summary>
    public static Step Silent { get; } = new(true, async (clock, token) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, token).ConfigureAwait(false);
        throw new InvalidOperationException("It never ends.");
    });

    /// <summary>The server stores the action, and the response is cut off.</summary>
    public static Step CutOff { get; } = Streams((_, _) => Task.FromException<int>(new IOException("Cut off.")));

    /// <summary>The server stores the action, and the response does not end.</summary>
    public static Step NeverEnds { get; } = Streams(async (clock, token) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, token).ConfigureAwait(false);
        return 0;
    });

    /// <summary>The server responds with a status.</summary>
    public static Step Responds(int status) => Responds(status, _ => []);

    /// <summary>The server responds with a status and a Retry-After header.</summary>
    public static Step Responds(int status, string retryAfter) => Responds(status, _ => [("Retry-After", retryAfter)]);

    /// <summary>The server responds with headers that depend on its wall clock.</summary>
    public static Step Responds(int status, Func<DateTimeOffset, (string Name, string Value)[]> headers) => new(true, (clock, _) =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent($"{status}") };
        foreach (var (name, value) in headers(clock.GetUtcNow()))
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return Task.FromResult(response);
    });

    private static HttpRequestException Broken() => new("Broken.", new IOException("Broken.", new SocketException((int)SocketError.ConnectionReset)));

    private static Task<HttpResponseMessage> Throw(Exception e) => Task.FromException<HttpResponseMessage>(e);

    private static Step Streams(Func<TimeProvider, CancellationToken, Task<int>> end) => new(true, (clock, token) => Task.FromResult(
        new HttpResponseMessage(HttpStatusCode.Created) { Content = new StreamContent(new EndingStream(read => end(clock, read), token)) }));
}
