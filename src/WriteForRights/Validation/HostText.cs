using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>Reads the labels of a host name in a text, and folds them as the DNS would.</summary>
internal static class HostText
{
    private const int MaxLabels = 40;

    /// <summary>Returns the label before a full stop and those after it; fewer than two if there is no host name.</summary>
    internal static List<HostLabel> Around(string text, int dot, int taken)
    {
        var labels = new List<HostLabel>();
        var before = new HostLabel(StartOfLabel(text, BeforeBracket(text, dot), taken), BeforeBracket(text, dot));
        if (LettersIn(text, before) == 0)
        {
            return labels;
        }

        labels.Add(before);
        var start = AfterBracket(text, dot);
        while (labels.Count <= MaxLabels)
        {
            var end = EndOfLabel(text, start);
            if (end == start)
            {
                break;
            }

            labels.Add(new(start, end));
            var next = Invisible.Skip(text, end);
            var point = next < text.Length && IsOpening(text[next]) ? next + 1 : next;
            if (point >= text.Length || !WebAddresses.IsDot(text[point]) || BeforeBracket(text, point) > next)
            {
                break;
            }

            start = AfterBracket(text, point);
        }

        return labels;
    }

    /// <summary>
    /// Returns the ending of a host whose last label is or begins with a top-level domain; otherwise <c>null</c>.
    /// </summary>
    internal static (HostLabel Label, string Text)? EndingOf(string text, HostLabel label, HostLabel first)
    {
        var folded = Fold(text, label);
        if (TopLevelDomains.Has(folded))
        {
            return (label, folded);
        }

        // An ending wholly in look-alikes counts only after a name in Latin letters. Otherwise Russian words would be endings.
        if (Lookalikes.ToLatin(folded) is { } latin && HasLatin(text, first) && TopLevelDomains.Has(latin))
        {
            return (label, latin);
        }

        // In a script without spaces the sentence continues right after the ending.
        for (var end = label.End - 1; end > label.Start + 1 && IsWithoutSpaces(text, label.Start); end--)
        {
            if (TopLevelDomains.Has(Fold(text, new(label.Start, end))))
            {
                return (new(label.Start, end), Fold(text, new(label.Start, end)));
            }
        }

        return null;
    }

    /// <summary>Returns a label in lower case, composed, and without invisible characters.</summary>
    internal static string Fold(string text, HostLabel label)
    {
        var folded = new StringBuilder(label.End - label.Start);
        var isAscii = true;
        for (var i = label.Start; i < label.End; i++)
        {
            var unseen = Invisible.LengthAt(text, i);
            if (unseen > 0)
            {
                i += unseen - 1;
                continue;
            }

            var c = PastedText.ToNarrow(text[i]);
            isAscii &= c < 0x80;
            folded.Append(char.ToLowerInvariant(c));
        }

        if (isAscii)
        {
            return folded.ToString();
        }

        var letters = folded.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant().ToCharArray();
        Lookalikes.Unify(letters, 0, letters.Length);
        return new string(letters);
    }

    internal static int LettersIn(string text, HostLabel label)
    {
        var count = 0;
        for (var i = label.Start; i < label.End; i++)
        {
            count += IsLetterOrDigit(text, i) ? 1 : 0;
            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        return count;
    }

    internal static bool IsCapitalised(string text, HostLabel label)
    {
        var first = Invisible.Skip(text, label.Start);
        if (first >= label.End || !char.IsUpper(text, first))
        {
            return false;
        }

        for (var i = first + 1; i < label.End; i++)
        {
            if (char.IsUpper(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether a character is of a script without spaces between words, so that text can touch an address.</summary>
    internal static bool IsWithoutSpaces(string text, int index) => text[index] >= '\u0E00'
        && (Scripts.IsWithoutSpaces(Scripts.Of(text[index])) || Scripts.Of(text[index]) is Script.Lao or Script.Khmer or Script.Myanmar);

    /// <summary>Returns the number of code units of the label character that ends at an index; 0 if there is none.</summary>
    internal static int LengthBefore(string text, int end, int least)
    {
        var start = end - 1;
        if (start < least)
        {
            return 0;
        }

        start -= char.IsLowSurrogate(text[start]) && start > least && char.IsHighSurrogate(text[start - 1]) ? 1 : 0;
        return LengthAt(text, start) == end - start ? end - start : 0;
    }

    private static int StartOfLabel(string text, int end, int least)
    {
        var start = end;
        int? isOfWords = null;
        while (LengthBefore(text, start, least) is > 0 and var length)
        {
            if (Invisible.LengthAt(text, start - length) == 0)
            {
                var kind = IsWithoutSpaces(text, start - length) ? 0 : 1;
                if ((isOfWords ??= kind) < kind || isOfWords > kind)
                {
                    break;
                }
            }

            start -= length;
        }

        while (start < end && (text[start] == '-' || Invisible.LengthAt(text, start) > 0))
        {
            start += Math.Max(1, Invisible.LengthAt(text, start));
        }

        return start;
    }

    private static int EndOfLabel(string text, int start)
    {
        var first = Invisible.Skip(text, start);
        if (first >= text.Length || !IsLetterOrDigit(text, first))
        {
            return start;
        }

        var isOfWords = !IsWithoutSpaces(text, first);
        var end = first;
        var last = first;
        while (end < text.Length && LengthAt(text, end) is > 0 and var length)
        {
            var isUnseen = Invisible.LengthAt(text, end) > 0;
            if (!isUnseen && isOfWords == IsWithoutSpaces(text, end))
            {
                break;
            }

            end += length;
            last = isUnseen || text[end - 1] == '-' ? last : end;
        }

        return last;
    }

    // Letters, digits and marks of every script, hyphens, and invisible characters between them.
    private static int LengthAt(string text, int index)
    {
        if (Invisible.LengthAt(text, index) is > 0 and var unseen)
        {
            return unseen;
        }

        if (text[index] is '-' or '_' || IsLetterOrDigit(text, index) || IsMark(text, index))
        {
            return char.IsHighSurrogate(text[index]) ? 2 : 1;
        }

        return 0;
    }

    // Unicode has letters in circles as symbols; readers see letters.
    private static bool IsLetterOrDigit(string text, int index) =>
        char.IsLetterOrDigit(text, index) || text[index] is >= '\u24B6' and <= '\u24E9';

    private static bool IsMark(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool HasLatin(string text, HostLabel label) => Fold(text, label).Any(Lookalikes.IsLatin);

    // example[.]com, example(.)com
    private static int BeforeBracket(string text, int dot) =>
        dot > 0 && dot + 1 < text.Length && IsOpening(text[dot - 1]) && text[dot + 1] is ')' or ']' or '}' ? dot - 1 : dot;

    private static int AfterBracket(string text, int dot) => BeforeBracket(text, dot) < dot ? dot + 2 : dot + 1;

    private static bool IsOpening(char c) => c is '(' or '[' or '{';
}

/// <summary>The range of a label of a host name in a text.</summary>
internal readonly record struct HostLabel(int Start, int End);
