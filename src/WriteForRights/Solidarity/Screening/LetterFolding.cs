using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>
/// Folds characters that read as the same letter: capitals to lower case, letters with marks, full-width and mathematical ones to plain
/// ones, the forms of an Arabic letter to one of them. Invisible characters are removed.
/// </summary>
internal static class LetterFolding
{
    // Each letter is followed by its forms with marks. The runtime knows these and thousands more, but not without ICU, as in many
    // containers. There this table covers the everyday letters of our lists.
    private const string Marked =
        "aàáâãäåāăą cçćĉċč dď eèéêëēĕėęě gĝğġģ hĥ iìíîïĩīĭį jĵ kķ lĺļľ nñńņň oòóôõöōŏő rŕŗř sśŝşš tţť uùúûüũūŭůűų wŵ yýÿŷ zźżž "
        + "αά εέ ηή ιΐίϊ οό υΰϋύ ωώ гѓ еѐё ийѝ кќ уў ії اآأإ وؤ يئ ";

    private const int FullWidthOffset = 0xFEE0;

    // A page holds the characters with the same upper byte. It is created with the first of them.
    private static readonly string?[]?[] Pages = new string?[]?[256];

    // The same for characters that fold to one character, as most do; '\0' for the others and those not folded yet.
    private static readonly char[]?[] Single = new char[]?[256];

    private static readonly ConcurrentDictionary<int, string> Pairs = new();

    /// <summary>Returns the folded character: usually one, sometimes two, empty for a mark or an invisible character.</summary>
    internal static string Of(string text, int index)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            return Pairs.GetOrAdd(char.ConvertToUtf32(c, text[index + 1]), static point => Fold(char.ConvertFromUtf32(point)));
        }

        var page = Pages[c >> 8] ??= new string?[256];
        return page[c & 0xFF] ??= char.IsSurrogate(c) ? " " : Fold(c.ToString());
    }

    /// <summary>Returns the only character that a character folds to, or '\0' if it is a surrogate or folds to none or several.</summary>
    internal static char One(string text, int index)
    {
        var c = text[index];
        if (IsPlainHan(c))
        {
            return c;
        }

        var page = Single[c >> 8] ??= new char[256];
        if (page[c & 0xFF] == default && !char.IsSurrogate(c) && Of(text, index) is { Length: 1 } folded)
        {
            page[c & 0xFF] = folded[0];
        }

        return page[c & 0xFF];
    }

    /// <summary>Returns whether a character is an everyday ideograph. These fold to themselves.</summary>
    internal static bool IsPlainHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static string Fold(string character)
    {
        var result = new StringBuilder();

        // Korean syllables would decompose into letters that no list has.
        var plain = character[0] is >= '\uAC00' and <= '\uD7A3' || !IsAssigned(character) ? character
            : character.Normalize(NormalizationForm.FormKD);
        for (var i = 0; i < plain.Length; i++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(plain, i);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || IsFiller(plain[i]))
            {
                i += char.IsHighSurrogate(plain[i]) ? 1 : 0;
            }
            else if (category == UnicodeCategory.DecimalDigitNumber && !char.IsSurrogate(plain[i]))
            {
                result.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(plain[i])));
            }
            else
            {
                result.Append(Alike(Plain(char.ToLowerInvariant(plain[i]))));
            }
        }

        return result.ToString();
    }

    private static char Plain(char c)
    {
        var at = Marked.IndexOf(c);
        return c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - FullWidthOffset)
            : at < 0 || c == ' ' ? c
            : Marked[Marked.LastIndexOf(' ', at) + 1];
    }

    private static bool IsAssigned(string character) =>
        CharUnicodeInfo.GetUnicodeCategory(character, 0) != UnicodeCategory.OtherNotAssigned;

    // Unicode calls Korean fillers and the Arabic tatweel letters, but readers do not see them as such.
    private static bool IsFiller(char c) => c is '\u0640' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0';

    // Letters without a decomposition in Unicode that still read as another letter.
    private static string Alike(char c) => c switch
    {
        'ı' => "i",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ς' => "σ",
        'ґ' => "г",
        '\u0671' => "\u0627", // alef wasla: alef
        '\u0649' or '\u06CC' => "\u064A", // alef maksura and Persian yeh: yeh
        '\u0629' or '\u06C1' or '\u06BE' => "\u0647", // teh marbuta and the hehs of Urdu: heh
        '\u06A9' => "\u0643", // Persian kaf: kaf
        _ => c.ToString(),
    };
}
