namespace WriteForRights;

/// <summary>
/// Rounds counts down for headlines, in digits and in words. A result never falls when the count rises, and is never below a round
/// milestone that the count has reached.
/// </summary>
internal static class RoundNumbers
{
    internal const long HalfMillion = 500_000;
    internal const long Million = 1_000_000;
    internal const long Billion = 1_000_000_000;

    /// <summary>The number below which counts are not rounded.</summary>
    private const long Small = 100;

    // From here on, "half a million" would hide the second digit.
    private const long HalfMillionEnd = 510_000;

    /// <summary>
    /// Returns the greatest round number up to a count, in digits: the count itself below 100, otherwise its three leading digits, of which
    /// the last is 0 below 1,000.
    /// </summary>
    internal static long InDigits(long count) =>
        count is < Small or long.MaxValue ? count // The last milestone is long.MaxValue and must not be rounded down.
        : Floor(count, StepInDigits(count));

    /// <summary>
    /// Returns the greatest number up to a count that people say in words: half a million, tenths of a million from a million on, whole
    /// millions from ten million on. Otherwise it is the number in digits.
    /// </summary>
    internal static long InWords(long count) =>
        count is >= HalfMillion and < HalfMillionEnd ? HalfMillion
        : count is >= Million and < Billion ? Floor(count, StepInWords(count))
        : InDigits(count);

    /// <summary>
    /// Returns whether a number can be said in words. Above 999 million, words mean the same everywhere only in languages that count in
    /// ten thousands.
    /// </summary>
    internal static bool HasWords(long number, bool inMyriads) =>
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
