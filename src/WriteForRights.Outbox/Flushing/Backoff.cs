using System.Security.Cryptography;

namespace WriteForRights.Outbox;

/// <summary>
/// How long to wait after failures: up to 1 second after the first, twice as much after each further one, up to 5 minutes. How much of it
/// is drawn by chance, so that a thousand apps do not come back to a server at once.
/// </summary>
internal sealed class Backoff(Func<double> draw)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    private TimeSpan _next = First;

    internal Backoff()
        : this(Draw)
    {
    }

    /// <summary>The time to wait after one more failure.</summary>
    internal TimeSpan Next()
    {
        var most = _next;
        _next = most + most < Most ? most + most : Most;
        return TimeSpan.FromTicks((long)(most.Ticks * draw()));
    }

    internal void Reset() => _next = First;

    private static double Draw()
    {
        var bytes = new byte[4];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return BitConverter.ToUInt32(bytes, 0) / (double)uint.MaxValue;
    }
}
