namespace WriteForRights;

/// <summary>Which way text runs, and how a piece that runs the other way is kept from disturbing its surroundings (UAX #9).</summary>
internal static class Direction
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';
    private const char LeftToRightMark = '\u200E';
    private const char RightToLeftMark = '\u200F';

    /// <summary>
    /// A piece of text for use inside text of a language: isolated where it runs the other way, and in text from right to left also where
    /// it has a number. What is isolated already stays as it is.
    /// </summary>
    internal static string Isolate(string piece, LanguageTag surroundings) => Isolate(piece, surroundings.IsRightToLeft);

    internal static string Isolate(string piece, bool isWithinRightToLeft)
    {
        var text = IsBalanced(piece) ? piece : WithoutIsolates(piece);
        return IsIsolated(text) || !HasStrange(text, isWithinRightToLeft) ? text : FirstStrongIsolate + text + PopIsolate;
    }

    /// <summary>The text without the marks that begin or end an isolate.</summary>
    internal static string WithoutIsolates(string text) => text.Any(IsIsolate) ? new string([.. text.Where(c => !IsIsolate(c))]) : text;

    /// <summary>Whether a character embeds or overrides: what stands after it can be made to read as something else.</summary>
    internal static bool IsOverride(char c) => c is >= '\u202A' and <= '\u202E';

    /// <summary>Whether a character begins or ends an isolate, which this library sets itself where it is needed.</summary>
    internal static bool IsIsolate(char c) => c is >= '\u2066' and <= '\u2069';

    /// <summary>Whether a character is not seen and only says which way text runs: it has no place in an address or a handle.</summary>
    internal static bool IsMark(char c) => IsIsolate(c) || IsOverride(c) || c is LeftToRightMark or RightToLeftMark or '\u061C';

    // Hebrew to Arabic Extended-A, the presentation forms, and the halves of what the higher planes have: Adlam, Rohingya, and the
    // scripts of old.
    private static bool IsRightToLeft(char c) =>
        c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')
            or RightToLeftMark or '\uD802' or '\uD803' or '\uD83A' or '\uD83B';

    private static bool HasStrange(string text, bool isWithinRightToLeft)
    {
        foreach (var c in text)
        {
            if (isWithinRightToLeft ? IsStrange(c) : IsRightToLeft(c))
            {
                return true;
            }
        }

        return false;
    }

    // A number runs from left to right in every script, and what stands beside it can tear its parts from each other.
    private static bool IsStrange(char c) =>
        char.IsDigit(c) || c == LeftToRightMark || ((char.IsLetter(c) || char.IsHighSurrogate(c)) && !IsRightToLeft(c));

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += !IsIsolate(c) ? 0 : c == PopIsolate ? -1 : 1;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    /// <summary>Whether a balanced text is one isolate from end to end.</summary>
    private static bool IsIsolated(string text) =>
        text.Length > 1 && text[0] == FirstStrongIsolate && text[text.Length - 1] == PopIsolate && IsBalanced(text.Substring(1, text.Length - 2));
}
