using System.Text;

namespace WriteForRights;

/// <summary>
/// Words as they are compared, whatever language they are in: in small letters, with the four letters i of Turkish as one, and with the
/// vowels of Greek without accents, which capitals do not have.
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
