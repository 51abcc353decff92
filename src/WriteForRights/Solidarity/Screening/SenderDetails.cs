namespace WriteForRights;

/// <summary>Finds the sender's full name and address, if forbidden.</summary>
internal static class SenderDetails
{
    internal static void Find(ScreeningPass pass)
    {
        if (!pass.Policy.AllowsSenderFullName)
        {
            FindName(pass);
        }

        if (!pass.Policy.AllowsSenderAddress)
        {
            FindAddress(pass);
        }
    }

    private static void FindName(ScreeningPass pass)
    {
        var name = WordsOf(pass.Draft.SenderName?.Reveal());
        for (var token = 0; token < pass.Text.Tokens.Length && name.Length > 1; token++)
        {
            if (Matches(pass.Text, token, name))
            {
                pass.AddWords(ScreeningRule.SenderName, FindingSeverity.Stop, token, token + name.Length - 1);
                token += name.Length - 1;
            }
            else if (IsPartWithLast(pass.Text, token, name) || IsInitialWithLast(pass.Text, token, name))
            {
                pass.AddWords(ScreeningRule.SenderName, FindingSeverity.Ask, token, token + 1);
            }
        }

        foreach (var hit in pass.Everywhere.Where(hit => hit.Subject == WordSubject.MyNameIs))
        {
            var last = hit.Last + 2;
            if (last < pass.Text.Tokens.Length && IsName(pass.Text.Tokens[last - 1]) && IsName(pass.Text.Tokens[last]))
            {
                pass.AddWords(ScreeningRule.SenderName, FindingSeverity.Ask, last - 1, last);
            }
        }
    }

    // One of the other words beside the last, in either order: in many countries the family name comes first.
    private static bool IsPartWithLast(FoldedText text, int token, string[] name)
    {
        var last = name[name.Length - 1];
        return name.Take(name.Length - 1).Any(other => Matches(text, token, [other, last]) || Matches(text, token, [last, other]));
    }

    // A. Example; A.-M. Example is found at its last initial.
    private static bool IsInitialWithLast(FoldedText text, int token, string[] name) =>
        text.Tokens[token].Length == 1 && text.Tokens[token].IsCapital && token + 1 < text.Tokens.Length
        && text.Is(text.Tokens[token + 1], name[name.Length - 1])
        && name.Take(name.Length - 1).Any(other => other[0] == text.Characters[text.Tokens[token].Start]);

    private static bool IsName(Token token) => token.IsCapital && !token.AfterStop && token.Length > 1;

    private static void FindAddress(ScreeningPass pass)
    {
        var address = pass.Draft.SenderAddress;
        foreach (var line in address is null ? [] : address.Lines.Select(line => line.Reveal()).Append(address.PostalCode?.Reveal()))
        {
            var words = WordsOf(line);
            var isTelling = words.Length > 1 || (words.Length == 1 && words[0].Length > 3 && words[0].Any(char.IsDigit));
            for (var token = 0; token < pass.Text.Tokens.Length && isTelling; token++)
            {
                if (Matches(pass.Text, token, words))
                {
                    pass.AddWords(ScreeningRule.SenderAddress, FindingSeverity.Stop, token, token + words.Length - 1);
                }
            }
        }

        StreetAddresses.Find(pass);
        PostcodeFinder.Find(pass);
    }

    private static bool Matches(FoldedText text, int token, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (token + i >= text.Tokens.Length || !text.Is(text.Tokens[token + i], words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] WordsOf(string? text)
    {
        var folded = new FoldedText(text ?? string.Empty);
        return [.. folded.Tokens.Select(folded.Word)];
    }
}
