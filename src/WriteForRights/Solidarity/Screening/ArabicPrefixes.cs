namespace WriteForRights;

/// <summary>Finds conjunctions, prepositions and the article that Arabic writes together with the word that follows.</summary>
internal static class ArabicPrefixes
{
    /// <summary>The length of the longest prefix, in letters.</summary>
    internal const int MaxLength = 4;

    private const string FirstLetters = "وفبكلا";

    private static readonly string[] All =
        ["وبال", "ولل", "وال", "فال", "بال", "كال", "فلل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك"];

    /// <summary>Returns the lengths of a word's possible prefixes, as bits: bit 2 is set for two letters.</summary>
    internal static byte LengthsIn(ReadOnlySpan<char> word)
    {
        var lengths = 0;
        if (word.Length > 0 && FirstLetters.Contains(word[0]))
        {
            foreach (var prefix in All)
            {
                lengths |= prefix[0] == word[0] && word.StartsWith(prefix.AsSpan()) ? 1 << prefix.Length : 0;
            }
        }

        return (byte)lengths;
    }
}
