namespace WriteForRights;

/// <summary>Replaces look-alikes of another script in words of mixed scripts.</summary>
internal static class Lookalikes
{
    // Each letter of the first line looks like the Latin one below it.
    private const string Foreign = "авеікмнорсутхѕјԁԛԝαβεηικνορτυχγω";
    private const string Latin = "abeikmhopcytxsjdqwabenikvoptuxyw";

    /// <summary>Replaces look-alikes in a mixed word, so that its letters are in the script of the majority.</summary>
    internal static void Unify(char[] word, int start, int end)
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

    /// <summary>Returns the Latin letters that a word looks like, or <c>null</c>.</summary>
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
