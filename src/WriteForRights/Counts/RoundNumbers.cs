namespace WriteForRights;

/// <summary>
/// The round numbers that headlines say. Of each sort the next lower one of a count never falls when the count rises, and is never below
/// a round milestone that the count has reached.
/// </summary>
internal static class RoundNumbers
{
    internal const long HalfMillion = 500_000;
    internal const long Million = 1_000_000;
    internal const long Billion = 1_000_000_000;

    /// <summary>Below this number every count is said as it is.</summary>
    private const long Small = 100;

    // From here on half a million leaves out the second digit.
    private const long HalfMillionSuffices = 510_000;

    /// <summary>
    /// The greatest round number up to a count, in digits: the count itself below 100, then its three leading digits, of which the last
    /// is 0 below 1,000.
    /// </summary>
    internal static long InDigits(long count) =>
        count is < Small or long.MaxValue ? count // The last milestone is the greatest number that there is.
        : Floor(count, StepInDigits(count));

    /// <summary>
    /// The greatest number up to a count that people say: half a million, from a million on tenths of a million, from ten million on
    /// whole millions. Elsewhere it is that in digits.
    /// </summary>
    internal static long InWords(long count) =>
        count is >= HalfMillion and < HalfMillionSuffices ? HalfMillion
        : count is >= Million and < Billion ? Floor(count, StepInWords(count))
        : InDigits(count);

    /// <summary>Whether there are words for a number. Above 999 million only languages that count in ten thousands have the same everywhere.</summary>
    internal static bool IsSayable(long number, bool inMyriads) =>
        number == HalfMillion
        || (number is >= Million and < Billion && number % StepInWords(number) == 0)
        || (inMyriads && number >= Billion && number % StepInDigits(number) == 0);

    private static long Floor(long count, long step) => count - (count % step);

    private static long StepInWords(long number) => number < 10 * Million ? Million / 10 : Million;

    private static long StepInDigits(long count)
    {
        var step = 10L;
        while (count / step >= 1_000)
        {
            step *= 10;
        }

        return step;
    }
}
