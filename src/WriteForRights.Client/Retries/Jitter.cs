using System.Security.Cryptography;

namespace WriteForRights.Client;

/// <summary>
/// Exponential back-off with full jitter: random waits below a bound that doubles with each attempt. People who were turned away together
/// would otherwise come back together (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
/// </summary>
internal static class Jitter
{
    /// <summary>Returns the wait before the next attempt.</summary>
    /// <param name="attempts">The number of attempts so far, from 1.</param>
    /// <param name="first">The bound after the first attempt.</param>
    /// <param name="max">The bound that no wait exceeds.</param>
    /// <param name="random">A number from 0 (inclusive) to 1 (exclusive).</param>
    internal static TimeSpan Wait(int attempts, TimeSpan first, TimeSpan max, double random)
    {
        // A double has room for any number of doublings, infinity included.
        var bound = Math.Min(max.Ticks, first.Ticks * Math.Pow(2, attempts - 1));
        return TimeSpan.FromTicks((long)(bound * random));
    }

    /// <summary>Draws a number from 0 (inclusive) to 1 (exclusive), on any thread.</summary>
    internal static double Next()
    {
        // Machines that start at the same moment must not draw the same numbers, as they would on .NET Framework, where Random is seeded
        // from the clock.
        using var source = RandomNumberGenerator.Create();
        var bytes = new byte[sizeof(uint)];
        source.GetBytes(bytes);
        return BitConverter.ToUInt32(bytes, 0) / (uint.MaxValue + 1.0);
    }
}
