using System.Globalization;

namespace WriteForRights;

/// <summary>A shape of postcodes, and the countries whose postcodes have it.</summary>
internal sealed class PostcodeShape
{
    private readonly string _code;

    internal PostcodeShape(string notation, IReadOnlyList<CountryCode> countries)
    {
        Notation = notation;
        Countries = countries;
        _code = string.Concat(notation.Where(c => !IsSeparator(c)));
    }

    /// <summary>
    /// The shape: 9 is a digit, a is a letter, n either, u a letter of the second half of a British code, f the first and c another letter
    /// of a Canadian code. A space or hyphen is where people set the halves apart, or do not. All else is the character itself.
    /// </summary>
    internal string Notation { get; }

    /// <summary>The countries that have it, in the order of their codes; at least one.</summary>
    internal IReadOnlyList<CountryCode> Countries { get; }

    /// <summary>The number of letters and digits.</summary>
    internal int CodeLength => _code.Length;

    /// <summary>Whether a code of the shape has a letter in it: a number alone may be any number.</summary>
    internal bool HasLetters => _code.Any(c => c is not (>= '0' and <= '9'));

    /// <summary>Whether people set the halves of a code of the shape apart.</summary>
    internal bool HasSeparator => _code.Length != Notation.Length;

    /// <summary>
    /// Returns the number of characters that a code of the shape takes at the start of a text, or 0 if there is none. Capitals make no
    /// difference, nor does the width of characters or the script of digits. Between the halves there may be spaces or hyphens of any
    /// sort, or none. What follows the code is not looked at: a caller that searches sees to it that neither a letter nor a digit does.
    /// </summary>
    /// <param name="text">The text, from where the code may begin.</param>
    internal int LengthAt(ReadOnlySpan<char> text) => LengthAt(text, Notation, isLoose: false);

    /// <summary>Returns the same for a text in which separators may be between any two characters of the code.</summary>
    /// <param name="text">The text, from where the code may begin.</param>
    internal int LooseLengthAt(ReadOnlySpan<char> text) => LengthAt(text, _code, isLoose: true);

    /// <summary>Returns whether a text is a code of the shape and nothing else.</summary>
    internal bool Matches(ReadOnlySpan<char> text) => LengthAt(text) is > 0 and var length && length == text.Length;

    /// <summary>Returns a letter as an ASCII capital and a digit of any script as an ASCII digit; another character as it is.</summary>
    internal static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToUpperInvariant(c),
        >= '\uFF21' and <= '\uFF5A' => char.ToUpperInvariant((char)(c - 0xFEE0)),
        _ => CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var value ? (char)('0' + value) : char.ToUpperInvariant(c),
    };

    /// <summary>Returns whether people put a character between the parts of a code.</summary>
    // The long vowel is what keyboards in Japan give for a hyphen.
    internal static bool IsSeparator(char c) => c is ' ' or '-' or '.' or '\u2212' or '\u30FC' or '\uFF70' or '\uFF0E' || (c is not (>= '0' and <= 'z')
        && (char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format));

    private static int LengthAt(ReadOnlySpan<char> text, string shape, bool isLoose)
    {
        var position = 0;
        for (var i = 0; i < shape.Length; i++)
        {
            var isBetween = IsSeparator(shape[i]);
            while ((isBetween || (isLoose && i > 0)) && position < text.Length && IsSeparator(text[position]))
            {
                position++;
            }

            if (isBetween)
            {
                continue;
            }

            if (position == text.Length || !Fits(shape[i], Fold(text[position])))
            {
                return 0;
            }

            position++;
        }

        return position;
    }

    private static bool Fits(char shape, char c) => shape switch
    {
        '9' => c is >= '0' and <= '9',
        'a' => c is >= 'A' and <= 'Z',
        'n' => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z'),
        'u' => c is >= 'A' and <= 'Z' and not ('C' or 'I' or 'K' or 'M' or 'O' or 'V'),
        'f' => Fits('c', c) && c is not ('W' or 'Z'),
        'c' => c is >= 'A' and <= 'Z' and not ('D' or 'F' or 'I' or 'O' or 'Q' or 'U'),
        _ => c == shape,
    };
}
