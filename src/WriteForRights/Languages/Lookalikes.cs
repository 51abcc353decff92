namespace WriteForRights;

/// <summary>Letters of one script that look like those of another, for words in which scripts are mixed.</summary>
internal static class Lookalikes
{
    // Each letter of the upper line looks like the Latin one under it.
    private const string Foreign = "авеікмнорсутхѕјԁԛԝαβεηικνορτυχγω";
    private const string Latin = "abeikmhopcytxsjdqwabenikvoptuxyw";

    /// <summary>Puts the letters of a mixed word into the script that most of them are of.</summary>
    internal static void Mend(char[] word, int start, int end)
    {
        var latin = 0;
        var foreign = 0;
        for (var i = start; i < end; i++)
        {
            latin += IsLatin(word[i]) ? 1 : 0;
            foreign += IsForeign(word[i]) ? 1 : 0;
        }

        if (latin == 0 || foreign == 0)
        {
            return;
        }

        for (var i = start; i < end; i++)
        {
            var (from, to) = latin >= foreign ? (Foreign, Latin) : (Latin, Foreign);
            var at = from.IndexOf(word[i]);
            word[i] = at < 0 ? word[i] : to[at];
        }
    }

    /// <summary>
    /// Returns the Latin letters that a word looks like, or <see langword="null"/> if one of its letters looks like none.
    /// </summary>
    internal static string? ToLatin(string word)
    {
        var latin = word.ToCharArray();
        for (var i = 0; i < latin.Length; i++)
        {
            var at = Foreign.IndexOf(latin[i]);
            if (at < 0)
            {
                return null;
            }

            latin[i] = Latin[at];
        }

        return new string(latin);
    }

    internal static bool IsLatin(char c) => c is >= 'a' and <= 'z';

    internal static bool IsForeign(char c) => c is (>= '\u0370' and <= '\u052F');
}
