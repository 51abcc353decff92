using System.Text;

namespace WriteForRights;

/// <summary>
/// Removes white space and invisible characters from both ends of a value that somebody typed or pasted. Characters within the
/// value stay, and the rules of the value judge them.
/// </summary>
/// <remarks>
/// This is the only such rule. The records of people apply it when a value is set, so the validator, the fingerprint, the screening, a
/// letter and the JSON see the same value.
/// </remarks>
internal static class PastedText
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>The maximum number of selectors or tags after one character: a flag has seven.</summary>
    private const int MaxSelectors = 16;

    /// <summary>Trims a text; <c>null</c> stays <c>null</c>.</summary>
    internal static PersonalText? Trim(PersonalText? text) => text is { } value ? Trim(value) : default(PersonalText?);

    /// <summary>Trims a text.</summary>
    internal static PersonalText Trim(PersonalText text)
    {
        var written = text.Reveal();
        var trimmed = Trim(written);
        return trimmed.Length == written.Length ? text : new PersonalText(trimmed);
    }

    /// <summary>Trims each of some texts.</summary>
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

    /// <summary>Trims a text.</summary>
    internal static string Trim(string text)
    {
        var (start, end) = Within(text, takesBlanks: true);

        // Blanks look empty but are not white space. A text of blanks alone was typed, so keep it.
        (start, end) = start < end ? (start, end) : Within(text, takesBlanks: false);
        return end - start == text.Length ? text : text.Substring(start, end - start);
    }

    private static (int Start, int End) Within(string text, bool takesBlanks)
    {
        var start = 0;
        while (start < text.Length && ((takesBlanks && IsBlank(text, start)) ? 1 : SurroundingAt(text, start)) is > 0 and var length)
        {
            start += length;
        }

        var end = text.Length;
        while (end > start
            && ((takesBlanks && IsBlank(text, end - 1)) ? 1 : SurroundingBefore(text, start, end)) is > 0 and var length)
        {
            end -= length;
        }

        return (start, end);
    }

    /// <summary>
    /// Returns a text with ASCII characters in place of full-width ones, as an input method types them: letters, digits and signs, the
    /// ideographic space and the ideographic full stop.
    /// </summary>
    internal static string ToNarrow(string text)
    {
        StringBuilder? narrow = null;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = ToNarrow(text[i]);
            if (folded != text[i])
            {
                (narrow ??= new StringBuilder(text))[i] = folded;
            }
        }

        return narrow?.ToString() ?? text;
    }

    /// <summary>Returns the ASCII character of a full-width one; otherwise the character itself.</summary>
    internal static char ToNarrow(char c) => c switch
    {
        < '\u3000' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - FullWidthOffset),
        '\u3000' => ' ',
        '\u3002' or '\uFF61' or '\uFE52' => '.',
        '\uFE6B' => '@',
        _ => c,
    };

    // The empty Braille pattern, and the Korean fillers. Beside a Jamo, a filler takes the place of another letter of the syllable.
    private static bool IsBlank(string text, int index) => text[index] == '\u2800'
        || (Invisible.IsFiller(text[index]) && !(text[index] < '\u1200' && (IsJamo(text, index - 1) || IsJamo(text, index + 1))));

    private static bool IsJamo(string text, int index) =>
        index >= 0 && index < text.Length && text[index] is >= '\u1100' and <= '\u11FF' && !Invisible.IsFiller(text[index]);

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

    // A joiner at the end of a Malayalam name is part of its last letter. Beside an Arabic letter it gives the letter its shape.
    private static bool CanBeShaped(string text, int beside) => text[beside] >= '\u0590' && !char.IsWhiteSpace(text[beside])
        && Invisible.LengthAt(text, char.IsLowSurrogate(text[beside]) && beside > 0 ? beside - 1 : beside) == 0;

    // An ideograph in one of its forms, an emoji in colours, or a flag, which has several tags.
    private static bool CanBeSelected(string text, int start, int before)
    {
        var farthest = Math.Max(start, before - (2 * MaxSelectors));
        while (before > farthest && (IsSelector(text[before]) || (char.IsLowSurrogate(text[before]) && IsSelector(text[before - 1]))))
        {
            before -= char.IsLowSurrogate(text[before]) ? 2 : 1;
        }

        return before >= start && text[before] >= '\u2600' && !char.IsWhiteSpace(text[before]) && Invisible.LengthAt(text, before) == 0;
    }

    // U+DB40 is the high surrogate of the selectors and tags beyond the basic plane.
    private static bool IsSelector(char c) => c is (>= '\uFE00' and <= '\uFE0F') or '\uDB40';
}
