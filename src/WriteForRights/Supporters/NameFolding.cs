using System.Text;

namespace WriteForRights;

/// <summary>
/// Folds the spellings that one person's keyboards and habits give one name. It removes only differences that never tell two names apart.
/// </summary>
/// <remarks>
/// Accents and other marks stay: in a family at one address Hà and Hạ are two people, and in most scripts a mark is a vowel. Full stops,
/// titles and the order of words stay, too. Counting somebody twice who wrote José and Jose is the smaller mistake.
/// </remarks>
internal static class NameFolding
{
    /// <summary>Returns the folded form of a name.</summary>
    internal static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);

        // KC would turn a standalone acute accent into a space with an accent.
        var composed = Normal(name, NormalizationForm.FormC).Replace('\u00B4', '\'');
        foreach (var c in Invisible.Remove(composed.Normalize(NormalizationForm.FormKC)).ToLowerInvariant())
        {
            Append(folded, c);
        }

        // Characters that compose may have become neighbours.
        return JoinEastAsian(folded.ToString().TrimEnd().Normalize(NormalizationForm.FormKC));
    }

    /// <summary>Returns a text in lower case, composed.</summary>
    internal static string Lower(string text) => Normal(text, NormalizationForm.FormC).ToLowerInvariant().Normalize();

    private static void Append(StringBuilder folded, char c)
    {
        if (char.IsWhiteSpace(c))
        {
            if (folded.Length > 0 && folded[folded.Length - 1] != ' ')
            {
                folded.Append(' ');
            }

            return;
        }

        switch (c)
        {
            // The tatweel only stretches a word.
            case '\u0640':
                break;

            // Apostrophes and characters typed for them: curly ones, the letter, the okina, a standalone accent.
            case '`' or '\u02B9' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02BE' or '\u02BF' or (>= '\u2018' and <= '\u201B')
                or '\u2032' or '\u05F3' or '\uA78C':
                folded.Append('\'');
                break;
            case (>= '\u2010' and <= '\u2015') or '\u2212' or '\u05BE':
                folded.Append('-');
                break;

            // Letters that capitals or the keyboards of two languages write in two ways: German, Greek, Turkish, Persian.
            case 'ß':
                folded.Append("ss");
                break;
            case 'ς':
                folded.Append('σ');
                break;
            case 'İ' or 'ı':
                folded.Append('i');
                break;
            case '\u0307' when folded.Length > 0 && folded[folded.Length - 1] == 'i':
                break;
            case 'ي':
                folded.Append('ی');
                break;
            case 'ك':
                folded.Append('ک');
                break;
            default:
                folded.Append(c);
                break;
        }
    }

    /// <summary>
    /// Removes dividers between two letters of Han, Kana or Hangul. The same person may write a space there, a middle dot, a double hyphen
    /// or no divider. Between letters of other scripts a space can tell two names apart.
    /// </summary>
    private static string JoinEastAsian(string name)
    {
        StringBuilder? joined = null;
        for (var i = 0; i < name.Length; i++)
        {
            if (IsDivider(name[i]) && i > 0 && i + 1 < name.Length && EndsInEastAsian(name, i) && EastAsian.IsLetterAt(name, i + 1))
            {
                joined ??= new StringBuilder(name, 0, i, name.Length);
            }
            else
            {
                joined?.Append(name[i]);
            }
        }

        return joined?.ToString() ?? name;
    }

    private static bool EndsInEastAsian(string name, int end) =>
        EastAsian.IsLetterAt(name, end - (end > 1 && char.IsLowSurrogate(name[end - 1]) ? 2 : 1));

    // The Japanese double hyphen is often typed as a full-width equals sign, which is folded before.
    private static bool IsDivider(char c) =>
        c is ' ' or '\u00B7' or '\u2022' or '\u2027' or '\u2219' or '\u22C5' or '\u30FB' or '\u30A0' or '=' or '-' or '.';

    /// <summary>Returns a normal form. Lone surrogates, which .NET refuses to normalise, become the replacement character.</summary>
    internal static string Normal(string text, NormalizationForm form)
    {
        if (TextRules.IsWellFormed(text) && text.IndexOf('\uFFFE') < 0)
        {
            return text.Normalize(form);
        }

        var mended = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                mended.Append(text[i++]).Append(text[i]);
            }
            else
            {
                mended.Append(char.IsSurrogate(text[i]) || text[i] == '\uFFFE' ? '\uFFFD' : text[i]);
            }
        }

        return mended.ToString().Normalize(form);
    }
}
