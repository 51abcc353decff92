namespace WriteForRights;

/// <summary>
/// How often a test repeats what it does. A few repetitions show whether a change broke something. The gate, which sets
/// <c>THOROUGH_TESTS=1</c>, also looks for what happens rarely.
/// </summary>
internal static class Repetitions
{
    private static readonly bool IsThorough = Environment.GetEnvironmentVariable("THOROUGH_TESTS") is "1";

    internal static int Of(int usual, int inTheGate) => IsThorough ? inTheGate : usual;
}
