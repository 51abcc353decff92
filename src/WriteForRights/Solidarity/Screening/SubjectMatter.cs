namespace WriteForRights;

/// <summary>Politics, the case, religion and enclosures: words of the lists of those languages that the text is in.</summary>
internal static class SubjectMatter
{
    // A text of fewer letters is read in no time, and the words of all languages are looked for in it.
    private const int FewestLettersToKnow = 20;

    internal static void Find(ScreeningPass pass)
    {
        var found = WordList.All.Select(list => (List: list, Hits: pass.HitsOf(list.Words))).ToArray();
        var known = found.Where(item => IsDeclared(pass, item.List) || IsRecognised(pass.Text, item.List, item.Hits)).ToArray();
        var isUndeclared = pass.Draft.Language is not { } declared || declared == default;
        var letters = pass.Text.Characters.Count(char.IsLetter);

        // Without the data of Unicode a word with a mark on a letter is missed, so somebody has to look in any case.
        if (!UnicodeData.IsAvailable
            || (known.Length == 0 && (!isUndeclared || letters >= FewestLettersToKnow)
                && !(pass.Policy.AllowsPolitics && pass.Policy.AllowsReligiousContent)))
        {
            pass.Add(ScreeningRule.NotScreened, FindingSeverity.Advice, ScreeningPass.Body);
        }

        var names = pass.Case.NamesWith(pass.Draft.SenderName?.Reveal());
        var read = known.Length == 0 && isUndeclared ? found : known;
        var hits = read.SelectMany(item => item.Hits).Concat(pass.HitsOf(pass.Case.Words)).ToArray();
        var harmless = hits.Where(hit => hit.Subject == WordSubject.Harmless).ToArray();
        foreach (var subject in new[] { WordSubject.Politics, WordSubject.Religion, WordSubject.Enclosures })
        {
            var (rule, severity, isAllowed) = subject switch
            {
                WordSubject.Politics => (ScreeningRule.Politics, FindingSeverity.Ask, pass.Policy.AllowsPolitics),
                WordSubject.Religion => (ScreeningRule.Religion, FindingSeverity.Ask, pass.Policy.AllowsReligiousContent),
                _ => (ScreeningRule.Enclosure, FindingSeverity.Advice, false),
            };
            if (!isAllowed)
            {
                Report(pass, rule, severity, hits.Where(hit => hit.Subject == subject && !IsHarmless(pass.Text, hit, harmless, names)));
            }
        }
    }

    // Lists of several languages may have the same word, and a phrase the words of another: each place is shown once.
    private static void Report(ScreeningPass pass, ScreeningRule rule, FindingSeverity severity, IEnumerable<WordHit> hits)
    {
        var after = 0;
        foreach (var hit in hits.OrderBy(hit => hit.First).ThenByDescending(hit => hit.Last))
        {
            if (hit.First >= after)
            {
                pass.AddWords(rule, severity, hit.First, hit.Last);
                after = hit.Last + 1;
            }
        }
    }

    // In a phrase that means something else, or somebody's name: Faith, Jesús.
    private static bool IsHarmless(FoldedText text, WordHit hit, WordHit[] harmless, HashSet<string> names) =>
        Array.Exists(harmless, phrase => phrase.First <= hit.First && hit.Last <= phrase.Last)
        || (hit.First == hit.Last && names.Contains(text.Word(text.Tokens[hit.First])));

    private static bool IsDeclared(ScreeningPass pass, WordList list)
    {
        for (var tag = pass.Draft.Language; tag is { } language; tag = language.Parent)
        {
            if (language == list.Language)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRecognised(FoldedText text, WordList list, List<WordHit> hits) => hits
        .Where(hit => hit.Subject == WordSubject.RecognisedBy)
        .Select(hit => text.Word(text.Tokens[hit.First]))
        .Distinct()
        .Count() >= list.RecognisedAt;
}
