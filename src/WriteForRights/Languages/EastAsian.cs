namespace WriteForRights;

/// <summary>The scripts of China, Japan and Korea, in which an address goes from the large to the small.</summary>
internal static class EastAsian
{
    // Kana, Bopomofo and Hangul letters; ideographs and their extension A; Hangul syllables; compatibility ideographs.
    internal static bool IsIn(string text) =>
        text.Any(c => c is (>= '\u3040' and <= '\u318F') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\uF900' and <= '\uFAFF'));
}
