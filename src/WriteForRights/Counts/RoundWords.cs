namespace WriteForRights;

/// <summary>The numbers that people say in words: half a million, and millions with one decimal below ten and none from there on.</summary>
internal static class RoundWords
{
    internal const long HalfMillion = 500_000;
    internal const long Million = 1_000_000;

    /// <summary>What languages of East Asia count in.</summary>
    internal const long Myriad = 10_000;

    // Half a million is a tenth less than what follows; from a billion on, languages part ways.
    private const long HalfMillionSuffices = 550_000;
    private const long Billion = 1_000_000_000;

    internal static bool IsSayable(long number) =>
        number == HalfMillion || (number is >= Million and < Billion && number % Step(number) == 0);

    /// <summary>The greatest such number below a count that is none itself, where it is at most a tenth below.</summary>
    internal static long? GreatestBelow(long count) =>
        count is > HalfMillion and <= HalfMillionSuffices ? HalfMillion
        : count is > Million and < Billion ? count / Step(count) * Step(count)
        : null;

    private static long Step(long number) => number < 10 * Million ? Million / 10 : Million;
}
