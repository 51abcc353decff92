using System.Text;

namespace WriteForRights;

/// <summary>Recognises names that are nearly those of a pack's files: what keeps them apart is easily overlooked.</summary>
internal static class NearNames
{
    private const string Json = "json";
    private const string SingularFolder = "case";

    // What people write a case in who have not yet made JSON of it, and what they pack several into.
    private static readonly string[] Documents =
    [
        ".yaml", ".yml", ".toml", ".xml", ".doc", ".docx", ".odt", ".rtf", ".pages", ".csv", ".xls", ".xlsx", ".ods", ".zip", ".7z", ".rar",
        ".gz", ".tgz", ".tar", ".bz2", ".xz",
    ];

    /// <summary>The name as it looks: small letters of one width, without what cannot be seen.</summary>
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

    /// <summary>Whether a name, as it looks, says that the file holds JSON: by its ending, or by what was put behind that.</summary>
    internal static bool SaysJson(string seen) => seen.Contains(Json);

    /// <summary>Whether a name, as it looks, says that the file holds data or a document in another format, or several files.</summary>
    internal static bool SaysDocument(string seen) => Array.Exists(Documents, ending => seen.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>
    /// Whether a name, as it looks, is one of a pack's with something else behind it: <c>campaign (1).json</c>, <c>campaign.json.txt</c>.
    /// </summary>
    internal static bool IsCopyOf(string file, string seen)
    {
        var stem = file.Substring(0, file.Length - PackNames.Extension.Length);
        return seen.StartsWith(stem, StringComparison.Ordinal) && SaysJson(seen) && (seen.Length == stem.Length || !char.IsLetter(seen[stem.Length]));
    }

    /// <summary>Whether a folder looks like that of the cases.</summary>
    internal static bool LooksLikeCases(string seenFolder) => seenFolder is PackNames.CaseFolder or SingularFolder;

    /// <summary>Whether a folder's name has that of the folder of cases in it, or differs from it by one slip.</summary>
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

    /// <summary>Whether a name has one letter more, less or other than was wanted, or two of them in the wrong order.</summary>
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
            || (rest.Length > 1 && other.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest.Substring(2) == other.Substring(2));
    }

    /// <summary>The id that a file's name seems to mean: what comes before the first full stop, space or bracket.</summary>
    internal static CaseId? IdOf(string file)
    {
        var seen = AsSeen(file.Substring(file.LastIndexOfAny(['/', '\\']) + 1)).TrimStart('.');
        var end = seen.IndexOfAny(['.', '(', '~']);
        return CaseId.TryParse((end < 0 ? seen : seen.Substring(0, end)).Trim().Replace(' ', '-').Replace('_', '-'), out var id) ? id : null;
    }
}
