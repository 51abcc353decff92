namespace WriteForRights;

/// <summary>Finds names of Amnesty and of its campaigns, plain, disguised or misspelt.</summary>
internal static class AmnestyNames
{
    private const string Name = "amnesty";

    internal static void Find(ScreeningPass pass)
    {
        if (pass.Policy.AllowsNamingAmnesty)
        {
            return;
        }

        var severities = new FindingSeverity[pass.Text.Tokens.Length];
        var ends = new int[pass.Text.Tokens.Length];
        foreach (var hit in pass.Everywhere)
        {
            if (IsName(hit.Subject))
            {
                var isCertain = severities[hit.First] == FindingSeverity.Stop || hit.Subject == WordSubject.Amnesty
                    || (hit.Subject == WordSubject.AmnestyByCapital && IsCertain(pass.Text, hit.First));
                severities[hit.First] = isCertain ? FindingSeverity.Stop : FindingSeverity.Ask;
                ends[hit.First] = Math.Max(ends[hit.First], hit.Last);
            }
        }

        var uncertain = new List<WordHit>();
        pass.Disguised.Find(WordList.Amnesty, uncertain);
        foreach (var hit in pass.HitsOf(pass.Campaign).Concat(uncertain).Concat(Misspelt(pass.Text))
            .Where(hit => severities[hit.First] == default))
        {
            severities[hit.First] = FindingSeverity.Ask;
            ends[hit.First] = hit.Last;
        }

        Report(pass, severities, ends);
    }

    private static void Report(ScreeningPass pass, FindingSeverity[] severities, int[] ends)
    {
        var after = 0;
        for (var token = 0; token < severities.Length; token++)
        {
            if (severities[token] != default && token >= after)
            {
                pass.AddWords(ScreeningRule.NamesAmnesty, severities[token], token, ends[token]);
                after = ends[token] + 1;
            }
        }
    }

    /// <summary>Returns whether words of a subject name Amnesty.</summary>
    internal static bool IsName(WordSubject subject) =>
        subject is WordSubject.Amnesty or WordSubject.AmnestyByCapital or WordSubject.AmnestyPerhaps;

    // As a word for the pardon it has no capital, no sign before it, no other word joined to it, and no domain after it.
    private static bool IsCertain(FoldedText text, int token)
    {
        var word = text.Tokens[token];
        return (word.IsCapital && !word.AfterStop)
            || (word.Start > 0 && text.Characters[word.Start - 1] is '#' or '@' or '/')
            || (word.Length > Name.Length && text.Word(word).Contains(Name))
            || (text.At(word.End) == '.' && char.IsLetter(text.At(word.End + 1)));
    }

    // Amnisty, Amensty, Amnety, Amnestey: one letter added, missing or changed, or two swapped.
    private static IEnumerable<WordHit> Misspelt(FoldedText text)
    {
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            var word = text.Tokens[token];
            if (word.Length >= Name.Length - 1 && word.Length <= Name.Length + 1 && text.Characters[word.Start] == Name[0]
                && IsNear(text.Characters.AsSpan(word.Start, word.Length)))
            {
                yield return new(WordSubject.AmnestyPerhaps, 0, token, token);
            }
        }
    }

    private static bool IsNear(ReadOnlySpan<char> word)
    {
        var same = 0;
        while (same < word.Length && same < Name.Length && word[same] == Name[same])
        {
            same++;
        }

        var rest = word.Slice(same);
        var wanted = Name.AsSpan(same);
        return rest.Length < wanted.Length ? rest.SequenceEqual(wanted.Slice(1))
            : rest.Length > wanted.Length ? rest.Slice(1).SequenceEqual(wanted)
            : rest.Length == 0 || rest.Slice(1).SequenceEqual(wanted.Slice(1))
                || (rest.Length > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest.Slice(2).SequenceEqual(wanted.Slice(2)));
    }
}
