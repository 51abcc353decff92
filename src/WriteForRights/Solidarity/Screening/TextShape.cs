using System.Globalization;

namespace WriteForRights;

/// <summary>Checks that there is a text, that it can be printed, and that it is not too long.</summary>
internal static class TextShape
{
    internal static void Find(ScreeningPass pass)
    {
        var body = pass.Draft.Body.Reveal();
        if (!HasContent(pass.Text))
        {
            pass.Add(ScreeningRule.Empty, FindingSeverity.Stop, ScreeningPass.Body);
        }

        for (var i = 0; i < pass.Text.Source.Length; i++)
        {
            if (body[i] is (>= ' ' and <= '~') or (>= '\u00A0' and < '\u2000') or (>= '\u3000' and < '\uD800'))
            {
                continue;
            }

            var isPair = i + 1 < body.Length && char.IsSurrogatePair(body[i], body[i + 1]);
            if ((char.IsSurrogate(body[i]) && !isPair) || (body[i] is not ('\n' or '\r' or '\t') && TextRules.IsForbidden(body[i])))
            {
                pass.AddPlaces(ScreeningRule.Unprintable, FindingSeverity.Stop, i, i + 1);
            }

            i += isPair ? 1 : 0;
        }

        var most = Math.Min(pass.Policy.MaxLength ?? int.MaxValue, ActionRecordValidator.MaxTextLength);

        // Invisible characters are not counted, but text beyond the absolute limit is not screened.
        var end = Math.Min(EndOf(body, most), ActionRecordValidator.MaxTextLength);
        if (end < body.Length)
        {
            pass.AddPlaces(
                ScreeningRule.TooLong, FindingSeverity.Stop, end, body.Length, most.ToString(CultureInfo.InvariantCulture));
        }
    }

    // A heart is a message; white space and invisible characters are not.
    private static bool HasContent(FoldedText text) => text.Characters.Any(c => !char.IsWhiteSpace(c) && !char.IsControl(c));

    // The index after the given number of characters as a reader counts them, without accents and invisible ones.
    private static int EndOf(string body, int most)
    {
        if (body.Length <= most)
        {
            return body.Length;
        }

        var count = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var isUnseen = CharUnicodeInfo.GetUnicodeCategory(body, i)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
            if (body[i] != '\r' && !isUnseen)
            {
                count++;
            }

            if (count > most)
            {
                return i;
            }

            i += char.IsHighSurrogate(body[i]) && i + 1 < body.Length && char.IsLowSurrogate(body[i + 1]) ? 1 : 0;
        }

        return body.Length;
    }
}
