using System.Globalization;

namespace WriteForRights;

/// <summary>What a name is not. What a name is, its bearer knows: nothing here looks for capitals, length, or a second word.</summary>
internal static class NameRules
{
    private static readonly char[] Ats = ['@', '\uFF20', '\uFE6B'];

    private static readonly char[] EmailEnds = ['(', ')', ',', ';', '"', '\'', '“', '”', '[', ']'];

    /// <summary>The code of the first thing for which a printable text is no name; none where it may be one.</summary>
    internal static string? ProblemOf(string name)
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

    // An isolate that is not closed swallows what stands after the name (UAX #9); where a name is shown, the page isolates it.
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
    /// Whether anything could be a letter: also what counts as one (〇), and what this machine's tables do not know yet or never will, as
    /// the letters of scripts that were encoded last, or not yet. The fillers of Korean count as letters in Unicode, and nobody sees them.
    /// </summary>
    private static bool HasLetter(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!Invisible.IsFiller(name[i]) && CharUnicodeInfo.GetUnicodeCategory(name, i) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                return true;
            }
        }

        return false;
    }
}
