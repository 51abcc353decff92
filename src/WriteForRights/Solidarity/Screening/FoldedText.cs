using System.Buffers;
using System.Globalization;

namespace WriteForRights;

/// <summary>A text as the screening reads it: its folded letters, its words, and the place of each in the original text.</summary>
internal sealed class FoldedText
{
    // The kind of each character. Every character of every text is looked up, and Unicode's own tables are slower.
    private static readonly byte[] Kinds = Tabulate();

    private const byte OfWord = 1;
    private const byte Alone = 2;

    // null if every character folds to one: then the places in both texts are the same.
    private readonly int[]? _places;
    private readonly bool _hasMarks;

    internal FoldedText(string text)
    {
        Source = text;
        var characters = new char[text.Length];
        var count = FoldOneByOne(text, characters);
        if (count < text.Length)
        {
            (characters, _places) = FoldRest(text, characters, count);
        }

        Characters = characters;
        var (greatest, hasForeign) = (default(char), false);
        foreach (var c in characters)
        {
            greatest = c > greatest ? c : greatest;
            hasForeign |= Lookalikes.IsForeign(c);
        }

        _hasMarks = HasMarks(text.AsSpan());
        IsSpaced = greatest < '\u2E80';
        HasDigits = characters.AsSpan().IndexOfAny("0123456789".AsSpan()) >= 0;
        Tokens = Split();
        foreach (var token in hasForeign ? Tokens : [])
        {
            if (token.Length > 1)
            {
                Lookalikes.Unify(Characters, token.Start, token.End);
            }
        }
    }

    /// <summary>The original text.</summary>
    internal string Source { get; }

    internal char[] Characters { get; }

    internal Token[] Tokens { get; }

    /// <summary>Returns the index in the original text that belongs to an index in the folded text.</summary>
    internal int PlaceOf(int folded) => _places is null ? folded : _places[folded];

    internal string Word(Token token) => new(Characters, token.Start, token.Length);

    internal bool Is(Token token, string word) => Characters.AsSpan(token.Start, token.Length).SequenceEqual(word.AsSpan());

    /// <summary>Whether the text has no characters of East Asian scripts, in which nearly every character is a word.</summary>
    internal bool IsSpaced { get; }

    /// <summary>Whether the folded text has a digit.</summary>
    internal bool HasDigits { get; }

    /// <summary>Returns whether a Latin letter of a word has a mark in the original text.</summary>
    internal bool HasMarks(Token token) =>
        _hasMarks && HasMarks(Source.AsSpan(PlaceOf(token.Start), PlaceOf(token.End) - PlaceOf(token.Start)));

    /// <summary>Returns whether a Latin letter of a word has a mark.</summary>
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

    /// <summary>Returns the character at an index of the folded text, or a space after its end.</summary>
    internal char At(int index) => index < Characters.Length ? Characters[index] : ' ';

    /// <summary>Returns the number of characters between a word and the next one.</summary>
    internal int Gap(int token) => Tokens[token + 1].Start - Tokens[token].End;

    // Folds characters until one does not give exactly one, which most texts do not have, and returns the number of those folded.
    private static int FoldOneByOne(string text, char[] characters)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var one = c >= 0x80 ? LetterFolding.One(text, i) : c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            if (one == default && c != default)
            {
                return i;
            }

            characters[i] = one;
        }

        return text.Length;
    }

    private static (char[] Characters, int[] Places) FoldRest(string text, char[] first, int count)
    {
        var length = count;
        for (var i = count; i < text.Length; i += IsPairAt(text, i) ? 2 : 1)
        {
            length += LetterFolding.Of(text, i).Length;
        }

        var characters = new char[length];
        var places = new int[length + 1];
        Array.Copy(first, characters, count);
        for (var i = 0; i < count; i++)
        {
            places[i] = i;
        }

        var at = count;
        for (var i = count; i < text.Length; i += IsPairAt(text, i) ? 2 : 1)
        {
            foreach (var folded in LetterFolding.Of(text, i))
            {
                places[at] = i;
                characters[at++] = folded;
            }
        }

        places[length] = text.Length;
        return (characters, places);
    }

    private static bool IsPairAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    private Token[] Split()
    {
        // In a text that is all in capitals, a capital says nothing about a word.
        var hasSmall = HasSmall(Source);

        // In scripts without spaces, every character may be a word.
        var tokens = ArrayPool<Token>.Shared.Rent(Characters.Length);
        var count = 0;
        var at = 0;
        var afterStop = true;
        var isInitial = false;
        while (at < Characters.Length)
        {
            if (Kinds[Characters[at]] == 0)
            {
                afterStop |= IsStop(at) && !(isInitial && Characters[at] == '.');
                isInitial = false;
                at++;
                continue;
            }

            var start = at;
            var script = Scripts.Of(Characters[at]);
            var isAlone = Kinds[Characters[at]] == Alone;
            at++;
            while (!isAlone && at < Characters.Length && Kinds[Characters[at]] == OfWord)
            {
                at++;
            }

            var prefixes = script == Script.Arabic ? ArabicPrefixes.LengthsIn(Characters.AsSpan(start, at - start)) : (byte)0;
            tokens[count++] = new(start, at, script, hasSmall && char.IsUpper(Source, PlaceOf(start)), afterStop, prefixes);
            afterStop = false;
            isInitial = at - start == 1 && !isAlone && char.IsLetter(Characters[start]);
        }

        var result = tokens.AsSpan(0, count).ToArray();
        ArrayPool<Token>.Shared.Return(tokens);
        return result;
    }

    private static bool HasSmall(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] Tabulate()
    {
        var kinds = new byte[char.MaxValue + 1];
        for (int code = char.MinValue; code <= char.MaxValue; code++)
        {
            var c = (char)code;
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark)
            {
                kinds[code] = Scripts.IsWithoutSpaces(Scripts.Of(c)) ? Alone : OfWord;
            }
        }

        return kinds;
    }

    private bool IsStop(int at) => Characters[at] is '\n' or '\r' or '。'
        || (Characters[at] is '.' or '!' or '?' or ':' or ';' or '؟' or '•'
            && (at + 1 == Characters.Length || Kinds[Characters[at + 1]] == 0));
}
