namespace WriteForRights;

/// <summary>
/// Finds advertising where a name should be: <c>https://…</c>, <c>www.…</c>, <c>example.com</c>. It knows a domain only by the endings that
/// are part of no name, so that <c>J.R.R. Example</c>, <c>Md.Example</c> and <c>M.de Example</c> pass.
/// </summary>
internal static class NameLinks
{
    private static readonly string[] Endings = ["biz", "cn", "com", "icu", "info", "net", "online", "org", "tk", "website", "xyz"];

    internal static bool IsIn(string name)
    {
        if (name.Contains("://"))
        {
            return true;
        }

        for (var dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (IsBetweenLetters(name, dot) && (FollowsWww(name, dot) || PrecedesEnding(name, dot)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetweenLetters(string name, int dot) =>
        dot > 0 && dot + 1 < name.Length && char.IsLetterOrDigit(name[dot - 1]) && char.IsLetterOrDigit(name[dot + 1]);

    private static bool FollowsWww(string name, int dot) =>
        dot >= 3 && string.Compare(name, dot - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0
        && (dot == 3 || !char.IsLetterOrDigit(name[dot - 4]));

    private static bool PrecedesEnding(string name, int dot)
    {
        var end = dot + 1;
        while (end < name.Length && (char.IsLetterOrDigit(name[end]) || name[end] == '-'))
        {
            end++;
        }

        return Array.Exists(Endings, ending => ending.Length == end - dot - 1
            && string.Compare(name, dot + 1, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0);
    }
}
