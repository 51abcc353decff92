using System.Text;

namespace WriteForRights;

/// <summary>Recognises names that are easily mistaken for those of a pack's files.</summary>
internal static class NearNames
{
    private const string Json = "json";
    private const string SingularFolder = "case";

    // Formats in which people write a case before they convert it to JSON, and archives of several.
    private static readonly string[] Documents =
    [
        ".yaml", ".yml", ".toml", ".xml", ".doc", ".docx", ".odt", ".rtf", ".pages", ".csv", ".xls", ".xlsx", ".ods", ".zip", ".7z", ".rar",
        ".gz", ".tgz", ".tar", ".bz2", ".xz",
    ];

    /// <summary>Returns a name as it looks: in lower case and of one width, without invisible characters.</summary>
    internal static string AsSeen(string name)
    {
        var seen = new StringBuilder(name.Length);
        foreach (var c in NameFolding.Normal(name, NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c))
            {
                seen.Append(' ');
            }
            else if (!char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
            {
                seen.Append(char.ToLowerInvariant(c));
            }
        }

        return seen.ToString().Trim();
    }

    /// <summary>Returns whether a name, as it looks, has <c>json</c> in it, as its extension or before another one.</summary>
    internal static bool SaysJson(string seen) => seen.Contains(Json);

    /// <summary>Returns whether a name, as it looks, has the extension of another data format or an archive.</summary>
    internal static bool SaysDocument(string seen) => Array.Exists(Documents, ending => seen.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>
    /// Returns whether a name, as it looks, is a pack's with something added: <c>campaign (1).json</c>, <c>campaign.json.txt</c>.
    /// </summary>
    internal static bool IsCopyOf(string file, string seen)
    {
        var stem = file.Substring(0, file.Length - PackNames.Extension.Length);
        return seen.StartsWith(stem, StringComparison.Ordinal) && SaysJson(seen)
            && (seen.Length == stem.Length || !char.IsLetter(seen[stem.Length]));
    }

    /// <summary>Returns whether a folder's name, as it looks, is that of the cases.</summary>
    internal static bool LooksLikeCases(string seenFolder) => seenFolder is PackNames.CaseFolder or SingularFolder;

    /// <summary>Returns whether a folder's name resembles that of the cases: it contains that, or differs by one slip.</summary>
    internal static bool ResemblesCases(string seenFolder)
    {
        var word = new StringBuilder();
        foreach (var c in seenFolder + " ")
        {
            if (char.IsLetter(c))
            {
                word.Append(c);
            }
            else if (LooksLikeCases(word.ToString()))
            {
                return true;
            }
            else
            {
                word.Clear();
            }
        }

        return IsOneSlipFrom(PackNames.CaseFolder, seenFolder);
    }

    /// <summary>Returns whether a name has one letter more, less or different, or two neighbours swapped.</summary>
    internal static bool IsOneSlipFrom(string wanted, string given)
    {
        var start = 0;
        while (start < Math.Min(wanted.Length, given.Length) && wanted[start] == given[start])
        {
            start++;
        }

        var (rest, other) = (wanted.Substring(start), given.Substring(start));
        return (rest.Length > 0 && rest.Substring(1) == other)
            || (other.Length > 0 && other.Substring(1) == rest)
            || (rest.Length > 0 && other.Length > 0 && rest.Substring(1) == other.Substring(1))
            || (rest.Length > 1 && other.Length > 1 && rest[0] == other[1] && rest[1] == other[0]
                && rest.Substring(2) == other.Substring(2));
    }

    /// <summary>Returns the id that a file's name probably means, or <c>null</c>: the part before a full stop, bracket or tilde.</summary>
    internal static CaseId? IdOf(string file)
    {
        var seen = AsSeen(file.Substring(file.LastIndexOfAny(['/', '\\']) + 1)).TrimStart('.');
        var end = seen.IndexOfAny(['.', '(', '~']);
        var stem = end < 0 ? seen : seen.Substring(0, end);
        return CaseId.TryParse(stem.Trim().Replace(' ', '-').Replace('_', '-'), out var id) ? id : null;
    }
}
