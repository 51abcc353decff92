using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>Digits of a text that may be a telephone number: from a plus or the first digit to a letter or sign that ends a number.</summary>
internal sealed class PhoneDigits
{
    /// <summary>The trunk prefix, as those write it who give both the calling code and what is dialled at home: +49 (0)30 …</summary>
    private const string NotFromAbroad = "(0)";

    private const string Carrier = "xx";

    private readonly string _text;

    private PhoneDigits(string text, string digits) => (_text, Digits) = (text, digits);

    /// <summary>The digits, in ASCII.</summary>
    internal string Digits { get; }

    /// <summary>Whether a plus precedes the digits.</summary>
    internal bool IsFromAbroad { get; private init; }

    /// <summary>The place of a trunk prefix in brackets, which is not among the digits; <c>null</c> without one.</summary>
    internal int? Nought { get; private init; }

    /// <summary>Whether other text follows the digits.</summary>
    internal bool HasMore { get; private init; }

    /// <summary>All that are in a text: what is between them are remarks, extensions, and words on the keys.</summary>
    internal static IEnumerable<PhoneDigits> In(string text) => In(text, Breaks.None);

    /// <summary>
    /// The parts of them that may be numbers of their own: first those between signs that people write between two numbers, then those
    /// between signs that also stand within one.
    /// </summary>
    /// <param name="isAtHome">
    /// Whether digits begin as they are dialled at home. One that does not is the end of a longer number that is not right.
    /// </param>
    internal IEnumerable<PhoneDigits> Pieces(Func<string, bool> isAtHome) => new[] { Breaks.BetweenNumbers, Breaks.Anywhere }
        .SelectMany(breaks => In(_text, breaks).Where((piece, i) => i == 0 || piece.IsFromAbroad || isAtHome(piece.Digits)));

    private static IEnumerable<PhoneDigits> In(string text, Breaks breaks)
    {
        for (var at = 0; at < text.Length;)
        {
            var (run, end) = At(text, at, breaks);
            if (run.Digits.Length > 0)
            {
                yield return run;
            }

            at = end;
        }
    }

    private static (PhoneDigits Run, int End) At(string text, int start, Breaks breaks)
    {
        var (digits, isFromAbroad, nought, hasMore) = (new StringBuilder(), false, default(int?), false);
        var i = start;
        for (; i < text.Length && !hasMore; i++)
        {
            var c = text[i];
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var value)
            {
                digits.Append((char)('0' + value));
            }
            else if (digits.Length == 0)
            {
                isFromAbroad |= c == '+';
            }
            else if (isFromAbroad && string.CompareOrdinal(text, i, NotFromAbroad, 0, NotFromAbroad.Length) == 0)
            {
                nought = digits.Length;
                i += NotFromAbroad.Length - 1;
            }
            else if (IsCarrier(text, i, digits))
            {
                i += Carrier.Length - 1;
            }
            else
            {
                hasMore = IsEnd(c) || (breaks != Breaks.None && IsBetweenNumbers(text, i)) || (breaks == Breaks.Anywhere && c is '/' or '(' or ')' or ':');
            }
        }

        var end = hasMore && text[i - 1] == '+' ? i - 1 : i;
        var run = new PhoneDigits(text.Substring(start, end - start), digits.ToString())
        {
            IsFromAbroad = isFromAbroad,
            Nought = nought,
            HasMore = hasMore,
        };
        return (run, end);
    }

    // The long vowel of Japanese is a letter, and what keyboards give for a hyphen.
    private static bool IsEnd(char c) => (char.IsLetter(c) && !PostcodeShape.IsSeparator(c)) || c is '#' or '*' or ',' or ';';

    private static bool IsBetweenNumbers(string text, int at) => text[at] is '&' or '+' or '|' or '\\'
        || ((text[at] == '/' || (PostcodeShape.IsSeparator(text[at]) && text[at] != '.' && !char.IsWhiteSpace(text[at])))
            && at > 0 && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

    // In Brazil (0xx11) says: a nought, the code of any carrier, the area.
    private static bool IsCarrier(string text, int at, StringBuilder digits) =>
        string.Compare(text, at, Carrier, 0, Carrier.Length, StringComparison.OrdinalIgnoreCase) == 0 && digits.ToString() is "0" or "550" or "00550";

    private enum Breaks
    {
        None,
        BetweenNumbers,
        Anywhere,
    }
}
