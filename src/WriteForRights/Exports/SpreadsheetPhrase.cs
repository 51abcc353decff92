using System.Globalization;

namespace WriteForRights;

/// <summary>A text with digits, in lower case, that may consist of the words and symbols of numbers, dates and times.</summary>
internal sealed class SpreadsheetPhrase
{
    private const int MaxWordLength = 32;
    private const int MaxSymbolLength = 3;
    private const int NumbersInDate = 3;
    private const char LastLatinLetter = '\u024F';

    private static readonly SpreadsheetWords Known = SpreadsheetWords.All;

    private readonly string _text;
    private int _numbers;
    private bool _hasMonth;
    private bool _hasDateUnit;
    private bool _hasFiller;
    private bool _hasEra;
    private bool _hasDayPeriod;

    internal SpreadsheetPhrase(string text) => _text = text;

    /// <summary>Returns whether a spreadsheet would convert the whole text to a number, a date or a time. Call it once.</summary>
    internal bool IsValue()
    {
        for (var i = 0; i < _text.Length;)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(_text, i);
            if (category == UnicodeCategory.DecimalDigitNumber)
            {
                _numbers++;
                i = FindNumberEnd(i);
            }
            else if (IsLetter(category))
            {
                var end = FindWordEnd(i);
                if (end - i > MaxWordLength || !ReadWord(i, end))
                {
                    return false;
                }

                i = end;
            }
            else if (IsPunctuation(_text[i], category))
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return (!_hasEra || _numbers >= NumbersInDate)
            && (!_hasDateUnit || _hasMonth || _hasDayPeriod || _numbers >= 2)
            && (!_hasFiller || _hasMonth || _numbers >= NumbersInDate);
    }

    /// <summary>Returns whether a word can be part of a value, and remembers its role.</summary>
    private bool ReadWord(int start, int end)
    {
        var word = _text.Substring(start, end - start).Replace(".", string.Empty);
        var bare = WithoutMarks(word);
        if (Known.IsMonth(word) || Known.IsMonth(bare))
        {
            return _hasMonth = true;
        }

        if (Known.IsDateUnit(word) || Known.IsDateUnit(bare))
        {
            return _hasDateUnit = true;
        }

        if (IsEra(start, end, word))
        {
            return _hasEra = true;
        }

        if (IsDayPeriod(word))
        {
            return _hasDayPeriod = true;
        }

        return Known.IsCurrency(word) || IsSymbol(start, end, word) || IsPartOfNumber(start, end, word)
            || (Known.IsFiller(word) && (_hasFiller = true));
    }

    /// <summary>Returns whether a word is the letters of a currency symbol: US$5, R$ 5.</summary>
    private bool IsSymbol(int start, int end, string word) => word.Length <= MaxSymbolLength
        && (IsSymbolAt(end) || IsSymbolAt(start - 1));

    private bool IsSymbolAt(int index) =>
        index >= 0 && index < _text.Length && char.GetUnicodeCategory(_text[index]) == UnicodeCategory.CurrencySymbol;

    // The same letters are codes of countries: DE-10115 is a postcode, and 5 de. is an hour of the morning.
    private bool IsDayPeriod(string word) =>
        Known.IsDayPeriod(word) && (_numbers > 0 || word[0] > LastLatinLetter || _text.Contains(':'));

    /// <summary>Returns whether a letter marks an exponent, a time in ISO 8601, or the half of a day after a space: 1E5, 12 P.</summary>
    private bool IsPartOfNumber(int start, int end, string word)
    {
        var isAfterDigit = IsDigitAt(start - 1) || (start > 0 && _text[start - 1] == '.');
        return word switch
        {
            "e" or "d" => isAfterDigit && end < _text.Length && IsDigitAt(_text[end] is '+' or '-' or '\u2212' ? end + 1 : end),
            "t" => isAfterDigit && _numbers >= NumbersInDate && IsDigitAt(end),
            "z" => isAfterDigit && _numbers >= NumbersInDate && end == _text.Length,
            "a" or "p" => _numbers > 0 && _text.Substring(end).Trim('.').Length == 0 && (_text[start - 1] == ' ' || _text.Contains(':')),
            _ => false,
        };
    }

    private bool IsDigitAt(int index) => index >= 0 && index < _text.Length && char.IsDigit(_text[index]);

    /// <summary>Returns whether a word is a Japanese era's letter: R4.12.</summary>
    private bool IsEra(int start, int end, string word) => start == 0 && word is "m" or "t" or "s" or "h" or "r" && IsDigitAt(end);

    private static bool IsPunctuation(char c, UnicodeCategory category) =>
        c is ' ' or '.' or ',' or '\'' or '’' or '‘' or '/' or ':' or '%' or '‰' or '(' or ')' or '+' or '−' or '\u2044'
            or '\u066A' or '\u066B' or '\u066C' or '\u060C'
        || category is UnicodeCategory.DashPunctuation or UnicodeCategory.CurrencySymbol;

    private static bool IsLetter(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private int FindNumberEnd(int start)
    {
        var i = start;
        while (i < _text.Length && CharUnicodeInfo.GetUnicodeCategory(_text, i) == UnicodeCategory.DecimalDigitNumber)
        {
            i += char.IsHighSurrogate(_text[i]) ? 2 : 1;
        }

        return i;
    }

    /// <summary>Returns the end of a word. A full stop between two letters is part of it: p.m., ม.ค.</summary>
    private int FindWordEnd(int start)
    {
        var i = start;
        while (i < _text.Length)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(_text, i);
            var isInside = IsLetter(category) || IsMark(category)
                || (_text[i] == '.' && i + 1 < _text.Length && IsLetter(CharUnicodeInfo.GetUnicodeCategory(_text, i + 1)));
            if (!isInside)
            {
                break;
            }

            i += char.IsHighSurrogate(_text[i]) ? 2 : 1;
        }

        return i;
    }

    private static string WithoutMarks(string word) =>
        string.Concat(word.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
