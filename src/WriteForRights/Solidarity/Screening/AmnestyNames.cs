namespace WriteForRights;

/// <summary>Names of Amnesty and of its campaigns, written plainly or so that a search does not see them.</summary>
internal static class AmnestyNames
{
    private const string Name = "amnesty";
    private const string DigitsLikeLetters = "oizeasgtbg";
    private const int FewestLettersSpaced = 5;

    internal static void Find(ScreeningPass pass)
    {
        if (pass.Policy.AllowsNamingAmnesty)
        {
            return;
        }

        var weights = new FindingSeverity[pass.Text.Tokens.Length];
        var ends = new int[pass.Text.Tokens.Length];
        foreach (var hit in pass.Everywhere.Where(IsName))
        {
            var isCertain = weights[hit.First] == FindingSeverity.Stop || hit.Subject == WordSubject.Amnesty
                || (hit.Subject == WordSubject.AmnestyByCapital && IsCertain(pass.Text, hit.First));
            weights[hit.First] = isCertain ? FindingSeverity.Stop : FindingSeverity.Ask;
            ends[hit.First] = Math.Max(ends[hit.First], hit.Last);
        }

        foreach (var (first, last) in Disguised(pass.Text).Where(range => weights[range.First] == default))
        {
            weights[first] = FindingSeverity.Ask;
            ends[first] = last;
        }

        var after = 0;
        for (var token = 0; token < weights.Length; token++)
        {
            if (weights[token] != default && token >= after)
            {
                pass.AddWords(ScreeningRule.NamesAmnesty, weights[token], token, ends[token]);
                after = ends[token] + 1;
            }
        }
    }

    private static bool IsName(WordHit hit) =>
        hit.Subject is WordSubject.Amnesty or WordSubject.AmnestyByCapital or WordSubject.AmnestyPerhaps;

    // The pardon has no capital, no sign before it, and is not joined to another word.
    private static bool IsCertain(FoldedText text, int token)
    {
        var word = text.Tokens[token];
        return (word.IsCapital && !word.AfterStop)
            || (word.Start > 0 && text.Characters[word.Start - 1] is '#' or '@')
            || (word.Length > Name.Length && text.Word(word).Contains(Name));
    }

    private static IEnumerable<(int First, int Last)> Disguised(FoldedText text)
    {
        var tokens = text.Tokens;
        for (var first = 0; first < tokens.Length; first++)
        {
            var last = first;
            while (last + 1 < tokens.Length && tokens[last].Length == 1 && tokens[last + 1].Length == 1 && Gap(text, last) is >= 1 and <= 3)
            {
                last++;
            }

            if (last - first + 1 >= FewestLettersSpaced)
            {
                if (IsNameJoined(text, first, last))
                {
                    yield return (first, last);
                }

                // What is in such a row has been read as a whole; to begin again at each letter of a long one would take minutes.
                first = last;
            }
            else if (tokens[first].Length > 1 && text.Word(tokens[first]).Any(char.IsDigit) && IsNameJoined(text, first, first))
            {
                yield return (first, first);
            }
            else if (first + 1 < tokens.Length && Gap(text, first) == 1 && !char.IsWhiteSpace(text.Characters[tokens[first].End])
                && IsNameJoined(text, first, first + 1))
            {
                yield return (first, first + 1);
            }
        }
    }

    private static int Gap(FoldedText text, int token) => text.Tokens[token + 1].Start - text.Tokens[token].End;

    private static bool IsNameJoined(FoldedText text, int first, int last)
    {
        var letters = Enumerable.Range(first, last - first + 1).SelectMany(token => text.Word(text.Tokens[token]))
            .Select(c => c is >= '0' and <= '9' ? DigitsLikeLetters[c - '0'] : c);
        var joined = new FoldedText(new string([.. letters]));
        var hits = new List<WordHit>();
        WordList.Everywhere.Find(joined, 0, hits);
        return hits.Any(IsName);
    }
}
