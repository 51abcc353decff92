namespace WriteForRights;

/// <summary>The sender's full name and address, where the policy does not allow them.</summary>
internal static class SenderDetails
{
    private const int MostWordsBetween = 3;

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
            if (Stands(pass.Text, token, name))
            {
                pass.AddWords(ScreeningRule.SenderName, FindingSeverity.Stop, token, token + name.Length - 1);
                token += name.Length - 1;
            }
            else if (IsPartWithLast(pass.Text, token, name))
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

    // One of the other words beside the last, either way round: the family's name stands first in many countries.
    private static bool IsPartWithLast(FoldedText text, int token, string[] name)
    {
        var last = name[name.Length - 1];
        return name.Take(name.Length - 1).Any(other => Stands(text, token, [other, last]) || Stands(text, token, [last, other]));
    }

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
                if (Stands(pass.Text, token, words))
                {
                    pass.AddWords(ScreeningRule.SenderAddress, FindingSeverity.Stop, token, token + words.Length - 1);
                }
            }
        }

        foreach (var hit in pass.Everywhere)
        {
            (int First, int Last) range = hit.Subject switch
            {
                WordSubject.StreetsAfterName => NumberedBefore(pass.Text, hit),
                WordSubject.StreetsBeforeName => NumberedAround(pass.Text, hit),
                WordSubject.PostBoxes => NumberedAfter(pass.Text, hit),
                _ => default,
            };
            if (range != default)
            {
                pass.AddWords(ScreeningRule.SenderAddress, FindingSeverity.Ask, range.First, range.Last);
            }
        }

        FindPostcodes(pass);
    }

    private static (int First, int Last) NumberedAfter(FoldedText text, WordHit box) =>
        box.Last + 1 < text.Tokens.Length && IsNumber(text, box.Last + 1) ? (box.First, box.Last + 1) : default;

    // "12 Example Street": a number, one to three words, one of them with a capital, and the word for a street.
    private static (int First, int Last) NumberedBefore(FoldedText text, WordHit street)
    {
        var hasCapital = text.Tokens[street.First].IsCapital;
        var farthest = Math.Max(0, street.First - MostWordsBetween - 1);
        for (var token = street.First - 1; token >= farthest && !text.Tokens[token + 1].AfterStop; token--)
        {
            if (IsNumber(text, token))
            {
                return hasCapital && token < street.First - 1 ? (token, street.Last) : default;
            }

            hasCapital |= text.Tokens[token].IsCapital;
        }

        return default;
    }

    // "12 rue de l'Exemple", "calle Ejemplo 12": the number stands right before, or after up to three words of the name.
    private static (int First, int Last) NumberedAround(FoldedText text, WordHit street)
    {
        var isNamed = text.Tokens[street.First].Script is Script.Arabic;
        var farthest = Math.Min(text.Tokens.Length - 1, street.Last + MostWordsBetween + 1);
        for (var token = street.Last + 1; token <= farthest && !text.Tokens[token].AfterStop; token++)
        {
            isNamed |= text.Tokens[token].IsCapital;
            if (isNamed && token > street.Last + 1 && IsNumber(text, token))
            {
                return (street.First, token);
            }
        }

        return isNamed && street.First > 0 && IsNumber(text, street.First - 1) ? (street.First - 1, street.Last) : default;
    }

    // Of Britain (AB1 2CD), of Canada (A1B 2C3), and of five digits before a town.
    private static void FindPostcodes(ScreeningPass pass)
    {
        var text = pass.Text;
        for (var token = 0; token + 1 < text.Tokens.Length; token++)
        {
            var shape = Shape(text, token) + " " + Shape(text, token + 1);
            var isBritish = shape is "a0 0aa" or "a00 0aa" or "aa0 0aa" or "aa00 0aa" or "a0a 0aa" or "aa0a 0aa";
            var isTown = text.Tokens[token + 1].IsCapital && !text.Tokens[token + 1].AfterStop && text.Tokens[token + 1].Length > 2;
            if (isBritish || shape == "a0a 0a0" || (isTown && Shape(text, token) == "00000"))
            {
                pass.AddWords(ScreeningRule.SenderAddress, FindingSeverity.Ask, token, token + 1);
            }
        }
    }

    private static string Shape(FoldedText text, int token) => text.Tokens[token].Length > 5
        ? string.Empty
        : new([.. text.Word(text.Tokens[token]).Select(c => char.IsDigit(c) ? '0' : Lookalikes.IsLatin(c) ? 'a' : '?')]);

    private static bool IsNumber(FoldedText text, int token) =>
        text.Tokens[token].Length <= 5 && char.IsDigit(text.Characters[text.Tokens[token].Start]);

    private static bool Stands(FoldedText text, int token, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (token + i >= text.Tokens.Length || text.Word(text.Tokens[token + i]) != words[i])
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
