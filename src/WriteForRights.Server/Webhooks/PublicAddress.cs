using System.Net;
using System.Net.Sockets;

namespace WriteForRights.Server;

/// <summary>
/// Decides which addresses are public, so that a webhook cannot make the server call machines that only the server reaches: by the
/// registries of special-purpose addresses of IANA (RFC 6890).
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublicIPv4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // This network: the system takes 0.0.0.0 for itself.
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"), // Shared by customers of a provider (CGNAT).
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), // Link-local: the metadata of cloud machines.
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"), // Documentation.
        IPNetwork.Parse("192.88.99.0/24"), // Relays of 6to4.
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"), // Benchmarks.
        IPNetwork.Parse("198.51.100.0/24"), // Documentation.
        IPNetwork.Parse("203.0.113.0/24"), // Documentation.
        IPNetwork.Parse("224.0.0.0/4"), // Multicast.
        IPNetwork.Parse("240.0.0.0/4"), // Reserved, and broadcast.
    ];

    // Nothing outside it is public: neither unique local (fc00::/7) nor link-local (fe80::/10) nor multicast (ff00::/8) addresses.
    private static readonly IPNetwork Unicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublicIPv6 =
    [
        IPNetwork.Parse("2001::/23"), // Protocols such as Teredo, which have an address of IPv4 inside.
        IPNetwork.Parse("2001:db8::/32"), // Documentation.
        IPNetwork.Parse("3fff::/20"), // Documentation.
    ];

    // The forms that have an address of IPv4 inside, with the position of its first byte.
    private static readonly (IPNetwork Network, int Position)[] Embedding =
    [
        (IPNetwork.Parse("::ffff:0:0/96"), 12), // Mapped.
        (IPNetwork.Parse("64:ff9b::/96"), 12), // NAT64.
        (IPNetwork.Parse("2002::/16"), 2), // 6to4.
    ];

    /// <summary>Returns whether an address is public.</summary>
    internal static bool Is(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(NotPublicIPv4, network => network.Contains(address));
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.ScopeId != 0)
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        foreach (var (network, position) in Embedding)
        {
            if (IsIn(bytes, network))
            {
                return Is(new IPAddress(bytes.AsSpan(position, 4)));
            }
        }

        return IsIn(bytes, Unicast) && !Array.Exists(NotPublicIPv6, network => IsIn(bytes, network));
    }

    // The platform's own comparison takes a mapped address for one of IPv4.
    private static bool IsIn(byte[] address, IPNetwork network)
    {
        var prefix = network.BaseAddress.GetAddressBytes();
        for (var bit = 0; bit < network.PrefixLength; bit++)
        {
            var mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask))
            {
                return false;
            }
        }

        return true;
    }
}
