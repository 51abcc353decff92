namespace WriteForRights;

/// <summary>Finds the placeholders in a text: names in braces, such as <c>{number}</c>.</summary>
internal static class Braces
{
    /// <summary>Returns the placeholders of a text, with their braces and places.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stray">The place of the first brace that is not part of a placeholder; <c>null</c> if there is none.</param>
    internal static List<(string Name, int Start)> Names(string text, out int? stray)
    {
        stray = null;
        var names = new List<(string, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && EndOf(text, i) is var end and > 0)
            {
                names.Add((text.Substring(i, end - i), i));
                i = end - 1;
            }
            else if (text[i] is '{' or '}')
            {
                stray ??= i;
            }
        }

        return names;
    }

    /// <summary>Returns the end of the placeholder at an opening brace; 0 if there is none.</summary>
    private static int EndOf(string text, int open)
    {
        var end = open + 1;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            end++;
        }

        return end > open + 1 && end < text.Length && text[end] == '}' ? end + 1 : 0;
    }
}
