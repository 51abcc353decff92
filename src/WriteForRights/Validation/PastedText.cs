using System.Text;

namespace WriteForRights;

/// <summary>
/// The one rule for what surrounds a value that somebody typed or pasted: white space and invisible characters at its ends are no part of
/// it. What stands within the value stays, and is for the rules of the value to judge.
/// </summary>
/// <remarks>
/// Every field of a person is held without its surroundings, so that the validator, the fingerprint, the screening, a letter and the
/// JSON see the same value.
/// </remarks>
internal static class PastedText
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>The tags of a flag, and some more.</summary>
    private const int MostSelectors = 16;

    /// <summary>A text without what surrounds it.</summary>
    internal static PersonalText? Trim(PersonalText? text) => text is { } value ? Trim(value) : default(PersonalText?);

    /// <summary>A text without what surrounds it.</summary>
    internal static PersonalText Trim(PersonalText text)
    {
        var written = text.Reveal();
        var trimmed = Trim(written);
        return trimmed.Length == written.Length ? text : new PersonalText(trimmed);
    }

    /// <summary>Texts without what surrounds each of them.</summary>
    internal static ValueList<PersonalText> Trim(ValueList<PersonalText> texts)
    {
        foreach (var text in texts)
        {
            if (Trim(text) != text)
            {
                return texts.Select(Trim).ToValueList();
            }
        }

        return texts;
    }

    /// <summary>A text without what surrounds it.</summary>
    internal static string Trim(string text)
    {
        var start = 0;
        while (start < text.Length && SurroundingAt(text, start) is > 0 and var length)
        {
            start += length;
        }

        var end = text.Length;
        while (end > start && SurroundingBefore(text, start, end) is > 0 and var length)
        {
            end -= length;
        }

        return end - start == text.Length ? text : text.Substring(start, end - start);
    }

    /// <summary>
    /// A text with ASCII for what an input method gives in full width: letters, digits and signs, the ideographic space, and the
    /// ideographic full stop.
    /// </summary>
    internal static string ToNarrow(string text)
    {
        StringBuilder? narrow = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var folded = c switch
            {
                < '\u3000' => c,
                >= '\uFF01' and <= '\uFF5E' => (char)(c - FullWidthOffset),
                '\u3000' => ' ',
                '\u3002' or '\uFF61' or '\uFE52' => '.',
                '\uFE6B' => '@',
                _ => c,
            };
            if (folded != c)
            {
                (narrow ??= new StringBuilder(text))[i] = folded;
            }
        }

        return narrow?.ToString() ?? text;
    }

    private static int SurroundingAt(string text, int index) => char.IsWhiteSpace(text[index]) ? 1
        : char.IsLetter(text[index]) ? 0
        : IsJoiner(text[index]) && (index + 1 == text.Length || CanBeShaped(text, index + 1)) ? 0
        : Invisible.LengthAt(text, index);

    private static int SurroundingBefore(string text, int start, int end)
    {
        var last = end - 1;
        if (char.IsWhiteSpace(text[last]))
        {
            return 1;
        }

        last -= last > start && char.IsLowSurrogate(text[last]) && char.IsHighSurrogate(text[last - 1]) ? 1 : 0;
        if (Invisible.LengthAt(text, last) != end - last || char.IsLetter(text[last]))
        {
            return 0;
        }

        var isOfLetter = IsJoiner(text[last]) ? last == start || CanBeShaped(text, last - 1)
            : IsSelector(text[last]) && CanBeSelected(text, start, last - 1);
        return isOfLetter ? 0 : end - last;
    }

    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D';

    // In Malayalam a joiner at the end of a name is a part of its last letter; in Arabic letters it gives the first or the last its shape.
    private static bool CanBeShaped(string text, int beside) => text[beside] >= '\u0590' && !char.IsWhiteSpace(text[beside])
        && Invisible.LengthAt(text, char.IsLowSurrogate(text[beside]) && beside > 0 ? beside - 1 : beside) == 0;

    // An ideograph in one of its forms, an emoji in colours, or a flag, which has several tags.
    private static bool CanBeSelected(string text, int start, int before)
    {
        var farthest = Math.Max(start, before - (2 * MostSelectors));
        while (before > farthest && (IsSelector(text[before]) || (char.IsLowSurrogate(text[before]) && IsSelector(text[before - 1]))))
        {
            before -= char.IsLowSurrogate(text[before]) ? 2 : 1;
        }

        return before >= start && text[before] >= '\u2600' && !char.IsWhiteSpace(text[before]) && Invisible.LengthAt(text, before) == 0;
    }

    // Of those beyond the basic plane, which are tags, too, the first half tells.
    private static bool IsSelector(char c) => c is (>= '\uFE00' and <= '\uFE0F') or '\uDB40';
}
