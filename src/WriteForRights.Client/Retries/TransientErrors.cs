using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace WriteForRights.Client;

/// <summary>Decides which failures are transient: another attempt may succeed.</summary>
internal static class TransientErrors
{
    // HttpStatusCode has no member for 425 Too Early (RFC 8470), and none for 429 on .NET Standard 2.0.
    private const int TooEarly = 425;
    private const int TooManyRequests = 429;

    /// <summary>Returns whether the server, or a proxy before it, could not handle the request now but may later.</summary>
    internal static bool IsTransient(HttpStatusCode status) => status switch
    {
        HttpStatusCode.RequestTimeout or (HttpStatusCode)TooEarly or (HttpStatusCode)TooManyRequests => true,
        HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported => false,
        _ => (int)status >= 500,
    };

    /// <summary>Returns whether a connection could not be made, broke, or timed out. The caller has not cancelled.</summary>
    internal static bool IsTransient(Exception failure) => failure switch
    {
        // A certificate that is not the server's will not be at the next attempt either.
        HttpRequestException { InnerException: AuthenticationException } => false,
        // A response that cannot be decompressed was cut off or damaged on its way.
        _ => MeansNoResponse(failure) || failure is InvalidDataException,
    };

    /// <summary>Returns whether no complete response arrived, for any reason.</summary>
    /// <remarks>HttpClient lets a bare SocketException through if a connection breaks at the moment in which it is made.</remarks>
    internal static bool MeansNoResponse(Exception failure) =>
        failure is OperationCanceledException or HttpRequestException or IOException or SocketException or TimeoutException
        || IsRejection(failure);

    // The platform's resilience handlers, which some hosts add to every HttpClient, are built on Polly. It is no dependency of ours, so its
    // exceptions (a timeout, an open circuit) are known by the name of their base.
    private static bool IsRejection(Exception failure)
    {
        for (var type = failure.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName == "Polly.ExecutionRejectedException")
            {
                return true;
            }
        }

        return false;
    }
}
