using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>The digits of a possible telephone number: from a plus or the first digit to a letter or sign that ends it.</summary>
internal sealed class PhoneDigits
{
    /// <summary>The trunk prefix in a number with both the calling code and the national prefix: +49 (0)30 …</summary>
    private const string BracketedZero = "(0)";

    private const string AnyCarrier = "xx";

    private readonly string _text;

    private PhoneDigits(string text, string digits) => (_text, Digits) = (text, digits);

    /// <summary>The digits, in ASCII.</summary>
    internal string Digits { get; }

    /// <summary>Whether a plus precedes the digits.</summary>
    internal bool HasPlus { get; private init; }

    /// <summary>The index of a trunk prefix in brackets, or <c>null</c>. It is not among the digits.</summary>
    internal int? BracketedZeroIndex { get; private init; }

    /// <summary>Whether other text follows the digits.</summary>
    internal bool HasMore { get; private init; }

    /// <summary>Returns all runs of digits in a text. Between them are remarks, extensions and letters for keys.</summary>
    internal static IEnumerable<PhoneDigits> In(string text) => In(text, Breaks.None);

    /// <summary>
    /// Returns the parts that may be numbers of their own: first those between signs that people write only between two numbers, then those
    /// between signs that may also be within one.
    /// </summary>
    /// <param name="isNational">
    /// Returns whether digits begin like a national number. A part that does not is the end of a longer number that is wrong.
    /// </param>
    internal IEnumerable<PhoneDigits> Pieces(Func<string, bool> isNational) => new[] { Breaks.BetweenNumbers, Breaks.Anywhere }
        .SelectMany(breaks => In(_text, breaks).Where((piece, i) => i == 0 || piece.HasPlus || isNational(piece.Digits)));

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
        var (digits, hasPlus, bracketedZero, hasMore) = (new StringBuilder(), false, default(int?), false);
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
                hasPlus |= c == '+';
            }
            else if (hasPlus && string.CompareOrdinal(text, i, BracketedZero, 0, BracketedZero.Length) == 0)
            {
                bracketedZero = digits.Length;
                i += BracketedZero.Length - 1;
            }
            else if (IsCarrier(text, i, digits))
            {
                i += AnyCarrier.Length - 1;
            }
            else
            {
                hasMore = IsEnd(c) || (breaks != Breaks.None && IsBetweenNumbers(text, i))
                    || (breaks == Breaks.Anywhere && c is '/' or '(' or ')' or ':');
            }
        }

        var end = hasMore && text[i - 1] == '+' ? i - 1 : i;
        var run = new PhoneDigits(text.Substring(start, end - start), digits.ToString())
        {
            HasPlus = hasPlus,
            BracketedZeroIndex = bracketedZero,
            HasMore = hasMore,
        };
        return (run, end);
    }

    // The Japanese long vowel mark is a letter, but keyboards type it for a hyphen.
    private static bool IsEnd(char c) => (char.IsLetter(c) && !PostcodeShape.IsSeparator(c)) || c is '#' or '*' or ',' or ';';

    private static bool IsBetweenNumbers(string text, int at) => text[at] is '&' or '+' or '|' or '\\'
        || ((text[at] == '/' || (PostcodeShape.IsSeparator(text[at]) && text[at] != '.' && !char.IsWhiteSpace(text[at])))
            && at > 0 && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

    // In Brazil (0xx11) means: a zero, the code of any carrier, the area code.
    private static bool IsCarrier(string text, int at, StringBuilder digits) =>
        string.Compare(text, at, AnyCarrier, 0, AnyCarrier.Length, StringComparison.OrdinalIgnoreCase) == 0
        && digits.ToString() is "0" or "550" or "00550";

    private enum Breaks
    {
        None,
        BetweenNumbers,
        Anywhere,
    }
}
