namespace WriteForRights.Testing;

/// <summary>Matches paths with stars: one star matches one segment, two stars at the end match the rest.</summary>
internal static class PathPattern
{
    internal static bool Matches(string pattern, string path)
    {
        var wanted = pattern.Split('/');
        var given = path.Split('/');
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] == "**" && i == wanted.Length - 1)
            {
                return true;
            }

            if (i >= given.Length || (wanted[i] != "*" && !string.Equals(wanted[i], given[i], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return wanted.Length == given.Length;
    }
}
