namespace WriteForRights;

/// <summary>Finds streets and post boxes with their numbers, as different countries write them.</summary>
internal static class StreetAddresses
{
    private const int MaxWordsBetween = 3;
    private const int MaxDigits = 7;
    private const int MinRoomDigits = 3;

    private static readonly string[] Suffixes = ["bis", "ter", "quater"];

    internal static void Find(ScreeningPass pass)
    {
        foreach (var hit in pass.Everywhere)
        {
            var isWithoutSpaces = Scripts.IsWithoutSpaces(pass.Text.Tokens[hit.First].Script);
            (int First, int Last) range = (hit.Subject, isWithoutSpaces) switch
            {
                (WordSubject.StreetsAfterName, true) => Unit(pass.Text, hit),
                (WordSubject.StreetsBeforeName, true) => NumberedInAsia(pass.Text, hit),
                (WordSubject.StreetsAfterName, _) =>
                    NumberedBefore(pass.Text, hit) is { Last: > 0 } before ? before : NumberedRightAfter(pass.Text, hit),
                (WordSubject.StreetsBeforeName, _) => NumberedAround(pass.Text, hit),
                (WordSubject.PostBoxes, _) => NumberedAfter(pass.Text, hit, isWithoutSpaces ? 1 : 0),
                _ => default,
            };
            if (range != default)
            {
                pass.AddWords(ScreeningRule.SenderAddress, FindingSeverity.Ask, range.First, range.Last);
            }
        }
    }

    // A post box has its number right after it; in Korean a particle may be between them.
    private static (int First, int Last) NumberedAfter(FoldedText text, WordHit box, int maxBetween)
    {
        for (var token = box.Last + 1; token < text.Tokens.Length && token <= box.Last + 1 + maxBetween; token++)
        {
            if (IsNumber(text, token))
            {
                return (box.First, token);
            }
        }

        return default;
    }

    // 12番地, 101号室, 3单元. If the word is one character, the number needs the digits of a room: 501室.
    private static (int First, int Last) Unit(FoldedText text, WordHit unit) => unit.First > 0 && IsNumber(text, unit.First - 1)
        && text.Gap(unit.First - 1) == 0 && (unit.Last > unit.First || text.Tokens[unit.First - 1].Length >= MinRoomDigits)
        ? (unit.First - 1, unit.Last) : default;

    // 示例路12号: the number, and the character for a house number after it.
    private static (int First, int Last) NumberedInAsia(FoldedText text, WordHit street) => street.Last + 2 < text.Tokens.Length
        && IsNumber(text, street.Last + 1) && text.Characters[text.Tokens[street.Last + 2].Start] is '号' or '號' or '番' or '번'
        ? (street.First, street.Last + 2) : default;

    // "12 Example Street": a number, one to three words, one of them with a capital, and the word for a street.
    private static (int First, int Last) NumberedBefore(FoldedText text, WordHit street)
    {
        var hasCapital = text.Tokens[street.First].IsCapital;
        var farthest = Math.Max(0, street.First - MaxWordsBetween - 1);
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

    // "Beispielstraße 12", "Lange Straße 12", "Voorbeeldlaan 12": a capitalised name, and a number that does not count the next word.
    private static (int First, int Last) NumberedRightAfter(FoldedText text, WordHit street)
    {
        var number = street.Last + 1;
        if (number >= text.Tokens.Length || !IsNumber(text, number) || !text.Tokens[street.First].IsCapital
            || (text.Tokens[number].AfterStop && text.At(text.Tokens[street.Last].End) != '.'))
        {
            return default;
        }

        var next = number + 1;
        var isCount = next < text.Tokens.Length && text.Gap(number) == 1
            && text.Characters[text.Tokens[number].End] == ' ' && text.Tokens[next].IsCapital;
        return isCount ? default : (street.First, number);
    }

    // "12 rue de l'Exemple", "calle Ejemplo 12": the number is right before, or after up to three words of the name.
    private static (int First, int Last) NumberedAround(FoldedText text, WordHit street)
    {
        var isNamed = text.Tokens[street.First].Script is Script.Arabic;
        var farthest = Math.Min(text.Tokens.Length - 1, street.Last + MaxWordsBetween + 1);
        for (var token = street.Last + 1; token <= farthest; token++)
        {
            // The word itself is often an abbreviation: ul., av.
            if (text.Tokens[token].AfterStop && (token > street.Last + 1 || text.At(text.Tokens[street.Last].End) != '.'))
            {
                break;
            }

            isNamed |= text.Tokens[token].IsCapital;
            if (isNamed && token > street.Last + 1 && IsNumber(text, token))
            {
                return (street.First, token);
            }
        }

        // 27 bis rue de la Gare
        var hasSuffix = street.First > 1 && Array.Exists(Suffixes, suffix => text.Is(text.Tokens[street.First - 1], suffix));
        var number = street.First - (hasSuffix ? 2 : 1);
        return isNamed && number >= 0 && IsNumber(text, number) ? (number, street.Last) : default;
    }

    private static bool IsNumber(FoldedText text, int token) =>
        text.Tokens[token].Length <= MaxDigits && char.IsDigit(text.Characters[text.Tokens[token].Start]);
}
