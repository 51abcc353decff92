namespace WriteForRights;

/// <summary>Finds links, email addresses and handles on social networks, plain and disguised.</summary>
internal static class ContactDetails
{
    // Longer than any link or address that people write. The limit keeps a text without spaces from being read again from every index.
    private const int MaxRunLength = 320;

    private const int MaxWordsOfHost = 4;

    // These are ordinary words, too. They count only if the full stop is also a word, or brackets are around them.
    private static readonly string[] OrdinaryAts = ["at", "strudel"];

    // Endings of domains as Russian spells them.
    private static readonly string[] SpelledEndings = ["ру", "ком", "орг", "рф", "нет"];

    internal static void Find(ScreeningPass pass)
    {
        var links = WebAddresses.Find(pass.Text.Source);
        var hasAt = Array.IndexOf(pass.Text.Characters, '@') >= 0;
        var hasHash = Array.IndexOf(pass.Text.Characters, '#') >= 0;
        var taken = 0;
        for (var token = 0; token < pass.Text.Tokens.Length && (hasAt || hasHash); token++)
        {
            if (pass.Text.Tokens[token].Start >= taken)
            {
                taken = Math.Max(taken, FindAt(pass, token, hasAt));
            }
        }

        FindInWords(pass, new AddressWords(pass));
        foreach (var link in links)
        {
            FindLink(pass, link);
        }

        foreach (var hit in pass.Everywhere.Where(hit => hit.Subject is WordSubject.Networks or WordSubject.Links))
        {
            var rule = hit.Subject == WordSubject.Links ? ScreeningRule.Link : ScreeningRule.SocialHandle;
            pass.AddWords(rule, FindingSeverity.Ask, hit.First, hit.Last);
        }
    }

    // Returns the end of the finding at a token, or 0 if there is none.
    private static int FindAt(ScreeningPass pass, int token, bool hasAt)
    {
        var text = pass.Text;
        var word = text.Tokens[token];
        var end = hasAt ? EndOfRun(text, word.Start) : word.Start;
        var at = Array.IndexOf(text.Characters, '@', word.Start, end - word.Start);
        if (at > 0 && at + 1 < end && IsEmailDomain(text, at + 1, end))
        {
            var severity = pass.Policy.AllowsSenderAddress ? FindingSeverity.Ask : FindingSeverity.Stop;
            return Report(pass, ScreeningRule.EmailAddress, severity, word.Start, TrimmedEnd(text, word.Start, end));
        }

        if (word.Start > 0 && text.Characters[word.Start - 1] is '@' or '#' && char.IsLetter(text.Characters[word.Start])
            && EndOfHandle(text, word.Start) is var endOfHandle && endOfHandle - word.Start > 1)
        {
            return Report(pass, ScreeningRule.SocialHandle, FindingSeverity.Ask, word.Start - 1, endOfHandle);
        }

        return 0;
    }

    // The domain of an email address is already found with it.
    private static void FindLink(ScreeningPass pass, WebAddress link)
    {
        if (!link.FollowsAt && (link.IsCertain || link.HasPath))
        {
            pass.AddPlaces(ScreeningRule.Link, link.HasScheme ? FindingSeverity.Stop : FindingSeverity.Ask, link.Start, link.End);
        }
    }

    // "name (at) example dot org", "name arroba example.org", "name [at] example"; and "example dot org".
    private static void FindInWords(ScreeningPass pass, AddressWords words)
    {
        var text = pass.Text;
        var taken = 0;
        foreach (var at in words.Ats)
        {
            if (at.First > 0 && EndOfAddress(text, at, words) is > 0 and var end)
            {
                pass.AddWords(ScreeningRule.EmailAddress, FindingSeverity.Ask, at.First - 1, end);
                taken = end;
            }
        }

        foreach (var dot in words.Dots)
        {
            if (dot.First > taken && dot.Last + 1 < text.Tokens.Length && IsEnding(text, dot.Last + 1))
            {
                pass.AddWords(ScreeningRule.Link, FindingSeverity.Ask, dot.First - 1, dot.Last + 1);
            }
        }
    }

    // Returns the last token of an address whose @ is a word, or 0.
    private static int EndOfAddress(FoldedText text, WordHit at, AddressWords words)
    {
        var isOrdinary = at.First == at.Last && Is(text, at.First, OrdinaryAts);
        for (var host = at.Last + 2; host < text.Tokens.Length && host <= at.Last + MaxWordsOfHost; host++)
        {
            var isDot = !isOrdinary && text.Gap(host - 1) == 1 && text.At(text.Tokens[host - 1].End) == '.';
            var ending = isDot ? host : words.EndOfDot(host) is >= 0 and var dot ? dot + 1 : text.Tokens.Length;
            if (ending < text.Tokens.Length && IsAnyEnding(text, ending))
            {
                return ending;
            }
        }

        var isBracketed = text.Characters[text.Tokens[at.First].Start - 1] is '(' or '[' or '{' or '<'
            && At(text, text.Tokens[at.Last].End) is ')' or ']' or '}' or '>';
        return isBracketed && at.Last + 1 < text.Tokens.Length ? at.Last + 1 : 0;
    }

    private static bool Is(FoldedText text, int token, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Is(text.Tokens[token], word))
            {
                return true;
            }
        }

        return false;
    }

    // After a word for the @, any top-level domain counts as an ending.
    private static bool IsAnyEnding(FoldedText text, int token) =>
        TopLevelDomains.Has(text.Word(text.Tokens[token])) || Is(text, token, SpelledEndings);

    private static bool IsEnding(FoldedText text, int token) => TopLevelDomains.IsNoWord(text.Word(text.Tokens[token]));

    private static bool IsEmailDomain(FoldedText text, int start, int end)
    {
        var dot = Array.IndexOf(text.Characters, '.', start, end - start);
        return dot > start && char.IsLetterOrDigit(At(text, dot + 1)) && dot + 1 < end;
    }

    // Returns the end of a run without white space, where a link or an address ends.
    private static int EndOfRun(FoldedText text, int start)
    {
        var end = start;
        while (end < text.Characters.Length && end - start < MaxRunLength && !char.IsWhiteSpace(text.Characters[end]))
        {
            end++;
        }

        return end;
    }

    private static int EndOfHandle(FoldedText text, int start)
    {
        var end = start;
        while (char.IsLetterOrDigit(At(text, end)) || At(text, end) == '_')
        {
            end++;
        }

        return end;
    }

    private static int TrimmedEnd(FoldedText text, int start, int end)
    {
        while (end > start + 1 && !char.IsLetterOrDigit(text.Characters[end - 1]) && text.Characters[end - 1] != '/')
        {
            end--;
        }

        return end;
    }

    private static char At(FoldedText text, int index) => index < text.Characters.Length ? text.Characters[index] : ' ';

    private static int Report(ScreeningPass pass, ScreeningRule rule, FindingSeverity severity, int start, int end)
    {
        pass.AddRange(rule, severity, start, end);
        return end;
    }
}
