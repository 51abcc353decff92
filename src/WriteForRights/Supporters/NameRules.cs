using System.Globalization;

namespace WriteForRights;

/// <summary>Finds texts that cannot be names. It asks for no capitals, length or second word: people know their own names.</summary>
internal static class NameRules
{
    private static readonly char[] Ats = ['@', '\uFF20', '\uFE6B'];

    private static readonly char[] EmailEnds = ['(', ')', ',', ';', '"', '\'', '“', '”', '[', ']'];

    /// <summary>Returns the code of the first reason why a printable text is not a name, or <c>null</c>.</summary>
    internal static string? FindProblem(string name)
    {
        if (HasIsolate(name))
        {
            return ProblemCodes.TextCharacters;
        }

        return name.Contains('<') || name.Contains('>') ? ProblemCodes.NameMarkup
            : HasEmail(name) ? ProblemCodes.NameEmail
            : NameLinks.IsIn(name) ? ProblemCodes.NameLink
            : !HasLetter(name) ? ProblemCodes.NameLetterMissing
            : null;
    }

    // An unclosed isolate affects the text after the name (UAX #9). A page isolates names itself.
    private static bool HasIsolate(string name)
    {
        foreach (var c in name)
        {
            if (Direction.IsIsolate(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEmail(string name) => name.IndexOfAny(Ats) >= 0
        && Array.Exists(Invisible.Remove(name).Split((char[]?)null), word => EmailAddress.TryParse(word.Trim(EmailEnds), out _));

    /// <summary>
    /// Returns whether a name has a character that may be a letter. That includes number letters (〇), private-use characters, and
    /// characters that this machine's tables do not know, such as letters of new scripts. It excludes Korean fillers: Unicode calls them
    /// letters, but they are invisible.
    /// </summary>
    private static bool HasLetter(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!Invisible.IsFiller(name[i]) && CharUnicodeInfo.GetUnicodeCategory(name, i)
                is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                    or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                return true;
            }
        }

        return false;
    }
}
