namespace WriteForRights;

/// <summary>
/// Looks for a country's postcode in the text that was entered as one. People write more there: a country prefix, a word for the postcode,
/// the town. Text around a valid code does not make it invalid; a number or a letter that touches it does.
/// </summary>
internal sealed class PostcodeText(string text, CountryCode country)
{
    private const int StateLength = 2;

    // A number of a district or delivery office after a town or word: Praha 1, Dublin 2, CEDEX 07.
    private const int MaxDistrictDigits = 2;
    private const int MinTownLength = 3;

    // Words that people write without a space before the code. With a space, any word is accepted.
    private static readonly string[] WordsBefore =
    [
        "PIN", "PINCODE", "CEP", "CP", "CAP", "PLZ", "NPA", "ZIP", "ZIPCODE", "POSTCODE", "POSTALCODE", "POSTLEITZAHL", "POSTNUMMER",
        "POSTNR", "POSTINUMERO", "EIRCODE", "KOD", "PSČ", "PSC", "ИНДЕКС", "ІНДЕКС",
    ];

    private static readonly string[] WordsAfter = ["CEDEX"];
    private static readonly string[] Ordinals = ["E", "ER", "ÈME", "EME", "º", "ª"];

    // The name of the long US code contains a number.
    private readonly string _text = new string([.. text.Select(PostcodeShape.Fold)]).Replace("ZIP+4", "ZIP");

    internal bool HoldsCode() => Enumerable.Range(0, _text.Length).Any(HoldsCodeAt);

    private bool HoldsCodeAt(int start)
    {
        if (!char.IsLetterOrDigit(_text[start]) || !IsSeparatedBefore(start))
        {
            return false;
        }

        foreach (var shape in Postcode.ShapesOf(country))
        {
            // After a prefix that touches the code, the loose match could take letters of the prefix: GBR B1 2DE.
            var rest = _text.AsSpan(start);
            var end = start + (start > 0 && IsAlphabetic(_text[start - 1]) ? shape.LengthAt(rest) : shape.LooseLengthAt(rest));
            if (end > start && IsSeparatedAfter(end, shape) && HasNoNumberBefore(start, shape) && HasNoNumberAfter(end, shape)
                && !HasAnother(shape, 0, start) && !HasAnother(shape, end, _text.Length))
            {
                return true;
            }
        }

        return false;
    }

    // A script without capitals needs no space between a word and a code, and its letters are never part of a code.
    private bool IsSeparatedBefore(int start)
    {
        var first = FindStart(start, IsAlphabetic);
        return !IsNumberAt(first - 1) && (first == start || IsKnownBefore(_text.Substring(first, start - first), _text[start]));
    }

    private bool IsKnownBefore(string word, char next) =>
        IsPrefix(word) || WordsBefore.Contains(word) || (country.ToString() == "US" && word.Length == StateLength && !IsAlphabetic(next));

    private bool IsPrefix(string word) => word == country.ToString() || Postcode.PrefixesOf(country).Contains(word);

    private bool IsSeparatedAfter(int end, PostcodeShape shape)
    {
        var last = FindEnd(end, IsAlphabetic);
        return !IsNumberAt(last) && (last == end || (!shape.HasLetters && WordsAfter.Contains(_text.Substring(end, last - end))));
    }

    // With two codes, nobody knows which one is meant.
    private bool HasAnother(PostcodeShape shape, int first, int end) => Enumerable.Range(first, end - first).Any(start =>
        IsSeparatedBefore(start) && shape.LengthAt(_text.AsSpan(start, end - start)) is > 0 and var length
            && IsSeparatedAfter(start + length, shape));

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

            var first = FindStart(end, char.IsNumber);
            if (isWordBetween ? end - first >= shape.CodeLength : end - first > MaxDistrictDigits || !IsAfterTown(first))
            {
                return false;
            }

            end = first + 1;
        }

        return true;
    }

    private bool HasNoNumberAfter(int end, PostcodeShape shape)
    {
        var isWordBetween = false;
        for (var start = end; start < _text.Length; start++)
        {
            if (!IsNumberAt(start))
            {
                isWordBetween |= IsInWord(start);
                continue;
            }

            var last = FindEnd(start, char.IsNumber);
            if (isWordBetween ? last - start >= shape.CodeLength : shape.HasLetters || !IsOrdinal(start, last))
            {
                return false;
            }

            start = (isWordBetween ? last : FindEnd(last, char.IsLetter)) - 1;
        }

        return true;
    }

    private bool IsAfterTown(int number)
    {
        var end = FindStart(number, PostcodeShape.IsSeparator);
        var word = _text.Substring(FindStart(end, char.IsLetter), end - FindStart(end, char.IsLetter));
        return word.Length >= MinTownLength && !IsPrefix(word) && !WordsBefore.Contains(word);
    }

    private bool IsOrdinal(int start, int end) =>
        end - start <= MaxDistrictDigits && Ordinals.Contains(_text.Substring(end, FindEnd(end, char.IsLetter) - end));

    // A single letter of an alphabet may be part of a wrong code: 12345-A678.
    private bool IsInWord(int index) => char.IsLetter(_text[index])
        && (!IsAlphabetic(_text[index]) || (index > 0 && char.IsLetter(_text[index - 1])));

    private bool IsNumberAt(int index) => index >= 0 && index < _text.Length && char.IsNumber(_text[index]);

    private int FindStart(int end, Func<char, bool> isPart)
    {
        while (end > 0 && isPart(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private int FindEnd(int start, Func<char, bool> isPart)
    {
        while (start < _text.Length && isPart(_text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool IsAlphabetic(char c) => char.IsUpper(c) || char.IsLower(c);
}
