using System.Globalization;

namespace WriteForRights;

/// <summary>Finds religious and political emoji and other signs. Country flags are political.</summary>
internal static class SignFinder
{
    private const int FirstOfFlags = 0x1F1E6;
    private const int LastOfFlags = 0x1F1FF;

    // Joins several emoji into one, so the next one is part of the same sign.
    private const char Joiner = '\u200D';

    private static readonly Lazy<Dictionary<string, WordSubject>> Signs = new(static () => WordList.Others.Entries
        .Where(entry => entry.Subject is WordSubject.ReligionSigns or WordSubject.PoliticsSigns)
        .ToDictionary(entry => entry.Entry, entry => entry.Subject, StringComparer.Ordinal));

    // All flags begin with the same high surrogate.
    private static readonly Lazy<HashSet<char>> FirstCharacters = new(static () =>
        [.. Signs.Value.Keys.Select(sign => sign[0]), char.ConvertFromUtf32(FirstOfFlags)[0]]);

    internal static void Find(ScreeningPass pass)
    {
        var text = pass.Text.Source;
        for (var i = 0; i < text.Length; i++)
        {
            // All signs of the lists are at or after the arrows and symbols.
            if (text[i] < '\u2190' || !FirstCharacters.Value.Contains(text[i]))
            {
                continue;
            }

            var length = LengthOf(text, i);
            if (SubjectOf(text, i, length) is { } subject && !SubjectMatter.IsAllowed(pass.Policy, subject))
            {
                var rule = subject == WordSubject.ReligionSigns ? ScreeningRule.Religion : ScreeningRule.Politics;
                pass.AddPlaces(rule, FindingSeverity.Ask, i, i + length);
            }

            i += length - 1;
        }
    }

    private static WordSubject? SubjectOf(string text, int start, int length)
    {
        if (IsFlag(text, start))
        {
            return WordSubject.PoliticsSigns;
        }

        // First the whole joined sign (the rainbow flag), then its first part (praying hands of any colour).
        return Signs.Value.TryGetValue(Plain(text.Substring(start, length)), out var subject)
            || Signs.Value.TryGetValue(text.Substring(start, char.IsSurrogatePair(text, start) ? 2 : 1), out subject) ? subject : null;
    }

    private static bool IsFlag(string text, int at) =>
        char.IsSurrogatePair(text, at) && char.ConvertToUtf32(text, at) is >= FirstOfFlags and <= LastOfFlags;

    // The length of a sign with its colour, its variation selector, the signs joined to it, or the second half of a flag.
    private static int LengthOf(string text, int start)
    {
        var end = start + (char.IsSurrogatePair(text, start) ? 2 : 1);
        if (IsFlag(text, start) && end + 1 < text.Length && IsFlag(text, end))
        {
            end += 2;
        }

        while (end < text.Length)
        {
            if (text[end] == Joiner && end + 1 < text.Length)
            {
                end += 1 + (char.IsSurrogatePair(text, end + 1) ? 2 : 1);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(text, end) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                end++;
            }
            else if (char.IsSurrogatePair(text, end) && char.ConvertToUtf32(text, end) is >= 0x1F3FB and <= 0x1F3FF)
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end - start;
    }

    private static string Plain(string sign) => sign.Replace("\uFE0F", string.Empty);
}
