namespace WriteForRights;

/// <summary>Finds politics, the case itself, religion, abuse and enclosures by the lists of the text's possible languages.</summary>
internal static class SubjectMatter
{
    // "Free Anna now", "Freiheit für unsere Anna", "Anna, free at last".
    private const int MaxWordsFromName = 3;

    private static readonly (WordSubject Subject, ScreeningRule Rule, FindingSeverity Severity)[] Rules =
    [
        (WordSubject.Politics, ScreeningRule.Politics, FindingSeverity.Ask),
        (WordSubject.Religion, ScreeningRule.Religion, FindingSeverity.Ask),
        (WordSubject.Abuse, ScreeningRule.Abuse, FindingSeverity.Ask),
        (WordSubject.Enclosures, ScreeningRule.Enclosure, FindingSeverity.Advice),
    ];

    internal static void Find(ScreeningPass pass)
    {
        pass.Languages.FindUnread();
        var hits = new List<WordHit>();
        foreach (var list in pass.Languages.Read())
        {
            pass.Find(list.Words, hits);
            FindDisguised(pass, list, hits);
        }

        pass.Find(pass.Case.Words, hits);
        var harmless = hits.Where(hit => hit.Subject == WordSubject.Harmless)
            .Select(hit => (Phrase: hit, IsCertain: pass.Languages.IsCertain(hit.List))).ToArray();
        var names = pass.Case.NamesWith(pass.Draft.SenderName?.Reveal());
        hits.RemoveAll(hit => IsHarmless(pass.Text, hit, harmless, names));
        hits.AddRange(Slogans(pass, hits));
        hits.AddRange(Verses(pass));
        hits.Sort(static (one, other) => one.First.CompareTo(other.First));
        foreach (var (subject, rule, severity) in Rules)
        {
            if (!IsAllowed(pass.Policy, subject))
            {
                Report(pass, rule, severity, hits, subject);
            }
        }

        SignFinder.Find(pass);
    }

    // A word that is found as it is written is not disguised.
    private static void FindDisguised(ScreeningPass pass, WordList list, List<WordHit> hits)
    {
        var disguised = new List<WordHit>();
        pass.Disguised.Find(list.Words, disguised);
        foreach (var hit in disguised)
        {
            if (hit.Subject != WordSubject.Harmless && !hit.IsMarked
                && !hits.Exists(plain => plain.Subject == hit.Subject && plain.First <= hit.Last && hit.First <= plain.Last))
            {
                hits.Add(hit);
            }
        }
    }

    internal static bool IsAllowed(SolidarityPolicy policy, WordSubject subject) => subject switch
    {
        WordSubject.Politics or WordSubject.PoliticsSigns => policy.AllowsPolitics,
        WordSubject.Religion or WordSubject.ReligionSigns => policy.AllowsReligiousContent,
        _ => false,
    };

    // Several lists may have the same word, and phrases may share words: each place is reported once.
    private static void Report(ScreeningPass pass, ScreeningRule rule, FindingSeverity severity, List<WordHit> hits, WordSubject subject)
    {
        var (first, last) = (0, -1);
        foreach (var hit in hits)
        {
            if (hit.Subject != subject)
            {
                continue;
            }

            if (hit.First > last)
            {
                Add();
                first = hit.First;
            }

            last = Math.Max(last, hit.Last);
        }

        Add();

        void Add()
        {
            if (last >= 0)
            {
                pass.AddWords(rule, severity, first, last);
            }
        }
    }

    // Part of a phrase that means something else, or somebody's name: Faith, Jesús.
    // If it is not certain that the text is in a phrase's language, the phrase excuses only words of that language.
    private static bool IsHarmless(FoldedText text, WordHit hit, (WordHit Phrase, bool IsCertain)[] harmless, HashSet<string> names) =>
        (hit.Subject != WordSubject.Harmless && Array.Exists(harmless, item => (item.IsCertain || item.Phrase.List == hit.List)
            && item.Phrase.First <= hit.First && hit.Last <= item.Phrase.Last))
        || (hit.First == hit.Last && names.Contains(text.Word(text.Tokens[hit.First])));

    // A word such as "free" is harmless by itself, and a slogan beside the subject's name.
    private static IEnumerable<WordHit> Slogans(ScreeningPass pass, List<WordHit> hits)
    {
        foreach (var hashtag in pass.Case.HashtagsIn(pass.Text))
        {
            yield return new(WordSubject.Politics, 0, hashtag, hashtag);
        }

        var besideName = hits.Where(hit => hit.Subject == WordSubject.BesideName).ToArray();
        if (besideName.Length == 0)
        {
            yield break;
        }

        var names = pass.HitsOf(pass.Case.Names);
        pass.Disguised.Find(pass.Case.Names, names);
        foreach (var hit in besideName)
        {
            var name = names.Find(name => Distance(hit, name) <= MaxWordsFromName);
            if (name.Subject == WordSubject.BesideName)
            {
                yield return new(WordSubject.Politics, hit.List, Math.Min(hit.First, name.First), Math.Max(hit.Last, name.Last));
            }
        }
    }

    // 1 Corinthians 4:17, Joh 3,16, Psalm 23.4. Without the numbers these are people's names, and numbers alone may be a time of day.
    private static IEnumerable<WordHit> Verses(ScreeningPass pass)
    {
        var text = pass.Text;
        foreach (var hit in pass.Everywhere)
        {
            var chapter = hit.Last + 1;
            if (hit.Subject == WordSubject.BibleBooks && chapter + 1 < text.Tokens.Length
                && IsNumber(text, chapter) && IsNumber(text, chapter + 1)
                && text.Gap(chapter) is 1 or 2 && text.At(text.Tokens[chapter].End) is ':' or ',' or '.')
            {
                yield return new(WordSubject.Religion, hit.List, hit.First, chapter + 1);
            }
        }
    }

    private static bool IsNumber(FoldedText text, int token) =>
        text.Tokens[token].Length <= 3 && text.Characters[text.Tokens[token].Start] is >= '0' and <= '9';

    private static int Distance(WordHit one, WordHit other) =>
        one.Last < other.First ? other.First - one.Last : other.Last < one.First ? one.First - other.Last : 0;
}
