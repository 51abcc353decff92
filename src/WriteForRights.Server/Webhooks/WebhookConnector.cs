using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace WriteForRights.Server;

/// <summary>
/// Connects to the addresses of webhooks. It connects to the very address that it has checked, so a name that leads elsewhere a moment
/// later changes nothing.
/// </summary>
/// <param name="allowsPrivate">Whether private addresses are allowed.</param>
/// <param name="resolve">Returns the addresses of a name.</param>
/// <param name="connect">Connects to an address.</param>
internal sealed class WebhookConnector(
    bool allowsPrivate,
    Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    Func<IPEndPoint, CancellationToken, Task<Stream>> connect)
{
    internal WebhookConnector(bool allowsPrivate)
        : this(allowsPrivate, Dns.GetHostAddressesAsync, ConnectAsync)
    {
    }

    /// <summary>Connects to a host and port, at the first of its public addresses that accepts.</summary>
    /// <exception cref="HttpRequestException">The host has no public address.</exception>
    /// <exception cref="SocketException">The name is unknown, or no address accepts.</exception>
    internal async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal]
            : await resolve(host.Host, cancellationToken).ConfigureAwait(false);
        SocketException? last = null;
        foreach (var address in addresses.Where(address => allowsPrivate || PublicAddress.Is(address)))
        {
            try
            {
                return await connect(new IPEndPoint(address, host.Port), cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException e)
            {
                last = e;
            }
        }

        throw last ?? (Exception)new HttpRequestException("The address of the webhook is not public.");
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The stream owns the socket.")]
    private static async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
