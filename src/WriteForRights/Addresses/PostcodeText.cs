namespace WriteForRights;

/// <summary>
/// Looks for a country's postcode in the member of an address that is meant for it. People write more there: the sign of the country, a
/// word for the postcode, the town. What is around a right code does not make it wrong; a number or a letter that touches it does.
/// </summary>
internal sealed class PostcodeText(string text, CountryCode country)
{
    private const int StateLength = 2;

    // The number of a district or delivery office after a town or word: Praha 1, Dublin 2, CEDEX 07.
    private const int MostDistrictDigits = 2;
    private const int ShortestTown = 3;

    // Words that people write against the code. Set off from it, any word will do.
    private static readonly string[] WordsBefore =
    [
        "PIN", "PINCODE", "CEP", "CP", "CAP", "PLZ", "NPA", "ZIP", "ZIPCODE", "POSTCODE", "POSTALCODE", "POSTLEITZAHL", "POSTNUMMER",
        "POSTNR", "POSTINUMERO", "EIRCODE", "KOD", "PSČ", "PSC", "ИНДЕКС", "ІНДЕКС",
    ];

    private static readonly string[] WordsBehind = ["CEDEX"];
    private static readonly string[] Ordinals = ["E", "ER", "ÈME", "EME", "º", "ª"];

    // The word for the long code of the United States has a number in it.
    private readonly string _text = new string([.. text.Select(PostcodeShape.Fold)]).Replace("ZIP+4", "ZIP");

    internal bool HoldsCode() => Enumerable.Range(0, _text.Length).Any(HoldsCodeAt);

    private bool HoldsCodeAt(int start)
    {
        if (!char.IsLetterOrDigit(_text[start]) || !IsSetOffBefore(start))
        {
            return false;
        }

        foreach (var shape in Postcode.ShapesOf(country))
        {
            // After a sign that touches it, a code that may be broken anywhere would take letters of the sign: GBR B1 2DE.
            var rest = _text.AsSpan(start);
            var end = start + (start > 0 && IsAlphabetic(_text[start - 1]) ? shape.LengthAt(rest) : shape.LooseLengthAt(rest));
            if (end > start && IsSetOffBehind(end, shape) && HasNoNumberBefore(start, shape) && HasNoNumberBehind(end, shape)
                && !HasAnother(shape, 0, start) && !HasAnother(shape, end, _text.Length))
            {
                return true;
            }
        }

        return false;
    }

    // A script without capitals needs no space between a word and a code, and none of its letters is part of one.
    private bool IsSetOffBefore(int start)
    {
        var first = FirstOf(start, IsAlphabetic);
        return !IsNumberAt(first - 1) && (first == start || IsKnownBefore(_text.Substring(first, start - first), _text[start]));
    }

    private bool IsKnownBefore(string word, char next) =>
        IsSign(word) || WordsBefore.Contains(word) || (country.ToString() == "US" && word.Length == StateLength && !IsAlphabetic(next));

    private bool IsSign(string word) => word == country.ToString() || Postcode.SignsOf(country).Contains(word);

    private bool IsSetOffBehind(int end, PostcodeShape shape)
    {
        var last = EndOf(end, IsAlphabetic);
        return !IsNumberAt(last) && (last == end || (!shape.HasLetters && WordsBehind.Contains(_text.Substring(end, last - end))));
    }

    // Of two codes nobody knows which is meant.
    private bool HasAnother(PostcodeShape shape, int first, int end) => Enumerable.Range(first, end - first).Any(start =>
        IsSetOffBefore(start) && shape.LengthAt(_text.AsSpan(start, end - start)) is > 0 and var length
            && IsSetOffBehind(start + length, shape));

    private bool HasNoNumberBefore(int start, PostcodeShape shape)
    {
        var isWordBetween = false;
        for (var end = start; end > 0; end--)
        {
            if (!IsNumberAt(end - 1))
            {
                isWordBetween |= IsInWord(end - 1);
                continue;
            }

            var first = FirstOf(end, char.IsNumber);
            if (isWordBetween ? end - first >= shape.CodeLength : end - first > MostDistrictDigits || !IsAfterTown(first))
            {
                return false;
            }

            end = first + 1;
        }

        return true;
    }

    private bool HasNoNumberBehind(int end, PostcodeShape shape)
    {
        var isWordBetween = false;
        for (var start = end; start < _text.Length; start++)
        {
            if (!IsNumberAt(start))
            {
                isWordBetween |= IsInWord(start);
                continue;
            }

            var last = EndOf(start, char.IsNumber);
            if (isWordBetween ? last - start >= shape.CodeLength : shape.HasLetters || !IsOrdinal(start, last))
            {
                return false;
            }

            start = (isWordBetween ? last : EndOf(last, char.IsLetter)) - 1;
        }

        return true;
    }

    private bool IsAfterTown(int number)
    {
        var end = FirstOf(number, PostcodeShape.IsSeparator);
        var word = _text.Substring(FirstOf(end, char.IsLetter), end - FirstOf(end, char.IsLetter));
        return word.Length >= ShortestTown && !IsSign(word) && !WordsBefore.Contains(word);
    }

    private bool IsOrdinal(int start, int end) =>
        end - start <= MostDistrictDigits && Ordinals.Contains(_text.Substring(end, EndOf(end, char.IsLetter) - end));

    // A single letter of an alphabet may be part of a code that is wrong: 12345-A678.
    private bool IsInWord(int index) => char.IsLetter(_text[index])
        && (!IsAlphabetic(_text[index]) || (index > 0 && char.IsLetter(_text[index - 1])));

    private bool IsNumberAt(int index) => index >= 0 && index < _text.Length && char.IsNumber(_text[index]);

    private int FirstOf(int end, Func<char, bool> isPart)
    {
        while (end > 0 && isPart(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private int EndOf(int start, Func<char, bool> isPart)
    {
        while (start < _text.Length && isPart(_text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool IsAlphabetic(char c) => char.IsUpper(c) || char.IsLower(c);
}
