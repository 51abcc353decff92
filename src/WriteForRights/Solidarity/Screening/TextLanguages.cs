namespace WriteForRights;

/// <summary>
/// The languages of a text, by the writer's declaration and by the text's own words and script; and the parts of it that no list covers.
/// </summary>
/// <remarks>
/// A page often passes the language of its own interface, so a declared language is believed only if the text has a word of it. All lists
/// that may fit are used, and the stricter result applies.
/// </remarks>
internal sealed class TextLanguages
{
    // In a shorter text the words of all languages are sought, which takes no time.
    private const int MinLettersToKnow = 20;

    // A sentence of this length has a common word of its language; shorter ones often have none.
    private const int MinLettersOfSentence = 40;

    // Names and greetings may be in another script.
    private const int MinLettersOfScript = 4;

    private const int WordsOfShare = 20;
    private const int MinOfSecond = 3;
    private const int MinLettersOfShortSentence = 28;
    private const int MaxWordsToKnown = 10;

    // A single such word may be a name.
    private const int MinForeignWords = 2;

    private static readonly LanguageTag TraditionalChinese = LanguageTag.Parse("zh-Hant");

    private readonly ScreeningPass _pass;
    private readonly HashSet<WordList> _recognised = [];
    private readonly bool[] _isCertain = new bool[WordList.Count];
    private readonly WordList? _declared;
    private readonly bool _isDeclared;
    private readonly int[] _lettersByScript = new int[(int)Script.Tibetan + 1];
    private readonly int _letters;

    internal TextLanguages(ScreeningPass pass)
    {
        _pass = pass;
        _isDeclared = pass.Draft.Language is { } declared && declared != default;
        _declared = _isDeclared ? ListOf(pass.Draft.Language!.Value) : null;
        foreach (var c in pass.Text.Characters)
        {
            if (c < 0x80 ? Lookalikes.IsLatin(c) : char.IsLetter(c))
            {
                _letters++;
                _lettersByScript[(int)Scripts.Of(c)]++;
            }
        }

        if (_declared is not null)
        {
            _isCertain[_declared.Number] = true;
        }

        Recognise();
    }

    /// <summary>The languages recognised by the text's own words, whatever the writer declares.</summary>
    internal IEnumerable<LanguageTag> Recognised => _recognised.Select(list => list.Language);

    /// <summary>Returns whether a list belongs to the declared language or to a recognised one.</summary>
    internal bool IsCertain(int list) => _isCertain[list];

    /// <summary>Whether the declared language has a list and was recognised in the text.</summary>
    internal bool FitsDeclared => _declared is not null && _recognised.Contains(_declared);

    /// <summary>Returns the lists to use: of the declared language, of those recognised, and of others if neither is certain.</summary>
    internal IReadOnlyList<WordList> Read()
    {
        if (_recognised.Count == 0 && (!_isDeclared || _declared is not null))
        {
            return [.. WordList.All, WordList.Others];
        }

        var read = new HashSet<WordList>(_recognised);
        if (_declared is not null)
        {
            read.Add(_declared);
        }

        // For a line in another script, all lists of that script are used.
        foreach (var list in _lettersByScript[(int)Script.Latin] == _letters ? [] : WordList.All)
        {
            if (Array.Exists(list.Scripts, script => script != Script.Latin && _lettersByScript[(int)script] > 0 && !IsCovered(script)))
            {
                read.Add(list);
            }
        }

        if (_recognised.Count == 0)
        {
            read.Add(WordList.Others);
        }

        return [.. read];
    }

    /// <summary>Finds the text, or its sentences, that only a person can screen.</summary>
    internal void FindUnread()
    {
        if (!UnicodeData.IsAvailable)
        {
            // Without Unicode data, words with marks are missed, so a person has to look in any case.
            _pass.Add(ScreeningRule.NotScreened, FindingSeverity.Ask, ScreeningPass.Body);
        }
        else if (_pass.Policy.AllowsPolitics && _pass.Policy.AllowsReligiousContent)
        {
            return;
        }
        else if (IsUnread())
        {
            _pass.Add(ScreeningRule.NotScreened, FindingSeverity.Ask, ScreeningPass.Body);
        }
        else
        {
            FindUnreadSentences();
        }
    }

    /// <summary>Returns whether each word is common in a language of the text, or in any language if none is certain.</summary>
    internal bool[] CommonWords()
    {
        var common = new bool[_pass.Text.Tokens.Length];
        foreach (var hit in _pass.Common)
        {
            common[hit.First] |= _recognised.Count == 0 || IsCertain(hit.List);
        }

        return common;
    }

    internal static bool IsForm(LanguageTag form, LanguageTag language)
    {
        for (LanguageTag? tag = form; tag is { } general; tag = general.Parent)
        {
            if (general == language)
            {
                return true;
            }
        }

        return false;
    }

    // Egyptian Arabic uses the Arabic list, and Cantonese the Chinese one, which has both kinds of characters.
    private static WordList? ListOf(LanguageTag declared) => ListWith(declared)
        ?? (declared.FindAmong([.. WordList.All.Select(list => list.Language), TraditionalChinese]) is { } written
            ? ListWith(written)
            : null);

    private static WordList? ListWith(LanguageTag language) => WordList.All.FirstOrDefault(list => IsForm(language, list.Language));

    // The declared language first; then, again and again, the language with the most words that no language before it explains.
    private void Recognise()
    {
        var words = new WordSets(_pass);
        if (_declared is not null && !IsForeignTo(_declared))
        {
            // A single word may belong to another language, too.
            var fewest = _letters >= MinLettersOfSentence ? 2 : 1;
            if (words.CountOf(_declared) >= Math.Min(fewest, _declared.RecognisedAt))
            {
                Accept(_declared, words);
            }
        }

        while (Best(words) is { } best)
        {
            Accept(best, words);
        }
    }

    // A second language must have a share of the text, not just two words that both languages have.
    private WordList? Best(WordSets words)
    {
        var share = _recognised.Count == 0 ? 0 : Math.Max(MinOfSecond, _pass.Text.Tokens.Length / WordsOfShare);
        var (best, most) = (default(WordList), 0);
        foreach (var list in WordList.All)
        {
            var count = words.CountOf(list);
            if (count > most && count >= Math.Max(list.RecognisedAt, share) && !IsForeignTo(list))
            {
                (best, most) = (list, count);
            }
        }

        return best;
    }

    private void Accept(WordList list, WordSets words)
    {
        _recognised.Add(list);
        _isCertain[list.Number] = true;
        words.Explain(list);
    }

    // Ukrainian shares its small words with Russian, and Persian with Arabic. Their letters tell them apart.
    private bool IsForeignTo(WordList list)
    {
        if (list.ForeignLetters.Length == 0)
        {
            return false;
        }

        var words = 0;
        foreach (var token in _pass.Text.Tokens)
        {
            var start = _pass.Text.PlaceOf(token.Start);
            var word = _pass.Text.Source.AsSpan(start, _pass.Text.PlaceOf(token.End) - start);
            words += word.IndexOfAny(list.ForeignLetters.AsSpan()) >= 0 ? 1 : 0;
        }

        return words >= MinForeignWords;
    }

    private bool IsUnread()
    {
        // Names alone are of no language.
        if (_recognised.Count == 0 && (!_isDeclared || _declared is not null) && _pass.Text.Tokens.All(token => token.IsCapital))
        {
            return false;
        }

        // A short text was screened with all lists, which is enough if they cover its script.
        var isLong = _letters >= MinLettersToKnow
            || _lettersByScript.Where((count, script) => count > 0 && !IsOfList((Script)script)).Any();
        return _isDeclared && _declared is null ? _letters > 0
            : _isDeclared ? isLong && !FitsDeclared
            : isLong && _recognised.Count == 0;
    }

    private void FindUnreadSentences()
    {
        var text = _pass.Text;
        var isName = NamesIn(text, _pass.Case.NamesWith(_pass.Draft.SenderName?.Reveal()));
        var known = new bool[text.Tokens.Length];
        var isCovered = new bool[_lettersByScript.Length];
        for (var script = 0; script < isCovered.Length; script++)
        {
            isCovered[script] = _lettersByScript[script] > 0 && IsCovered((Script)script);
        }

        var isRead = new bool[WordList.Count];
        foreach (var list in _recognised)
        {
            isRead[list.Number] = true;
        }

        foreach (var hit in _pass.Common)
        {
            if (isRead[hit.List])
            {
                known.AsSpan(hit.First, hit.Last - hit.First + 1).Fill(true);
            }
        }

        for (var first = 0; first < text.Tokens.Length;)
        {
            var last = first;
            while (last + 1 < text.Tokens.Length && !text.Tokens[last + 1].AfterStop)
            {
                last++;
            }

            if (IsUnread(first, last, known, isCovered, isName))
            {
                _pass.AddWords(ScreeningRule.NotScreened, FindingSeverity.Ask, first, last);
            }

            first = last + 1;
        }
    }

    private bool IsUnread(int first, int last, bool[] known, bool[] isCovered, bool[] isName)
    {
        var text = _pass.Text;
        var (letters, foreign, count) = (0, 0, 0);
        for (var token = first; token <= last; token++)
        {
            var word = text.Tokens[token];
            count += known[token] ? 1 : 0;
            var isForeign = word.Script != Script.Latin && !isCovered[(int)word.Script];
            if (!isName[token] && char.IsLetter(text.Characters[word.Start]))
            {
                letters += word.Length;
                foreign += isForeign ? word.Length : 0;
            }
        }

        return foreign >= MinLettersOfScript
            || (letters >= MinLettersOfShortSentence && count == 0)
            || (letters >= MinLettersOfSentence && !Scripts.IsWithoutSpaces(text.Tokens[first].Script)
                && count * MaxWordsToKnown < last - first + 1);
    }

    // The first letter rules most words out, so that no strings are made of them.
    private static bool[] NamesIn(FoldedText text, HashSet<string> names)
    {
        var first = 0UL;
        foreach (var name in names)
        {
            first |= name.Length == 0 ? 0 : 1UL << (name[0] & 63);
        }

        var isName = new bool[text.Tokens.Length];
        for (var token = 0; token < isName.Length; token++)
        {
            isName[token] = (first & (1UL << (text.Characters[text.Tokens[token].Start] & 63))) != 0
                && names.Contains(text.Word(text.Tokens[token]));
        }

        return isName;
    }

    private bool IsCovered(Script script) => _recognised.Any(list => Array.IndexOf(list.Scripts, script) >= 0);

    private static bool IsOfList(Script script) => WordList.All.Any(list => Array.IndexOf(list.Scripts, script) >= 0);
}
