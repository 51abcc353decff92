using System.Text;

namespace WriteForRights;

/// <summary>Corrects typing errors in an email address's domain.</summary>
internal static class EmailSlips
{
    private const int MinComparedLength = 5;

    // Names of other providers that are one typing error away from a large provider's.
    private static readonly HashSet<string> Neighbours = ["cloud", "email", "mail", "ymail"];

    // An ending that is nearly one of these but is itself a top-level domain is left unchanged.
    private static readonly string[] Endings = ["com", "org", "net", "info", "edu"];

    private static readonly string[] ShortEndings =
        ["uk", "de", "fr", "nl", "be", "br", "ch", "jp", "pl", "ru", "it", "es", "se", "dk", "no", "at", "pt"];

    // Labels below a country's domain under which names are registered as directly under the country.
    private static readonly string[] SecondLevels = ["co", "com", "net", "ne", "org", "or", "gov", "edu", "ac"];

    /// <summary>Returns the address with its domain corrected, or <c>null</c>.</summary>
    internal static string? Correct(string address)
    {
        var at = address.LastIndexOf('@');
        var domain = address.Substring(at + 1).ToLowerInvariant();
        var dot = domain.IndexOf('.');
        return dot > 0 && (OfProvider(domain.Substring(0, dot), domain.Substring(dot + 1)) ?? OfEnding(domain)) is { } corrected
            ? $"{address.Substring(0, at)}@{corrected}"
            : null;
    }

    /// <summary>
    /// Corrects the signs in the domain of a text that is not an address: commas, missing and doubled dots, and spaces. The result is not
    /// always an address; it is <c>null</c> if nothing can be corrected.
    /// </summary>
    internal static string? CorrectText(string text)
    {
        var at = text.IndexOf('@');
        var last = text.LastIndexOf('@');
        if (at < 1 || text.Length > PastedEmail.MaxCharacters || text.Substring(at, last - at).Any(c => c != '@' && !char.IsWhiteSpace(c)))
        {
            return null;
        }

        var domain = new StringBuilder();
        foreach (var c in Invisible.Remove(text.Substring(last + 1)).ToLowerInvariant())
        {
            var sign = c is ',' or ';' or ':' ? '.' : c;
            if (!char.IsWhiteSpace(sign) && !(sign == '.' && (domain.Length == 0 || domain[domain.Length - 1] == '.')))
            {
                domain.Append(sign);
            }
        }

        var corrected = domain.ToString();
        var local = Invisible.Remove(text.Substring(0, at)).TrimEnd();
        return corrected.Length == 0 ? null : $"{local}@{(corrected.Contains('.') ? corrected : WithDot(corrected))}";
    }

    // gmailcom, yahoocouk, gmail
    private static string WithDot(string domain)
    {
        foreach (var host in EmailHost.All)
        {
            foreach (var ending in host.Endings)
            {
                if (domain == host.Name + ending.Replace(".", string.Empty))
                {
                    return $"{host.Name}.{ending}";
                }
            }

            var usual = host.Name + host.Endings[0];
            if (domain == host.Name || (host.Name.Length >= MinComparedLength && domain[0] == host.Name[0] && IsSlip(domain, usual)))
            {
                return $"{host.Name}.{host.Endings[0]}";
            }
        }

        return domain;
    }

    private static string? OfProvider(string name, string ending)
    {
        if (Neighbours.Contains(name))
        {
            return null;
        }

        if (Array.Find(EmailHost.All, host => host.Name == name) is { } exact)
        {
            return Array.IndexOf(exact.Endings, ending) >= 0 ? null
                : Ending(exact, ending, exact.IsAlone && ending != "ru" && IsWhole(ending));
        }

        var near = Array.Find(EmailHost.All, host => IsSlipOf(name, host.Name));
        return near is null ? null
            : Array.IndexOf(near.Endings, ending) >= 0 ? $"{near.Name}.{ending}"
            : Ending(near, ending, isCertain: false);
    }

    // A provider's name before another domain (gmail.example.org) is that domain's own host.
    private static bool IsWhole(string ending) =>
        ending.IndexOf('.') is var dot
        && (dot < 0 || (Array.IndexOf(SecondLevels, ending.Substring(0, dot)) >= 0 && ending.IndexOf('.', dot + 1) < 0));

    // An existing ending stays, unless it is one letter away from .com, or the provider has no mailboxes under another ending.
    private static string? Ending(EmailHost host, string ending, bool isCertain)
    {
        var meant = isCertain ? host.Endings[0]
            : TopLevelDomains.Has(ending.Substring(ending.LastIndexOf('.') + 1))
                ? Array.Find(host.Endings, known => known == "com" && IsSlip(ending, known))
                : Array.Find(host.Endings, known => IsSlip(ending, known));
        return meant is null ? null : $"{host.Name}.{meant}";
    }

    private static string? OfEnding(string domain)
    {
        var start = domain.LastIndexOf('.') + 1;
        var ending = domain.Substring(start);
        if (TopLevelDomains.Has(ending))
        {
            return null;
        }

        var meant = ending.Length == 2 ? Array.Find(ShortEndings, known => known[0] == ending[1] && known[1] == ending[0]) : null;
        meant ??= Array.Find(Endings, known => IsSlip(ending, known));
        return meant is null ? null : $"{domain.Substring(0, start)}{meant}";
    }

    // A different first letter usually means another name. "icould" has two errors, but is common.
    private static bool IsSlipOf(string name, string known) => known.Length >= MinComparedLength
        && (IsSlip(name, known) || (name == "icould" && known == "icloud"))
        && (name[0] == known[0] || name.Length != known.Length || name[0] == known[1]);

    /// <summary>Returns whether words differ by one letter, or by two neighbours swapped.</summary>
    private static bool IsSlip(string one, string other)
    {
        if (one == other || Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
        {
            start++;
        }

        var end = 0;
        while (end < one.Length - start && end < other.Length - start && one[one.Length - 1 - end] == other[other.Length - 1 - end])
        {
            end++;
        }

        var (left, right) = (one.Length - start - end, other.Length - start - end);
        return left + right is 1 || (left == 1 && right == 1)
            || (left == 2 && right == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]);
    }
}
