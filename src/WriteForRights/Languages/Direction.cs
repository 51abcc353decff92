namespace WriteForRights;

/// <summary>Which way text runs, and how a piece that runs the other way is kept from disturbing its surroundings (UAX #9).</summary>
internal static class Direction
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>A piece of text for use inside text of a language: isolated where either of them runs from right to left.</summary>
    internal static string Isolate(string piece, LanguageTag surroundings) =>
        surroundings.IsRightToLeft || HasRightToLeft(piece) ? FirstStrongIsolate + piece + PopIsolate : piece;

    // Hebrew to Arabic Extended-A, and the presentation forms: every right-to-left letter of the basic plane.
    private static bool HasRightToLeft(string text) =>
        text.Any(c => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF'));
}
