namespace WriteForRights;

/// <summary>A text as the screening reads it: folded letters, the words they make, and where in the text each of them stands.</summary>
internal sealed class FoldedText
{
    private readonly int[] _places;
    private readonly bool _hasMarks;

    internal FoldedText(string text)
    {
        Source = text;
        var characters = new char[text.Length + 16];
        var places = new int[text.Length + 17];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                Put(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c, i);
                continue;
            }

            if (LetterFolding.One(text, i) is var one && one != default)
            {
                Put(one, i);
                continue;
            }

            foreach (var folded in LetterFolding.Of(text, i))
            {
                Put(folded, i);
            }

            i += char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 1 : 0;
        }

        Array.Resize(ref characters, count);
        Array.Resize(ref places, count + 1);
        places[count] = text.Length;
        Characters = characters;
        _places = places;
        _hasMarks = HasMarks(text.AsSpan());
        HasDigits = characters.AsSpan().IndexOfAny("0123456789".AsSpan()) >= 0;
        Tokens = Split();
        foreach (var token in Tokens)
        {
            if (token.Length > 1)
            {
                Lookalikes.Mend(Characters, token.Start, token.End);
            }
        }

        void Put(char c, int place)
        {
            if (count == characters.Length)
            {
                Array.Resize(ref characters, count * 2);
                Array.Resize(ref places, (count * 2) + 1);
            }

            characters[count] = c;
            places[count++] = place;
        }
    }

    /// <summary>The text as it was written.</summary>
    internal string Source { get; }

    internal char[] Characters { get; }

    internal Token[] Tokens { get; }

    /// <summary>The place in the text as it was written of a place in the folded one.</summary>
    internal int PlaceOf(int folded) => _places[folded];

    internal string Word(Token token) => new(Characters, token.Start, token.Length);

    internal bool Is(Token token, string word) => Characters.AsSpan(token.Start, token.Length).SequenceEqual(word.AsSpan());

    /// <summary>Whether the text has a figure.</summary>
    internal bool HasDigits { get; }

    /// <summary>Whether a Latin letter of a word has a mark, as the text was written.</summary>
    internal bool HasMarks(Token token) => _hasMarks && HasMarks(Source.AsSpan(PlaceOf(token.Start), PlaceOf(token.End) - PlaceOf(token.Start)));

    /// <summary>Whether a Latin letter of a word has a mark.</summary>
    internal static bool HasMarks(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is >= '\u00C0' and <= '\u036F' or >= '\u1E00' and <= '\u1EFF')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The character at a place of the folded text; a space after its end.</summary>
    internal char At(int index) => index < Characters.Length ? Characters[index] : ' ';

    /// <summary>The number of characters between a word and the next one.</summary>
    internal int Gap(int token) => Tokens[token + 1].Start - Tokens[token].End;

    private Token[] Split()
    {
        var tokens = new List<Token>((Characters.Length / 4) + 4);
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

            tokens.Add(new(start, at, script, hasSmall && char.IsUpper(Source, _places[start]), afterStop));
            afterStop = false;
            isInitial = at - start == 1 && char.IsLetter(Characters[start]) && !Scripts.IsWithoutSpaces(script);
        }

        return [.. tokens];
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private bool IsStop(int at) => Characters[at] is '\n' or '\r' or '。'
        || (Characters[at] is '.' or '!' or '?' or ':' or ';' or '؟' or '•'
            && (at + 1 == Characters.Length || !IsOfWord(Characters[at + 1])));
}
