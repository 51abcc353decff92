using System.Globalization;

namespace WriteForRights;

/// <summary>A shape of postcodes, and the countries that use it.</summary>
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
    /// The shape: 9 is a digit, a is a letter, n is either, u is a letter of the second half of a British code, f is the first and c
    /// another letter of a Canadian code. A space or hyphen is an optional separator of the halves. Any other character stands for itself.
    /// </summary>
    internal string Notation { get; }

    /// <summary>The countries that use it, in the order of their codes; at least one.</summary>
    internal IReadOnlyList<CountryCode> Countries { get; }

    /// <summary>The number of letters and digits.</summary>
    internal int CodeLength => _code.Length;

    /// <summary>Whether a code has a letter; if not, it may be any number.</summary>
    internal bool HasLetters => _code.Any(c => c is not (>= '0' and <= '9'));

    /// <summary>Whether people separate the halves of the code.</summary>
    internal bool HasSeparator => _code.Length != Notation.Length;

    /// <summary>
    /// Returns the length of the code of this shape at the start of a text, or 0 if there is none. Case, the width of characters and the
    /// script of digits make no difference. The halves may be separated by spaces or hyphens of any kind. The text after the code is not
    /// examined: a caller that searches must check that no letter or digit follows.
    /// </summary>
    /// <param name="text">The text, from the place where the code may begin.</param>
    internal int LengthAt(ReadOnlySpan<char> text) => LengthAt(text, Notation, isLoose: false);

    /// <summary>Like <see cref="LengthAt(ReadOnlySpan{char})"/>, but separators may be between any two characters of the code.</summary>
    /// <param name="text">The text, from the place where the code may begin.</param>
    internal int LooseLengthAt(ReadOnlySpan<char> text) => LengthAt(text, _code, isLoose: true);

    /// <summary>Returns whether a text is exactly a code of the shape.</summary>
    internal bool Matches(ReadOnlySpan<char> text) => LengthAt(text) is > 0 and var length && length == text.Length;

    /// <summary>Returns a letter as a capital and a digit of any script as an ASCII digit; another character unchanged.</summary>
    internal static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToUpperInvariant(c),
        >= '\uFF21' and <= '\uFF5A' => char.ToUpperInvariant((char)(c - 0xFEE0)),
        _ => CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var value ? (char)('0' + value) : char.ToUpperInvariant(c),
    };

    /// <summary>Returns whether a character can separate parts of a code.</summary>
    // Japanese keyboards produce the long-vowel mark for a hyphen.
    internal static bool IsSeparator(char c) => c is ' ' or '-' or '.' or '\u2212' or '\u30FC' or '\uFF70' or '\uFF0E'
        || (c is not (>= '0' and <= 'z') && (char.IsWhiteSpace(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format));

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
