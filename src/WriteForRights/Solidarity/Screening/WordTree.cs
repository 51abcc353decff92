namespace WriteForRights;

/// <summary>A tree that finds any number of words and phrases in one pass over a text.</summary>
/// <remarks>
/// An entry is one or several words. A star at the end of a word stands for any ending, a star at the beginning of the entry for any
/// beginning of its first word, and <c>~name</c> at the end of a word for one of the endings of that name. An entry that begins with an
/// equals sign counts only if a letter of the text has a mark. A phrase is found with spaces, hyphens or full stops between its words, and
/// as one word.
/// </remarks>
internal sealed class WordTree
{
    private const int Marked = 0x8000;

    // A short phrase without its space may be another word: "la fe" and "Lafe".
    private const int MinLettersJoined = 6;
    private const int MinLettersJoinedInArabic = 4;

    private readonly LetterTable _table = new();
    private readonly Dictionary<(int List, string Name), int> _endings = [];

    // Filters: most letters begin no entry, and most pairs of letters begin no entry that may have any beginning.
    private readonly ulong[] _first = new ulong[(char.MaxValue + 1) >> 6];
    private readonly bool[] _beginnings = new bool[4096];
    private Node[] _nodes = new Node[256];
    private Link[] _links = new Link[64];
    private int _nodeCount = 1;
    private int _linkCount = 1;
    private readonly int _whole;
    private readonly int _anyBeginning;
    private readonly bool _takesPrefixes;

    /// <summary>Creates an empty tree.</summary>
    /// <param name="takesPrefixes">
    /// Whether an entry is also found after an Arabic prefix that is joined to it. Persian has no such prefixes.
    /// </param>
    internal WordTree(bool takesPrefixes = true)
    {
        _takesPrefixes = takesPrefixes;
        _whole = NewNode();
        _anyBeginning = NewNode();
    }

    /// <summary>Adds a named set of endings for the entries of a list.</summary>
    internal void AddEndings(int list, string name, IEnumerable<string> endings)
    {
        var root = NewNode();
        _endings.Add((list, name), root);
        foreach (var ending in endings)
        {
            var node = Spell(root, new FoldedText(ending).Characters);
            _nodes[node].IsEnding = true;
        }
    }

    /// <summary>Adds an entry of a list. An entry with any beginning has at least two letters.</summary>
    /// <exception cref="InvalidOperationException">The entry names a set of endings that the list does not have.</exception>
    internal void Add(string entry, WordSubject subject, int list = 0)
    {
        var node = entry[0] == '*' ? _anyBeginning : _whole;
        var letters = new FoldedText(entry.TrimStart('*', '=')).Characters;
        if (node == _anyBeginning)
        {
            _beginnings[PairOf(letters[0], letters[1])] = true;
        }
        else
        {
            _first[letters[0] >> 6] |= 1UL << (letters[0] & 63);
        }

        var isFirst = true;
        var isMarked = entry[0] == '=';
        foreach (var part in entry.TrimStart('*', '=').Split(' '))
        {
            var tilde = part.IndexOf('~');
            var isStem = part[part.Length - 1] == '*';
            var text = new FoldedText(tilde >= 0 ? part.Substring(0, tilde) : part.TrimEnd('*'));
            for (var i = 0; i < text.Tokens.Length; i++)
            {
                var token = text.Tokens[i];
                node = Spell(isFirst ? node : i == 0 ? Following(node) : Within(node), text.Characters.AsSpan(token.Start, token.Length));
                isFirst = false;
                var isLast = i == text.Tokens.Length - 1;
                node = isLast && tilde >= 0 ? WithEndings(node, list, part.Substring(tilde + 1))
                    : isLast && isStem ? AnyEnding(node)
                    : End(node);
            }
        }

        _nodes[node].Payload = AddLink(((int)subject << 16) | (isMarked ? Marked : 0) | list, 0, _nodes[node].Payload);
    }

    /// <summary>Finds the entries that begin at a word of a text: the longest for each subject of each list.</summary>
    internal void Find(FoldedText text, int token, List<WordHit> hits)
    {
        // In scripts without spaces, most words begin no entry.
        var word = text.Tokens[token];
        if (IsFirst(text.Characters[word.Start]) || _nodes[_anyBeginning].HasChildren || (_takesPrefixes && word.Prefixes != 0))
        {
            Find(new Reading(text.Characters, text.Tokens, 0), token, hits);
        }
    }

    /// <summary>Finds the entries that begin at a word of a reading.</summary>
    internal void Find(Reading reading, int token, List<WordHit> hits)
    {
        var before = hits.Count;
        var word = reading.Tokens[token];
        var search = new Search(reading, token, before, hits);
        if (IsFirst(reading.Characters[word.Start]))
        {
            Walk(ref search, _whole, token, word.Start, isJoined: false);
        }

        if (_nodes[_anyBeginning].HasChildren)
        {
            // In a joined word, an entry must begin in the first part: one that begins in the second part is found without the first.
            var end = reading.MinRead > 0 ? Math.Min(reading.MinRead - 1, word.End) : word.End;
            for (var at = word.Start; at < end; at++)
            {
                if (at + 1 == word.End || !_beginnings[PairOf(reading.Characters[at], reading.Characters[at + 1])])
                {
                    continue;
                }

                Walk(ref search, _anyBeginning, token, at, isJoined: false);
            }
        }

        for (var length = _takesPrefixes && word.Prefixes != 0 ? ArabicPrefixes.MaxLength : 0; length > 0; length--)
        {
            if ((word.Prefixes & (1 << length)) != 0 && word.Length > length + 1 && IsFirst(reading.Characters[word.Start + length]))
            {
                Walk(ref search, _whole, token, word.Start + length, isJoined: false);
            }
        }
    }

    private bool IsFirst(char c) => (_first[c >> 6] & (1UL << (c & 63))) != 0;

    private static int PairOf(char first, char second) => ((first * 31) + second) & 4095;

    private void Walk(ref Search search, int node, int token, int at, bool isJoined)
    {
        var end = search.Reading.Tokens[token].End;
        while (true)
        {
            ref readonly var here = ref _nodes[node];
            if (here.AnyEnding != 0 && at >= search.Reading.MinRead)
            {
                Arrive(ref search, here.AnyEnding, token, isJoined);
                WalkOn(ref search, _nodes[here.AnyEnding].Following, token, at, end);
            }

            for (var link = search.Reading.MinRead < end ? here.Endings : 0; link != 0; link = _links[link].Next)
            {
                if (IsEnding(search.Reading.Characters.Slice(at, end - at), _links[link].Value))
                {
                    Arrive(ref search, _links[link].Target, token, isJoined);
                }
            }

            if (at == end)
            {
                if (here.End != 0)
                {
                    Arrive(ref search, here.End, token, isJoined);
                }

                return;
            }

            if (here.End != 0)
            {
                WalkOn(ref search, _nodes[here.End].Following, token, at, at + 1);
            }

            // Most nodes have one step, which needs no look-up in the table.
            var letter = search.Reading.Characters[at];
            if (here.OnlyChild != 0 ? here.OnlyLetter != letter : !here.HasChildren)
            {
                return;
            }

            if (here.OnlyChild != 0)
            {
                node = here.OnlyChild;
            }
            else if (!_table.TryGet(node, letter, out node))
            {
                return;
            }

            at++;
        }
    }

    // Continues a phrase within the same word of the text, for phrases that are written as one word.
    private void WalkOn(ref Search search, int following, int token, int at, int end)
    {
        for (; following != 0 && at < end; at++)
        {
            Walk(ref search, following, token, at, isJoined: true);
        }
    }

    private void Arrive(ref Search search, int node, int token, bool isJoined)
    {
        var tokens = search.Reading.Tokens;
        var fewest = tokens[token].Script == Script.Arabic ? MinLettersJoinedInArabic : MinLettersJoined;
        if (!isJoined || tokens[token].Length >= fewest)
        {
            for (var link = _nodes[node].Payload; link != 0; link = _links[link].Next)
            {
                var value = _links[link].Value;
                search.Add((WordSubject)(value >> 16), value & (Marked - 1), token, (value & Marked) != 0);
            }
        }

        // A phrase does not continue after the end of a sentence.
        var next = token + 1;
        if (next == tokens.Length || tokens[next].AfterStop)
        {
            return;
        }

        if (_nodes[node].Following is not 0 and var following)
        {
            Walk(ref search, following, next, tokens[next].Start, isJoined: false);
        }

        // Korean has spaces between words, although its syllables are read one by one here.
        if (_nodes[node].Within is not 0 and var within
            && (tokens[next].Script != Script.Hangul || tokens[next].Start == tokens[token].End
                || search.Reading.Characters[tokens[token].End] != ' '))
        {
            Walk(ref search, within, next, tokens[next].Start, isJoined: false);
        }
    }

    private bool IsEnding(ReadOnlySpan<char> rest, int node)
    {
        foreach (var c in rest)
        {
            if (!_nodes[node].HasChildren || !_table.TryGet(node, c, out node))
            {
                return false;
            }
        }

        return _nodes[node].IsEnding;
    }

    private int Spell(int node, ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (!_table.TryGet(node, c, out var child))
            {
                child = NewNode();
                _table.Add(node, c, child);
                ref var here = ref _nodes[node];
                (here.OnlyLetter, here.OnlyChild) = here.HasChildren ? (default, 0) : (c, child);
                here.HasChildren = true;
            }

            node = child;
        }

        return node;
    }

    private int End(int node)
    {
        var end = _nodes[node].End;
        if (end == 0)
        {
            end = NewNode();
            _nodes[node].End = end;
        }

        return end;
    }

    private int AnyEnding(int node)
    {
        var end = _nodes[node].AnyEnding;
        if (end == 0)
        {
            end = NewNode();
            _nodes[node].AnyEnding = end;
        }

        return end;
    }

    private int Following(int node)
    {
        var next = _nodes[node].Following;
        if (next == 0)
        {
            next = NewNode();
            _nodes[node].Following = next;
        }

        return next;
    }

    private int Within(int node)
    {
        var next = _nodes[node].Within;
        if (next == 0)
        {
            next = NewNode();
            _nodes[node].Within = next;
        }

        return next;
    }

    private int WithEndings(int node, int list, string name)
    {
        if (!_endings.TryGetValue((list, name), out var endings))
        {
            throw new InvalidOperationException($"There are no endings {name}.");
        }

        for (var link = _nodes[node].Endings; link != 0; link = _links[link].Next)
        {
            if (_links[link].Value == endings)
            {
                return _links[link].Target;
            }
        }

        var target = NewNode();
        _nodes[node].Endings = AddLink(endings, target, _nodes[node].Endings);
        return target;
    }

    private int NewNode()
    {
        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodeCount * 2);
        }

        return _nodeCount++;
    }

    private int AddLink(int value, int target, int next)
    {
        if (_linkCount == _links.Length)
        {
            Array.Resize(ref _links, _linkCount * 2);
        }

        _links[_linkCount] = new(value, target, next);
        return _linkCount++;
    }

    /// <summary>A search for the entries that begin at one place.</summary>
    private readonly ref struct Search(Reading reading, int first, int before, List<WordHit> hits)
    {
        internal Reading Reading { get; } = reading;

        internal void Add(WordSubject subject, int list, int last, bool isMarked)
        {
            for (var i = before; i < hits.Count; i++)
            {
                if (hits[i].Subject == subject && hits[i].List == list && hits[i].IsMarked == isMarked)
                {
                    hits[i] = hits[i] with { Last = Math.Max(hits[i].Last, last) };
                    return;
                }
            }

            hits.Add(new(subject, list, first, last, isMarked));
        }
    }

    /// <summary>A node of the tree. The number 0 means no node.</summary>
    private struct Node
    {
        internal bool HasChildren;

        /// <summary>The letter of the only step from here, if there is one.</summary>
        internal char OnlyLetter;

        /// <summary>The node after <see cref="OnlyLetter"/>; 0 if there are several steps or none.</summary>
        internal int OnlyChild;

        internal bool IsEnding;

        /// <summary>The node after the word, if the word may end here.</summary>
        internal int End;

        /// <summary>The node after the word, if the word may have any ending from here on.</summary>
        internal int AnyEnding;

        /// <summary>The first link to the sets of endings that may follow here.</summary>
        internal int Endings;

        /// <summary>The next word of a phrase.</summary>
        internal int Following;

        /// <summary>The next part of a word that is read in parts, as in scripts without spaces.</summary>
        internal int Within;

        /// <summary>The first link to the subjects of the entry.</summary>
        internal int Payload;
    }

    private readonly record struct Link(int Value, int Target, int Next);
}

/// <summary>An entry of a word list that was found in a text.</summary>
/// <param name="Subject">The subject of the entry.</param>
/// <param name="List">The number of the list, as <see cref="WordList.Number"/>.</param>
/// <param name="First">The index of its first token.</param>
/// <param name="Last">The index of its last token.</param>
/// <param name="IsMarked">Whether the entry counts only if written with its marks: without them it is another word.</param>
internal readonly record struct WordHit(WordSubject Subject, int List, int First, int Last, bool IsMarked = false);
