namespace WriteForRights;

/// <summary>Links, email addresses and names on social networks, plain and disguised.</summary>
internal static class ContactDetails
{
    // No link or address that people write is longer; a text without any space must not be read again from every place in it.
    private const int LongestRun = 320;
    private const int MostLabels = 20;

    // Endings of domains that are no words of a language we know. The others are taken only where more speaks for a link.
    private static readonly HashSet<string> Endings =
    [
        "com", "org", "net", "info", "edu", "gov", "io", "ly", "gl", "uk", "ru", "cn", "hk", "cu", "cm", "ch", "fr", "eu", "app", "link",
        "online", "site", "web", "blog", "tv", "co",
    ];

    private static readonly HashSet<string> Dots = ["dot", "punto", "point", "punkt", "ponto", "точка", "نقطه"];

    private static readonly HashSet<string> Ats = ["at", "arroba", "arobase", "собака"];

    internal static void Find(ScreeningPass pass)
    {
        var taken = 0;
        for (var token = 0; token < pass.Text.Tokens.Length; token++)
        {
            if (pass.Text.Tokens[token].Start >= taken)
            {
                taken = Math.Max(taken, FindAt(pass, token));
            }
        }

        foreach (var hit in pass.Everywhere.Where(hit => hit.Subject is WordSubject.Networks or WordSubject.Links))
        {
            var rule = hit.Subject == WordSubject.Links ? ScreeningRule.Link : ScreeningRule.SocialHandle;
            pass.AddWords(rule, FindingSeverity.Ask, hit.First, hit.Last);
        }
    }

    // Where the text goes on after what was found at a word; 0 where nothing was.
    private static int FindAt(ScreeningPass pass, int token)
    {
        var text = pass.Text;
        var word = text.Tokens[token];
        var end = EndOfRun(text, word.Start);
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

        if (StartsLink(text, word))
        {
            return Report(pass, ScreeningRule.Link, FindingSeverity.Stop, word.Start, TrimmedEnd(text, word.Start, end));
        }

        if (IsDomain(text, token))
        {
            return Report(pass, ScreeningRule.Link, FindingSeverity.Ask, word.Start, TrimmedEnd(text, word.Start, end));
        }

        return FindDisguised(pass, token);
    }

    // "name (at) example dot org", "example dot org", "name (at) example.org".
    private static int FindDisguised(ScreeningPass pass, int token)
    {
        var text = pass.Text;
        var at = Is(text, token + 1, Ats) ? token + 1 : -1;
        var dot = at < 0 ? token + 1 : token + 3;
        if (Is(text, dot, Dots) && dot + 1 < text.Tokens.Length && Endings.Contains(text.Word(text.Tokens[dot + 1])))
        {
            var rule = at < 0 ? ScreeningRule.Link : ScreeningRule.EmailAddress;
            return Report(pass, rule, FindingSeverity.Ask, text.Tokens[token].Start, text.Tokens[dot + 1].End);
        }

        var isBracketed = at > 0 && text.Characters[text.Tokens[at].Start - 1] is '(' or '[' or '{' or '<'
            && At(text, text.Tokens[at].End) is ')' or ']' or '}' or '>';
        return isBracketed && at + 1 < text.Tokens.Length
            ? Report(pass, ScreeningRule.EmailAddress, FindingSeverity.Ask, text.Tokens[token].Start, text.Tokens[at + 1].End)
            : 0;
    }

    private static bool Is(FoldedText text, int token, HashSet<string> words) =>
        token < text.Tokens.Length && words.Contains(text.Word(text.Tokens[token]));

    private static bool StartsLink(FoldedText text, Token word)
    {
        var w = text.Word(word);
        return (w == "www" && At(text, word.End) == '.' && char.IsLetterOrDigit(At(text, word.End + 1)))
            || (At(text, word.End) == ':' && At(text, word.End + 1) == '/' && At(text, word.End + 2) == '/');
    }

    // Labels with points and nothing else between them. A sentence that goes on without a space after its point is none.
    private static bool IsDomain(FoldedText text, int token)
    {
        var last = token;
        while (last - token < MostLabels && last + 1 < text.Tokens.Length && At(text, text.Tokens[last].End) is '.' or '-'
            && text.Tokens[last + 1].Start == text.Tokens[last].End + 1)
        {
            last++;
        }

        var ending = text.Tokens[last];
        if (last == token || At(text, text.Tokens[last - 1].End) != '.' || text.Tokens[last - 1].Length < 2)
        {
            return false;
        }

        var isPath = At(text, ending.End) == '/' && char.IsLetterOrDigit(At(text, ending.End + 1));
        var isSentence = ending.IsCapital && !char.IsUpper(text.Source, text.PlaceOf(ending.End - 1));
        var word = text.Word(ending);
        return !isSentence && word.All(Lookalikes.IsLatin) && word.Length >= 2 && (isPath || Endings.Contains(word));
    }

    private static bool IsEmailDomain(FoldedText text, int start, int end)
    {
        var dot = Array.IndexOf(text.Characters, '.', start, end - start);
        return dot > start && char.IsLetterOrDigit(At(text, dot + 1)) && dot + 1 < end;
    }

    // What has no space in it: where a link or an address ends.
    private static int EndOfRun(FoldedText text, int start)
    {
        var end = start;
        while (end < text.Characters.Length && end - start < LongestRun && !char.IsWhiteSpace(text.Characters[end]))
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
