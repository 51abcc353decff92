namespace WriteForRights;

/// <summary>A text as the screening reads it: folded letters, the words they make, and where in the text each of them stands.</summary>
internal sealed class FoldedText
{
    private readonly int[] _places;

    internal FoldedText(string text)
    {
        Source = text;
        var characters = new List<char>(text.Length);
        var places = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var c in LetterFolding.Of(text, i))
            {
                characters.Add(c);
                places.Add(i);
            }

            i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 1 : 0;
        }

        places.Add(text.Length);
        Characters = [.. characters];
        _places = [.. places];
        Tokens = [.. Split()];
        foreach (var token in Tokens)
        {
            Lookalikes.Mend(Characters, token.Start, token.End);
        }
    }

    /// <summary>The text as it was written.</summary>
    internal string Source { get; }

    internal char[] Characters { get; }

    internal Token[] Tokens { get; }

    /// <summary>The place in the text as it was written of a place in the folded one.</summary>
    internal int PlaceOf(int folded) => _places[folded];

    internal string Word(Token token) => new(Characters, token.Start, token.Length);

    private IEnumerable<Token> Split()
    {
        var at = 0;
        var afterStop = true;
        var isInitial = false;

        // Where everything is in capitals, they tell nothing.
        var hasSmall = Source.Any(char.IsLower);
        while (at < Characters.Length)
        {
            if (!IsOfWord(Characters[at]))
            {
                afterStop |= IsStop(at) && !(isInitial && Characters[at] == '.');
                isInitial = false;
                at++;
                continue;
            }

            var start = at;
            var script = Scripts.Of(Characters[at]);
            at++;
            while (!Scripts.IsWithoutSpaces(script) && at < Characters.Length && IsOfWord(Characters[at])
                && !Scripts.IsWithoutSpaces(Scripts.Of(Characters[at])))
            {
                at++;
            }

            yield return new(start, at, script, hasSmall && char.IsUpper(Source, _places[start]), afterStop);
            afterStop = false;
            isInitial = at - start == 1 && char.IsLetter(Characters[start]) && !Scripts.IsWithoutSpaces(script);
        }
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private bool IsStop(int at) => Characters[at] is '\n' or '\r' or '。'
        || (Characters[at] is '.' or '!' or '?' or ':' or ';' or '؟' or '•'
            && (at + 1 == Characters.Length || !IsOfWord(Characters[at + 1])));
}
