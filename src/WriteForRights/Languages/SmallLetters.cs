using System.Text;

namespace WriteForRights;

/// <summary>
/// Folds words of any language for comparison: to lower case, with the four Turkish letters i as one, and with Greek vowels without
/// accents, since capitals have none.
/// </summary>
internal static class SmallLetters
{
    private const char DotAbove = '\u0307';
    private const string Accented = "άέήίόύώϊϋΐΰς";
    private const string Bare = "αεηιουωιυιυσ";

    internal static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c != DotAbove || result.Length == 0 || result[result.Length - 1] != 'i')
            {
                result.Append(Of(c));
            }
        }

        return result.ToString();
    }

    internal static char Of(char c)
    {
        if (c is 'İ' or 'I' or 'ı')
        {
            return 'i';
        }

        var small = char.ToLowerInvariant(c);
        return small is >= '\u0370' and <= '\u1FFF' && Accented.IndexOf(small) is var at and >= 0 ? Bare[at] : small;
    }
}
