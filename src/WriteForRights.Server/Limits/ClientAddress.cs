using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Finds the address that a request came from, behind the proxies that the settings name.</summary>
/// <remarks>
/// The own machine is always trusted as a proxy: a program on it can reach the server anyway. From any other address, a forwarded address
/// is only a claim of the sender.
/// </remarks>
internal sealed class ClientAddress
{
    private static readonly string[] ForwardingHeaders = ["X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Original-For", "Via"];

    private readonly IPNetwork[] _proxies;

    internal ClientAddress(CampaignServerOptions options) =>
        _proxies = [.. options.TrustedProxies.Select(text => TryParse(text, out var network) ? network : default)];

    /// <summary>Gets a network in the form of the settings: an address, or a network such as <c>10.0.0.0/8</c>.</summary>
    internal static bool TryParse(string? text, out IPNetwork network)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            network = new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
            return true;
        }

        return IPNetwork.TryParse(text, out network);
    }

    /// <summary>Returns whether a request says that a proxy has passed it on.</summary>
    internal static bool IsForwarded(HttpRequest request) => Array.Exists(ForwardingHeaders, request.Headers.ContainsKey);

    /// <summary>Returns the number that the limits know an address by: an IPv4 address, or the first 64 bits of an IPv6 address.</summary>
    internal static ulong NumberOf(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).TryWriteBytes(bytes, out var length);

        // No IPv6 network begins with 64 bits like those of an IPv4 address here: ::/8 is reserved.
        return length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>Returns the address of the client, or <c>null</c> for the own machine.</summary>
    internal IPAddress? Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (!IsTrusted(address))
        {
            return address;
        }

        // Each proxy appends the address that it was called from. The last one that is no proxy of ours is the client.
        var forwarded = context.Request.Headers["X-Forwarded-For"];
        for (var i = forwarded.Count - 1; i >= 0; i--)
        {
            var list = forwarded[i].AsSpan();
            while (!list.IsEmpty)
            {
                var comma = list.LastIndexOf(',');
                var text = list[(comma + 1)..].Trim();
                list = comma < 0 ? default : list[..comma];
                if (!TryParseAddress(text, out var next))
                {
                    return IsOwn(address) ? null : address;
                }

                address = next;
                if (!IsTrusted(address))
                {
                    return address;
                }
            }
        }

        return IsOwn(address) ? null : address;
    }

    /// <summary>
    /// Returns whether an address is of the own machine. A connection without an address is a Unix socket or in the process.
    /// </summary>
    internal static bool IsOwn(IPAddress? address) => address is null || IPAddress.IsLoopback(address)
        || (address.IsIPv4MappedToIPv6 && IPAddress.IsLoopback(address.MapToIPv4()));

    // Some proxies add the port: 192.0.2.1:5080, [2001:db8::1]:5080.
    private static bool TryParseAddress(ReadOnlySpan<char> text, out IPAddress? address)
    {
        if (IPAddress.TryParse(text, out address))
        {
            return true;
        }

        var isEndPoint = IPEndPoint.TryParse(text, out var endPoint);
        address = endPoint?.Address;
        return isEndPoint;
    }

    private bool IsTrusted(IPAddress? address)
    {
        if (IsOwn(address))
        {
            return true;
        }

        var plain = address!.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(_proxies, network => network.Contains(plain));
    }
}
