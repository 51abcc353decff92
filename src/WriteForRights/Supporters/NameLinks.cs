namespace WriteForRights;

/// <summary>
/// Finds web addresses in a name: <c>https://…</c>, <c>www.…</c>, <c>t.me/…</c>, <c>example.com</c>. It accepts names with a full stop
/// between letters: <c>J.R.R. Example</c>, <c>Md.Example</c>, <c>M.de Example</c>, <c>Anna.It Example</c>, <c>Dr.med.vet. Example</c>; and
/// <c>c/o</c>.
/// </summary>
internal static class NameLinks
{
    private const int MinOfName = 3;

    // Titles and abbreviated names that people write without a space after the full stop.
    private static readonly HashSet<string> Titles =
    [
        "abd", "adv", "ar", "arch", "avv", "bc", "ca", "capt", "col", "dipl", "doc", "don", "dott", "dr", "drs", "er", "fco", "fr", "gen",
        "geom", "hj", "hon", "ing", "ir", "judr", "kum", "lic", "lt", "ma", "mag", "maj", "md", "mgr", "mohd", "mr", "mrs", "ms", "mudr",
        "muh", "mvdr", "mx", "phdr", "prof", "rag", "rer", "rev", "rndr", "sgt", "shri", "smt", "sr", "sra", "sri", "st", "sta", "ste",
        "univ", "ven", "акад", "г", "др", "проф", "св",
    ];

    // Degrees and generations after a name that are also top-level domains.
    private static readonly HashSet<string> Suffixes = ["cpa", "dds", "esq", "mba", "md", "phd", "sr"];

    // Particles between two names that are also top-level domains.
    private static readonly HashSet<string> Particles = ["al", "de", "di", "do", "la", "le"];

    // Given and family names that are also top-level domains, for people who write in lower case.
    private static readonly HashSet<string> FamilyNames =
    [
        "abbott", "bond", "day", "dunlop", "dupont", "ferrari", "ferrero", "ford", "fox", "gallo", "george", "green", "honda", "hughes",
        "joy", "kim", "law", "lilly", "lincoln", "norton", "paris", "ren", "rich", "rogers", "sakura", "schmidt", "schwarz", "sharp",
        "song", "suzuki", "sydney", "walter", "wang", "weber", "weir", "xin", "yun", "zara",
    ];

    internal static bool IsIn(string name) => WebAddresses.Find(name).Any(address => IsLink(name, address));

    private static bool IsLink(string name, WebAddress address)
    {
        if (address.HasScheme)
        {
            return true;
        }

        if (address.HasPath)
        {
            return address.IsKnown ? !IsTwoNames(name, address) : !IsOfName(name, address);
        }

        // These endings are not names, even if capitalised. But B.Com is a degree, and Ly and Co are family names.
        return TopLevelDomains.IsNoWord(address.Ending)
            ? !(address.IsCapitalised && (address.Ending.Length < MinOfName || address.NameLength == 1)) && !IsInitial(name, address)
            : !IsOfName(name, address);
    }

    // A.Kim/B.Wang
    private static bool IsTwoNames(string name, WebAddress address)
    {
        var second = name.IndexOf('/', address.Start) + 1;
        return address.IsCapitalised && second > 0 && second < name.Length && char.IsUpper(name, second);
    }

    // M.ch, and not t.co
    private static bool IsInitial(string name, WebAddress address) =>
        address.NameLength == 1 && address.Ending.Length < MinOfName && char.IsUpper(name, address.Start);

    // A capitalised ending is part of the name. In lower case most endings are not.
    private static bool IsOfName(string name, WebAddress address)
    {
        var ending = address.Ending;
        if (ending.All(c => char.ToUpperInvariant(c) == c))
        {
            // In scripts without capitals a title is short: डॉ.भारत. Chinese, Japanese and Korean names have no such full stops.
            return address.NameLength < (EastAsian.IsIn(ending) ? 1 : MinOfName);
        }

        var title = new string([.. name.Skip(address.Start).TakeWhile(c => !WebAddresses.IsDot(c))]).ToLowerInvariant();
        return address.NameLength == 1 || HasCapital(name, address) || Titles.Contains(title) || Suffixes.Contains(ending)
            || FamilyNames.Contains(ending) || (Particles.Contains(ending) && IsBetweenNames(name, address));
    }

    private static bool HasCapital(string name, WebAddress address)
    {
        for (var i = address.End - 1; i >= address.Start && !WebAddresses.IsDot(name[i]); i--)
        {
            if (char.IsUpper(name[i]))
            {
                return true;
            }
        }

        return false;
    }

    // Ma.de Lourdes
    private static bool IsBetweenNames(string name, WebAddress address) => char.IsUpper(name, address.Start)
        && address.End + 1 < name.Length && name[address.End] == ' ' && char.IsLetter(name, address.End + 1);
}
