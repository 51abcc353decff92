namespace WriteForRights.Testing;

/// <summary>
/// Random numbers that depend only on the seed, the rule and the number of the request: however many threads draw, the tenth request of
/// a rule gets the same number in every run.
/// </summary>
internal readonly struct FaultDraw(int seed, int rule)
{
    /// <summary>Returns a number from 0 (inclusive) to 1 (exclusive).</summary>
    internal double For(int request)
    {
        // SplitMix64 (Steele, Lea and Flood, 2014), whose outputs for neighbouring inputs are unrelated.
        unchecked
        {
            var z = ((ulong)(uint)seed << 32) ^ ((ulong)(uint)rule << 20) ^ (uint)request;
            z = (z + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            z ^= z >> 31;
            return (z >> 11) * (1.0 / (1UL << 53));
        }
    }
}
