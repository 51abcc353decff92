using System.Security.Cryptography;

namespace WriteForRights.Server;

/// <summary>
/// Allowances of so many requests per minute, for any number of senders. A sender may use a minute's requests at once; they come back
/// evenly. (It is the generic cell rate algorithm: of each sender, only the time at which its allowance is whole again is kept.)
/// </summary>
/// <remarks>
/// The memory is bounded: there is a fixed number of places, and a new sender takes that of the one among four whose allowance is the
/// fullest, so the least is forgotten. The rate limiters of .NET keep a limiter for each sender, without a bound for their number, and
/// read the clock of the machine, so their rules could not be tested without waiting.
/// </remarks>
/// <param name="clock">The clock, of which only the timestamps are used.</param>
/// <param name="places">The number of places: a power of two, 4 or more.</param>
internal sealed class Allowances(TimeProvider clock, int places)
{
    private const int Ways = 4;

    // Times count from far before the start, so that none is 0 even on a clock that a test turns back.
    private const long Offset = 1L << 60;

    private readonly long _began = clock.GetTimestamp();

    // An attacker must not be able to choose senders that share their places with somebody else's.
    private readonly int _seed = RandomNumberGenerator.GetInt32(int.MaxValue);
    private readonly Lock[] _locks = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];
    private Place[]? _places;

    /// <summary>The number of bytes that are kept, however many senders there are.</summary>
    internal int Bytes => places * 16;

    /// <summary>Takes requests from an allowance, if that many are left.</summary>
    /// <param name="sender">The number of the sender.</param>
    /// <param name="perMinute">The number of requests per minute.</param>
    /// <param name="count">The number of requests to take; 0 to look.</param>
    /// <param name="left">What is left of the allowance.</param>
    /// <returns>Whether they were taken. If 0 were asked for, whether there is one.</returns>
    internal bool TryTake(ulong sender, int perMinute, int count, out Allowance left)
    {
        var all = _places ?? Interlocked.CompareExchange(ref _places, new Place[places], null) ?? _places;
        var set = HashCode.Combine(_seed, sender) & ((places / Ways) - 1);
        var now = clock.GetElapsedTime(_began).Ticks + Offset;
        var interval = Math.Max(1, TimeSpan.TicksPerMinute / perMinute);
        lock (_locks[set % _locks.Length])
        {
            ref var place = ref Find(all.AsSpan(set * Ways, Ways), sender);
            var most = now + (perMinute * interval);

            // Later than a minute from now is possible only if a test has turned the clock back.
            var wholeAt = place.WholeAt > most ? now : Math.Max(place.WholeAt, now);
            var after = wholeAt + (count * interval);
            var isAllowed = count == 0 ? wholeAt + interval <= most : after <= most;
            if (isAllowed && count > 0)
            {
                place.WholeAt = wholeAt = after;
            }

            left = new Allowance(
                perMinute, (int)((most - wholeAt) / interval), TimeSpan.FromTicks(wholeAt - now), TimeSpan.FromTicks(interval));
            return isAllowed;
        }
    }

    private static ref Place Find(Span<Place> set, ulong sender)
    {
        var fullest = 0;
        for (var i = 0; i < set.Length; i++)
        {
            if (set[i].WholeAt > 0 && set[i].Sender == sender)
            {
                return ref set[i];
            }

            fullest = set[i].WholeAt < set[fullest].WholeAt ? i : fullest;
        }

        set[fullest] = new Place { Sender = sender };
        return ref set[fullest];
    }

    private struct Place
    {
        internal ulong Sender;

        /// <summary>The time at which the allowance is whole again; 0 for a place that nobody has.</summary>
        internal long WholeAt;
    }
}
