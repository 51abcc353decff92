namespace WriteForRights;

/// <summary>The distinct common words of a text by list, without those of languages found before.</summary>
internal sealed class WordSets
{
    private const int BitsOfSet = 64;

    private readonly ulong[]?[] _sets = new ulong[]?[WordList.Count];

    internal WordSets(ScreeningPass pass)
    {
        // All hits of one word of the text come one after another.
        var numbers = new Dictionary<int, int>(pass.Common.Count / 2);
        var (last, number) = (-1, 0);
        foreach (var hit in pass.Common)
        {
            if (hit.First != last)
            {
                last = hit.First;
                var hash = HashOf(pass.Text.Characters, pass.Text.Tokens[last]);
                if (!numbers.TryGetValue(hash, out number))
                {
                    number = numbers.Count;
                    numbers.Add(hash, number);
                }
            }

            var set = _sets[hit.List] ??= new ulong[(pass.Text.Tokens.Length / BitsOfSet) + 1];
            set[number / BitsOfSet] |= 1UL << (number % BitsOfSet);
        }
    }

    /// <summary>Returns the number of remaining distinct words of a list.</summary>
    internal int CountOf(WordList list)
    {
        var count = 0;
        foreach (var part in _sets[list.Number] ?? [])
        {
            for (var rest = part; rest != 0; rest &= rest - 1)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Removes the words of a list from all lists.</summary>
    internal void Explain(WordList list)
    {
        if (_sets[list.Number] is { } explained)
        {
            foreach (var set in _sets)
            {
                for (var i = 0; set is not null && set != explained && i < set.Length; i++)
                {
                    set[i] &= ~explained[i];
                }
            }

            _sets[list.Number] = null;
        }
    }

    // Not string.GetHashCode, which differs from run to run: findings must be the same on every machine.
    private static int HashOf(char[] characters, Token word)
    {
        var hash = 17;
        for (var at = word.Start; at < word.End; at++)
        {
            hash = unchecked((hash * 31) + characters[at]);
        }

        return hash;
    }
}
