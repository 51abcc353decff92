namespace WriteForRights;

/// <summary>
/// Finds words that people recognise and a plain search does not: with signs or a space inside, letter by letter, or with digits or signs
/// as letters.
/// </summary>
internal sealed class DisguisedWords
{
    private const string DigitsAsLetters = "oizeasgtbg";
    private const string SignsAsLetters = "@a$s!i|i€e£l";
    private const string Joints = ".-_*·•|/\\~+‐–—:,";

    private const int MinLetters = 4;
    private const int MinLettersOfRow = 3;
    private const int MinLettersAcrossSpace = 6;
    private const int MaxParts = 8;
    private const int MaxReadings = 8_000;
    private const int MaxJoined = 1_500;

    private readonly FoldedText _text;
    private readonly List<Range> _readings;

    // First all words of the text with nothing between them, so that two neighbours are one span; then the readings of words with signs.
    private char[] _letters;
    private int _count;
    private int _joined;

    /// <summary>Reads the words of a text that may be disguised.</summary>
    /// <param name="text">The text.</param>
    /// <param name="common">Whether each word of the text is a common one.</param>
    internal DisguisedWords(FoldedText text, bool[] common)
    {
        _text = text;
        var tokens = text.Tokens;
        _readings = new(text.IsSpaced ? tokens.Length : 0);
        _letters = new char[text.Characters.Length + 64];
        var starts = PutWords();
        for (var token = 0; token < tokens.Length && _readings.Count < MaxReadings; token++)
        {
            if (Scripts.IsWithoutSpaces(tokens[token].Script))
            {
                continue;
            }

            token = ReadRow(token);
            if (_joined < MaxJoined)
            {
                ReadJoined(token);
            }

            if (token + 1 < tokens.Length && text.Gap(token) == 1 && text.Characters[tokens[token].End] == ' '
                && !common[token]
                && !Scripts.IsWithoutSpaces(tokens[token + 1].Script)
                && tokens[token].Length + tokens[token + 1].Length >= MinLettersAcrossSpace)
            {
                ReadAcrossSpace(token, starts, isWhole: common[token + 1]);
            }
        }
    }

    /// <summary>Finds the words of a tree in the disguised words.</summary>
    internal void Find(WordTree tree, List<WordHit> hits)
    {
        var found = new List<WordHit>();
        Span<Token> token = stackalloc Token[1];
        foreach (var range in _readings)
        {
            found.Clear();
            token[0] = new(0, range.Length, range.Script, IsCapital: false, AfterStop: false, range.Prefixes);
            var letters = _letters.AsSpan(range.Start, range.Length);
            if (range.IsRow)
            {
                FindInRow(tree, letters, found);
            }
            else
            {
                tree.Find(new Reading(letters, token, range.MinRead), 0, found);
            }

            foreach (var hit in found)
            {
                hits.Add(hit with { First = range.First, Last = range.Last });
            }
        }
    }

    // A row of letters shows no borders between words, so a word may begin and end anywhere in it.
    private static void FindInRow(WordTree tree, ReadOnlySpan<char> letters, List<WordHit> found)
    {
        Span<Token> token = stackalloc Token[1];
        for (var start = 0; start + MinLettersOfRow <= letters.Length && found.Count == 0; start++)
        {
            var fewest = start == 0 ? MinLettersOfRow : MinLetters;
            for (var end = letters.Length; end >= start + fewest && found.Count == 0; end--)
            {
                token[0] = new(0, end - start, Script.Latin, IsCapital: false, AfterStop: false);
                tree.Find(new Reading(letters.Slice(start, end - start), token, fewestRead: 0), 0, found);
                found.RemoveAll(hit => hit.Subject is WordSubject.Harmless or WordSubject.BesideName);
                fewest = MinLetters;
            }
        }
    }

    // A m n e s t y, P.r.i.s.o.n: returns the last letter of the row, or the word itself if no row begins there.
    private int ReadRow(int first)
    {
        const int MaxLetters = 40;
        var tokens = _text.Tokens;
        var last = first;
        while (last + 1 < tokens.Length && IsOneLetter(last) && IsOneLetter(last + 1) && _text.Gap(last) <= 3
            && !Scripts.IsWithoutSpaces(tokens[last + 1].Script))
        {
            last++;
        }

        if (last - first + 1 < MinLettersOfRow)
        {
            return first;
        }

        // A long row is read in overlapping pieces, so that a row made to keep the screening busy costs no more than any other text.
        for (var start = first; start <= last && _readings.Count < MaxReadings; start += MaxLetters / 2)
        {
            Read(start, Math.Min(last, start + MaxLetters - 1), one: 'i', isRow: true);
            if (start + MaxLetters > last)
            {
                break;
            }
        }

        return last;
    }

    // Some letters fold to two: æ to ae.
    private bool IsOneLetter(int token) => _text.Tokens[token] is { Length: var length } word
        && (length == 1 || (length == 2 && _text.PlaceOf(word.End) == _text.PlaceOf(word.Start) + 1));

    // Am.nes.ty, pri-son, pr1son, b1ess, @mnesty: this word alone, and with the words that signs join to it.
    private void ReadJoined(int first)
    {
        var tokens = _text.Tokens;
        var hasSign = SignAsLetter(tokens[first].Start - 1) != default;

        // Most words have spaces around them.
        if (!hasSign && !_text.HasDigits && _text.At(tokens[first].End) == ' ')
        {
            return;
        }

        var hasOne = false;
        for (var last = first; last < tokens.Length && last - first < MaxParts; last++)
        {
            if (last > first)
            {
                var gap = _text.Gap(last - 1);
                if (gap is < 1 or > 2 || Scripts.IsWithoutSpaces(tokens[last].Script)
                    || !AreJoints(tokens[last - 1].End, tokens[last].Start))
                {
                    break;
                }
            }

            var (digits, ones, letters) = Count(tokens[last]);
            hasSign |= (digits > 0 && letters > 0) || last > first;
            hasOne |= ones > 0;
            if (hasSign && tokens[last].End - tokens[first].Start >= MinLettersOfRow)
            {
                _joined++;
                Read(first, last, one: 'i', isRow: false);
                if (hasOne)
                {
                    Read(first, last, one: 'l', isRow: false);
                }
            }
        }
    }

    // Returns the index among the letters at which each word begins.
    private int[] PutWords()
    {
        var tokens = _text.Tokens;
        var starts = new int[tokens.Length];
        for (var token = 0; token < tokens.Length; token++)
        {
            starts[token] = _count;
            if (!Scripts.IsWithoutSpaces(tokens[token].Script))
            {
                PutWord(tokens[token], one: 'i');
            }
        }

        return starts;
    }

    // If the second word is a common one, only both together make a word: "Glauben Sie" is not a form of a word that begins like this.
    private void ReadAcrossSpace(int first, int[] starts, bool isWhole)
    {
        var tokens = _text.Tokens;
        var length = tokens[first].Length + tokens[first + 1].Length;
        if (SignAsLetter(tokens[first].Start - 1) != default)
        {
            Read(first, first + 1, one: 'i', isRow: false, isWhole);
        }
        else
        {
            AddReading(starts[first], length, first, first + 1, isWhole ? length : tokens[first].Length + 1, isRow: false);
        }
    }

    private bool AreJoints(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (Joints.IndexOf(_text.Characters[at]) < 0 && SignAsLetter(at) == default)
            {
                return false;
            }
        }

        return true;
    }

    private (int Digits, int Ones, int Letters) Count(Token token)
    {
        var (digits, ones) = (0, 0);
        foreach (var c in _text.Characters.AsSpan(token.Start, token.Length))
        {
            digits += c is >= '0' and <= '9' ? 1 : 0;
            ones += c == '1' ? 1 : 0;
        }

        return (digits, ones, token.Length - digits);
    }

    private void Read(int first, int last, char one, bool isRow, bool isWhole = false)
    {
        var start = _count;
        var tokens = _text.Tokens;
        var fewest = 0;
        if (SignAsLetter(tokens[first].Start - 1) is var before && before != default)
        {
            Put(before);
        }

        for (var token = first; token <= last; token++)
        {
            PutWord(tokens[token], one);
            fewest = token == first && last > first ? _count - start + 1 : fewest;
            for (var at = tokens[token].End; token < last && at < tokens[token + 1].Start; at++)
            {
                if (SignAsLetter(at) is var letter && letter != default)
                {
                    Put(letter);
                }
            }
        }

        if (_count - start < (isRow ? MinLettersOfRow : MinLetters) && !IsDigitInside(first, last))
        {
            _count = start;
            return;
        }

        AddReading(start, _count - start, first, last, isWhole ? _count - start : fewest, isRow);
    }

    private void AddReading(int start, int length, int first, int last, int fewestRead, bool isRow)
    {
        var script = _text.Tokens[first].Script;
        var prefixes = script == Script.Arabic ? ArabicPrefixes.LengthsIn(_letters.AsSpan(start, length)) : (byte)0;
        _readings.Add(new(start, length, first, last, fewestRead, isRow, script, prefixes));
    }

    // g0d, but not b4 or 3rd.
    private bool IsDigitInside(int first, int last) => first == last && _text.Tokens[first] is { Length: 3 } word
        && char.IsDigit(_text.Characters[word.Start + 1]) && char.IsLetter(_text.Characters[word.Start])
        && char.IsLetter(_text.Characters[word.Start + 2]);

    // A sign stands for a letter only right before another letter or digit: not at the end of "free!".
    private char SignAsLetter(int at)
    {
        if (at < 0 || at + 1 >= _text.Characters.Length || _text.Characters[at] is ' ' or '\'' or '.' or ','
            || !char.IsLetterOrDigit(_text.Characters[at + 1]))
        {
            return default;
        }

        for (var i = 0; i < SignsAsLetters.Length; i += 2)
        {
            if (SignsAsLetters[i] == _text.Characters[at])
            {
                return SignsAsLetters[i + 1];
            }
        }

        return default;
    }

    private void PutWord(Token word, char one)
    {
        for (var at = word.Start; at < word.End; at++)
        {
            var c = _text.Characters[at];
            Put(c == '1' ? one : c is >= '0' and <= '9' ? DigitsAsLetters[c - '0'] : c);
        }
    }

    private void Put(char c)
    {
        if (_count == _letters.Length)
        {
            Array.Resize(ref _letters, _count * 2);
        }

        _letters[_count++] = c;
    }

    /// <summary>Letters that are read as one word, with the words of the text from which they come.</summary>
    private readonly record struct Range(
        int Start, int Length, int First, int Last, int MinRead, bool IsRow, Script Script, byte Prefixes);
}
