using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace WriteForRights.Server;

/// <summary>
/// A range of addresses whose digests are looked up one by one, so it has at most 65,536 of them. Of IPv6 addresses the first 64 bits
/// count, as in <see cref="ClientAddress.NumberOf"/>.
/// </summary>
internal static class AddressRange
{
    private const int LargestIPv4 = 16;
    private const int LargestIPv6 = 48;

    /// <summary>Gets a range from its text: an address or a network.</summary>
    internal static bool TryParse(string? text, [NotNullWhen(true)] out IPNetwork? range)
    {
        range = ClientAddress.TryParse(text?.Trim(), out var network) && network.PrefixLength >= LargestOf(network) ? network : null;
        return range is not null;
    }

    /// <summary>Returns the numbers of all addresses in a range.</summary>
    internal static IEnumerable<ulong> NumbersIn(IPNetwork range)
    {
        var first = ClientAddress.NumberOf(range.BaseAddress);
        var bits = range.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 32 : 64;
        var count = 1UL << Math.Max(0, bits - range.PrefixLength);
        for (var i = 0UL; i < count; i++)
        {
            yield return first + i;
        }
    }

    private static int LargestOf(IPNetwork network) =>
        network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? LargestIPv4
        : network.BaseAddress.IsIPv4MappedToIPv6 ? int.MaxValue
        : LargestIPv6;
}
