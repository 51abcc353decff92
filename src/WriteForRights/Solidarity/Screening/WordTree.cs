namespace WriteForRights;

/// <summary>Words and phrases to be found in a text in one pass, however many there are.</summary>
/// <remarks>
/// An entry is one or several words. A star at the end of a word stands for any ending, a star at the beginning of the entry for any
/// beginning of its first word.
/// </remarks>
internal sealed class WordTree
{
    // What Arabic writes together with the word that follows: and, so, in, for, like, the. The longest first.
    private static readonly string[] ArabicPrefixes =
        ["وبال", "ولل", "وال", "فال", "بال", "كال", "فلل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك"];

    private readonly Node _whole = new();
    private readonly Node _anyBeginning = new();

    internal void Add(string entry, WordSubject subject)
    {
        var node = entry[0] == '*' ? _anyBeginning : _whole;
        var text = new FoldedText(entry);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            node = i == 0 ? node : node.Following ??= new();
            for (var at = token.Start; at < token.End; at++)
            {
                node = node.Child(text.Characters[at]);
            }

            var isStem = token.End < text.Characters.Length && text.Characters[token.End] == '*';
            node = isStem ? node.AnyEnding ??= new() : node.End ??= new();
        }

        node.Subjects |= 1 << (int)subject;
    }

    /// <summary>What of the tree begins at a word: of each subject the longest.</summary>
    internal void Find(FoldedText text, int token, ICollection<WordHit> hits)
    {
        Span<int> longest = stackalloc int[32];
        longest.Fill(-1);
        var word = text.Tokens[token];
        Walk(_whole, text, token, word.Start, longest);
        for (var at = word.Start; at < word.End && _anyBeginning.HasChildren; at++)
        {
            Walk(_anyBeginning, text, token, at, longest);
        }

        if (word.Script == Script.Arabic)
        {
            foreach (var prefix in ArabicPrefixes)
            {
                if (word.Length > prefix.Length + 1 && StartsWith(text, word, prefix))
                {
                    Walk(_whole, text, token, word.Start + prefix.Length, longest);
                }
            }
        }

        for (var subject = 0; subject < longest.Length; subject++)
        {
            if (longest[subject] >= 0)
            {
                hits.Add(new((WordSubject)subject, token, longest[subject]));
            }
        }
    }

    private static void Walk(Node node, FoldedText text, int token, int at, Span<int> longest)
    {
        var end = text.Tokens[token].End;
        while (true)
        {
            Arrive(node.AnyEnding, text, token, longest);
            if (at == end)
            {
                Arrive(node.End, text, token, longest);
                return;
            }

            if (!node.TryGet(text.Characters[at], out node))
            {
                return;
            }

            at++;
        }
    }

    private static void Arrive(Node? node, FoldedText text, int token, Span<int> longest)
    {
        if (node is null)
        {
            return;
        }

        for (var subject = 0; subject < longest.Length; subject++)
        {
            if ((node.Subjects & (1 << subject)) != 0)
            {
                longest[subject] = Math.Max(longest[subject], token);
            }
        }

        // A phrase does not run over the end of a sentence.
        var next = token + 1;
        if (node.Following is { } following && next < text.Tokens.Length && !text.Tokens[next].AfterStop)
        {
            Walk(following, text, next, text.Tokens[next].Start, longest);
        }
    }

    private static bool StartsWith(FoldedText text, Token word, string prefix)
    {
        for (var i = 0; i < prefix.Length; i++)
        {
            if (text.Characters[word.Start + i] != prefix[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Node
    {
        private readonly Dictionary<char, Node> _children = [];

        internal bool HasChildren => _children.Count > 0;

        /// <summary>Where the word ends here.</summary>
        internal Node? End { get; set; }

        /// <summary>Where the word may go on as it likes.</summary>
        internal Node? AnyEnding { get; set; }

        /// <summary>The next word of a phrase.</summary>
        internal Node? Following { get; set; }

        internal int Subjects { get; set; }

        internal Node Child(char c)
        {
            if (!_children.TryGetValue(c, out var child))
            {
                _children.Add(c, child = new());
            }

            return child;
        }

        internal bool TryGet(char c, out Node child)
        {
            var found = _children.TryGetValue(c, out var node);
            child = node!;
            return found;
        }
    }
}
