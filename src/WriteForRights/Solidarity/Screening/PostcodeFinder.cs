namespace WriteForRights;

/// <summary>Finds the postcodes of every country whose format is known, with and without their space.</summary>
/// <remarks>
/// A code of letters and digits is found on its own. A mere number may be any number, so it needs more evidence: the hyphen of its country,
/// the country's letters before it, or the name of a town after it.
/// </remarks>
internal static class PostcodeFinder
{
    private const int MinDigitsBeforeTown = 5;
    private const int MaxLettersOfCountry = 3;

    // Ten thousand Kisses and fifty thousand Friends are not postcodes and towns.
    private const int Round = 500;

    // Letters that a country's post does not use still make an address, so all letter classes count as one.
    private static readonly PostcodeShape[] Shapes =
    [
        .. Postcode.Shapes.GroupBy(shape => shape.Notation.Replace('u', 'a').Replace('f', 'a').Replace('c', 'a'))
            .Select(same => new PostcodeShape(same.Key, same.First().Countries)),
    ];

    internal static void Find(ScreeningPass pass)
    {
        var tokens = pass.Text.Tokens;
        var hasDigit = pass.Text.HasDigits ? Array.ConvertAll(tokens, token => HasDigit(pass.Text, token)) : [];
        for (var token = 0; token < hasDigit.Length; token++)
        {
            if (!hasDigit[token] && (token + 1 == tokens.Length || !hasDigit[token + 1]))
            {
                continue;
            }

            var start = pass.Text.PlaceOf(tokens[token].Start);
            if (Scripts.IsWithoutSpaces(tokens[token].Script) || !IsStart(pass.Text.Source, start))
            {
                continue;
            }

            var end = EndAt(pass.Text, token);
            if (end > start)
            {
                pass.AddPlaces(ScreeningRule.SenderAddress, FindingSeverity.Ask, start, end);
                while (token + 1 < tokens.Length && pass.Text.PlaceOf(tokens[token + 1].Start) < end)
                {
                    token++;
                }
            }
        }
    }

    private static int EndAt(FoldedText text, int token)
    {
        var start = text.PlaceOf(text.Tokens[token].Start);
        var rest = text.Source.AsSpan(start);
        foreach (var shape in Shapes)
        {
            var length = shape.LengthAt(rest);
            if (length > 0 && IsEnd(text.Source, start + length) && IsCode(text, shape, token, start, length))
            {
                return shape.HasLetters ? start + length : EndWithTown(text, start + length);
            }
        }

        return 0;
    }

    private static bool IsCode(FoldedText text, PostcodeShape shape, int token, int start, int length)
    {
        var code = text.Source.Substring(start, length);
        if (shape.HasLetters)
        {
            // Letters after a space are a word, unless they are capitals: 1234 AB, but not 2022 we.
            return code.All(c => !char.IsWhiteSpace(c)) || HasMixedParts(code) || code.All(c => !char.IsLower(c)) && !IsYear(code);
        }

        if (IsAfterCountry(text, token) || (code.IndexOf('-') > 0 && shape.HasSeparator))
        {
            return true;
        }

        var digits = code.Where(char.IsDigit).ToArray();
        var next = NextToken(text, start + length);
        return next < text.Tokens.Length && text.Tokens[next].IsCapital && !text.Tokens[next].AfterStop && text.Tokens[next].Length > 2
            && !IsRound(digits)
            && (digits.Length >= MinDigitsBeforeTown || (!IsYear(code) && IsAfterComma(text.Source, start)));
    }

    private static bool IsRound(char[] digits)
    {
        var number = 0L;
        foreach (var digit in digits)
        {
            number = (number * 10) + (long)char.GetNumericValue(digit);
        }

        return number > 0 && number % Round == 0;
    }

    // AB1 2CD, A1B 2C3: at least one part has both letters and digits.
    private static bool HasMixedParts(string code) =>
        code.Split(' ').Any(part => part.Any(char.IsLetter) && part.Any(char.IsDigit));

    // 1950 AD, May 2022.
    private static bool IsYear(string code) =>
        code.Where(char.IsDigit).ToArray() is ['1', '8' or '9', _, _] or ['2', '0', _, _];

    // D-12345, LV-1010: the country's letters in capitals, with a hyphen before the number.
    private static bool IsAfterCountry(FoldedText text, int token)
    {
        if (token == 0 || text.Tokens[token - 1].Length > MaxLettersOfCountry || text.Gap(token - 1) != 1
            || text.Characters[text.Tokens[token - 1].End] != '-')
        {
            return false;
        }

        var start = text.PlaceOf(text.Tokens[token - 1].Start);
        return text.Source.Substring(start, text.PlaceOf(text.Tokens[token - 1].End) - start).All(char.IsUpper)
            && text.Tokens[token].Length > MaxLettersOfCountry;
    }

    private static bool IsAfterComma(string source, int start)
    {
        var at = start - 1;
        while (at >= 0 && source[at] == ' ')
        {
            at--;
        }

        return at >= 0 && source[at] is ',' or '\n' or '·' or ';';
    }

    private static int EndWithTown(FoldedText text, int end) => NextToken(text, end) is var next && next < text.Tokens.Length
        && text.Tokens[next].IsCapital && !text.Tokens[next].AfterStop ? text.PlaceOf(text.Tokens[next].End) : end;

    private static int NextToken(FoldedText text, int place)
    {
        var (low, high) = (0, text.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text.PlaceOf(text.Tokens[middle].Start) < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool HasDigit(FoldedText text, Token token)
    {
        foreach (var c in text.Characters.AsSpan(token.Start, token.Length))
        {
            if (c is >= '0' and <= '9')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStart(string text, int start) => start == 0 || !char.IsLetterOrDigit(text[start - 1]);

    private static bool IsEnd(string text, int end) => end == text.Length || !char.IsLetterOrDigit(text[end]);
}
