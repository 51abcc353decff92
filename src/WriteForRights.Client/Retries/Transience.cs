using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace WriteForRights.Client;

/// <summary>What may go better at the next attempt.</summary>
internal static class Transience
{
    // 425, "too early" (RFC 8470), has no name in the older framework.
    private const int TooEarly = 425;
    private const int TooManyRequests = 429;

    /// <summary>Whether the server, or something before it, could not do now what it may do later.</summary>
    internal static bool Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.RequestTimeout or (HttpStatusCode)TooEarly or (HttpStatusCode)TooManyRequests => true,
        HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported => false,
        _ => (int)status >= 500,
    };

    /// <summary>Whether a connection broke, was not made, or took too long; nobody cancelled.</summary>
    internal static bool Of(Exception failure) => failure switch
    {
        // A certificate that is not the server's will not be at the next attempt either.
        HttpRequestException { InnerException: AuthenticationException } => false,
        // An answer that cannot be unpacked was cut off or damaged on its way.
        _ => IsBrokenOff(failure) || failure is InvalidDataException,
    };

    /// <summary>Whether no answer came, for whatever reason.</summary>
    /// <remarks>A connection that breaks in the moment in which it is made gets out of HttpClient as a bare SocketException.</remarks>
    internal static bool IsBrokenOff(Exception failure) =>
        failure is OperationCanceledException or HttpRequestException or IOException or SocketException;
}
