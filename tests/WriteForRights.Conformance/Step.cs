using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace WriteForRights.Conformance;

/// <summary>What the server does with one attempt. It is given whether the request's body is read, and by which clock.</summary>
/// <param name="ReadsBody">Whether it reads the request before.</param>
/// <param name="Answer">Answers, or does not.</param>
public sealed record Step(bool ReadsBody, Func<TimeProvider, CancellationToken, Task<HttpResponseMessage>> Answer)
{
    /// <summary>It took the action.</summary>
    public static Step Stored { get; } = Says(201);

    /// <summary>The connection breaks before the request is through.</summary>
    public static Step ResetBefore { get; } = new(false, (_, _) => Throw(Broken()));

    /// <summary>It took the action, and the answer is lost.</summary>
    public static Step ResetAfter { get; } = new(true, (_, _) => Throw(Broken()));

    /// <summary>Its name is not found.</summary>
    public static Step NoSuchHost { get; } = new(false, (_, _) => Throw(
        new HttpRequestException(HttpRequestError.NameResolutionError, "No such host.", new SocketException((int)SocketError.HostNotFound))));

    /// <summary>It is somebody else.</summary>
    public static Step WrongCertificate { get; } = new(false, (_, _) => Throw(
        new HttpRequestException(HttpRequestError.SecureConnectionError, "Not trusted.", new AuthenticationException("Not trusted."))));

    /// <summary>It took the action, and says nothing for ever.</summary>
    public static Step Silent { get; } = new(true, async (clock, token) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, token).ConfigureAwait(false);
        throw new InvalidOperationException("It never ends.");
    });

    /// <summary>It took the action, and the answer breaks off.</summary>
    public static Step BreaksOff { get; } = Streams((_, _) => Task.FromException<int>(new IOException("Broken off.")));

    /// <summary>It took the action, and the answer does not end.</summary>
    public static Step NeverEnds { get; } = Streams(async (clock, token) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, token).ConfigureAwait(false);
        return 0;
    });

    /// <summary>It answers.</summary>
    public static Step Says(int status) => Says(status, _ => []);

    /// <summary>It answers, and says when to come again.</summary>
    public static Step Says(int status, string retryAfter) => Says(status, _ => [("Retry-After", retryAfter)]);

    /// <summary>It answers with headers that depend on the time on its wall.</summary>
    public static Step Says(int status, Func<DateTimeOffset, (string Name, string Value)[]> headers) => new(true, (clock, _) =>
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
