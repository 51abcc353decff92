namespace WriteForRights;

/// <summary>Which way text runs, and how a piece that runs the other way is kept from disturbing its surroundings (UAX #9).</summary>
internal static class Direction
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>A piece of text for use inside text of a language: isolated where either of them runs from right to left.</summary>
    internal static string Isolate(string piece, LanguageTag surroundings) => Isolate(piece, surroundings.IsRightToLeft);

    internal static string Isolate(string piece, bool isWithinRightToLeft) =>
        isWithinRightToLeft || HasRightToLeft(piece) ? FirstStrongIsolate + piece + PopIsolate : piece;

    /// <summary>Whether a character embeds or overrides: what stands after it can be made to read as something else.</summary>
    internal static bool IsOverride(char c) => c is >= '\u202A' and <= '\u202E';

    /// <summary>Whether a character begins or ends an isolate, which this library sets itself where it is needed.</summary>
    internal static bool IsIsolate(char c) => c is >= '\u2066' and <= '\u2069';

    // Hebrew to Arabic Extended-A, and the presentation forms: every right-to-left letter of the basic plane.
    private static bool HasRightToLeft(string text)
    {
        foreach (var c in text)
        {
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF'))
            {
                return true;
            }
        }

        return false;
    }
}
