using System.Security.Cryptography;

namespace WriteForRights.Client;

/// <summary>Draws numbers from 0 to below 1, from any thread.</summary>
internal static class Chance
{
    // Machines that start together must not draw the same, as clocks used as seeds would have them do on the older framework.
    internal static double Next()
    {
        using var source = RandomNumberGenerator.Create();
        var bytes = new byte[sizeof(uint)];
        source.GetBytes(bytes);
        return BitConverter.ToUInt32(bytes, 0) / (uint.MaxValue + 1.0);
    }
}
