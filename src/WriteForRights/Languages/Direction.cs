using System.Text;

namespace WriteForRights;

/// <summary>Isolates text that runs in the opposite direction to the text around it (UAX #9), and recognises direction marks.</summary>
internal static class Direction
{
    private const char FirstStrongIsolate = '\u2068';
    internal const char PopIsolate = '\u2069';
    private const char LeftToRightMark = '\u200E';
    private const char RightToLeftMark = '\u200F';

    /// <summary>
    /// Prepares a piece of text for use in text of a language. It is isolated if it runs in the other direction, and in right-to-left text
    /// also if it has a number. A piece that is already isolated stays unchanged.
    /// </summary>
    internal static string Isolate(string piece, LanguageTag surroundings) => Isolate(piece, surroundings.IsRightToLeft);

    internal static string Isolate(string piece, bool isWithinRightToLeft)
    {
        var text = IsBalanced(piece) ? piece : WithoutIsolates(piece);
        return IsIsolated(text) || !HasStrange(text, isWithinRightToLeft) ? text : FirstStrongIsolate + text + PopIsolate;
    }

    /// <summary>
    /// Returns a right-to-left text of the library or of a section with every sample in it isolated: text in other letters or figures that
    /// is more than one word, such as <c>2022-03-31</c> and <c>Authorization: Bearer …</c>. A list of samples has an isolate for each.
    /// </summary>
    internal static string IsolateSamples(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var depth = 0;
        for (var i = 0; i < text.Length;)
        {
            var isSample = depth == 0 && IsSample(text[i]);
            var end = isSample ? EndOfSample(text, i) : text[i] == '{' ? text.IndexOf('}', i) + 1 : i + 1;
            var piece = text.Substring(i, end - i);
            depth += !IsIsolate(text[i]) ? 0 : text[i] == PopIsolate ? -1 : 1;
            result.Append(isSample && !piece.All(char.IsLetter) ? FirstStrongIsolate + piece + PopIsolate : piece);
            i = end;
        }

        return result.ToString();
    }

    /// <summary>Returns the text without the marks that begin or end an isolate.</summary>
    internal static string WithoutIsolates(string text) => text.Any(IsIsolate) ? new string([.. text.Where(c => !IsIsolate(c))]) : text;

    /// <summary>
    /// Returns the place of an embedding or override, or of an isolate's mark without its counterpart; <c>null</c> if there is none.
    /// </summary>
    internal static int? FindMistake(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsOverride(text[i]))
            {
                return i;
            }
        }

        return FirstUnpaired(text);
    }

    /// <summary>Returns whether a character begins an embedding or override, which can make the text after it read differently.</summary>
    internal static bool IsOverride(char c) => c is >= '\u202A' and <= '\u202E';

    /// <summary>Returns whether a character begins or ends an isolate. The library sets isolates itself if needed.</summary>
    internal static bool IsIsolate(char c) => c is >= '\u2066' and <= '\u2069';

    /// <summary>Returns whether a character is an invisible direction mark, which has no place in an address or a handle.</summary>
    internal static bool IsMark(char c) => IsIsolate(c) || IsOverride(c) || c is LeftToRightMark or RightToLeftMark or '\u061C';

    // Hebrew to Arabic Extended-A, the presentation forms, and the high surrogates of the scripts of the higher planes: Adlam, Rohingya
    // and historic scripts.
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

    // A number runs from left to right in every script, and neighbouring text can tear its parts from each other.
    private static bool IsStrange(char c) =>
        char.IsDigit(c) || c == LeftToRightMark || ((char.IsLetter(c) || char.IsHighSurrogate(c)) && !IsRightToLeft(c));

    private static bool IsSample(char c) => char.IsDigit(c) || (char.IsLetter(c) && !IsRightToLeft(c));

    /// <summary>
    /// Returns the end of a sample. The punctuation after it belongs to the sentence, and so does a comma between two samples.
    /// </summary>
    private static int EndOfSample(string text, int start)
    {
        var end = start + 1;
        for (var i = end;
            i < text.Length && IsOfSample(text[i]) && !(text[i] is ',' or ';' && i + 1 < text.Length && text[i + 1] == ' ');
            i++)
        {
            end = IsSample(text[i]) || text[i] == '…' ? i + 1 : end;
        }

        return end;
    }

    private static bool IsOfSample(char c) =>
        !IsRightToLeft(c) && !IsMark(c) && c is not ('{' or '(' or ')' or '«' or '»' or '“' or '”' or '"' or '־');

    private static bool IsBalanced(string text) => FirstUnpaired(text) is null;

    private static int? FirstUnpaired(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += !IsIsolate(text[i]) ? 0 : text[i] == PopIsolate ? -1 : 1;
            if (depth < 0)
            {
                return i;
            }
        }

        // More begin than end. The last one that begins may have its end after it, so count back from the end of the text.
        var ends = 0;
        for (var i = text.Length - 1; depth > 0 && i >= 0; i--)
        {
            ends += !IsIsolate(text[i]) ? 0 : text[i] == PopIsolate ? 1 : -1;
            if (ends < 0)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Returns whether a balanced text is one isolate from end to end.</summary>
    private static bool IsIsolated(string text) =>
        text.Length > 1 && text[0] == FirstStrongIsolate && text[text.Length - 1] == PopIsolate
        && IsBalanced(text.Substring(1, text.Length - 2));
}
