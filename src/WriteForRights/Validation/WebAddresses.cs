namespace WriteForRights;

/// <summary>
/// Finds web addresses in a text, plain and disguised: with a scheme, with <c>www.</c>, and a host name alone or with a path, in every
/// script. It sees through capitals, full-width and ornamental letters, ideographic full stops, invisible characters, brackets around a
/// point, and letters of another script that look the same.
/// </summary>
/// <remarks>
/// The caller decides how much evidence it needs: <see cref="WebAddress"/> has it. The text is read once from left to right, and no address
/// lies within another.
/// </remarks>
internal static class WebAddresses
{
    private const int MaxOctets = 255;
    private const int LongestHostBeforePath = 40;

    /// <summary>Returns the addresses in the order of the text, with their ranges in the text as it was given.</summary>
    internal static IReadOnlyList<WebAddress> Find(string text)
    {
        List<WebAddress>? found = null;
        var taken = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c > ':' ? c < '\u2024' : c is not ('.' or ':'))
            {
                continue;
            }

            // Most full stops end a sentence.
            if (i + 1 == text.Length || text[i + 1] is ' ' or '\n' or '\r')
            {
                continue;
            }

            // In Chinese and Japanese no space follows a full stop.
            if (c is '\u3002' or '\uFF61' && i + 1 < text.Length && Scripts.IsWithoutSpaces(Scripts.Of(text[i + 1]))
                && text.AsSpan(i, Math.Min(text.Length - i, LongestHostBeforePath)).IndexOf('/') < 0)
            {
                continue;
            }

            var end = 0;
            var address = IsDot(c) ? FindAtDot(text, i, taken, out end)
                : IsColon(c) ? FindAtColon(text, i, taken, out end)
                : null;
            if (address is { } one)
            {
                (found ??= []).Add(one);
            }

            // Do not read the same characters again from the next full stop among them.
            if (end > i)
            {
                taken = end;
                i = end - 1;
            }
        }

        return found ?? (IReadOnlyList<WebAddress>)[];
    }

    private static WebAddress? FindAtColon(string text, int colon, int taken, out int end)
    {
        end = 0;
        var slash = Invisible.Skip(text, colon + 1);
        var second = slash < text.Length && IsSlash(text[slash]) ? Invisible.Skip(text, slash + 1) : text.Length;
        if (second >= text.Length || !IsSlash(text[second]))
        {
            return null;
        }

        var start = colon;
        while (start > taken && (HostText.LengthBefore(text, start, taken) is > 0 and var length))
        {
            if (start < colon && HostText.IsWithoutSpaces(text, start - length) != HostText.IsWithoutSpaces(text, start))
            {
                break;
            }

            start -= length;
        }

        start = Invisible.Skip(text, start);
        end = EndOfPath(text, second + 1);
        return new(start, end - start) { HasScheme = true, HasPath = true, Ending = string.Empty };
    }

    private static WebAddress? FindAtDot(string text, int dot, int taken, out int end)
    {
        end = 0;
        var labels = HostText.Around(text, dot, taken);
        if (labels.Count < 2)
        {
            return null;
        }

        var first = labels[0];
        end = labels[labels.Count - 1].End;
        var isFirstOfMail = At(text, end) is '@' or '\uFF20' or '\uFE6B';
        if (isFirstOfMail)
        {
            return null;
        }

        var followsAt = first.Start > 0 && text[first.Start - 1] is '@' or '\uFF20' or '\uFE6B';
        if (!followsAt && HostText.Fold(text, first) == "www")
        {
            end = EndOfPath(text, end);
            return new(first.Start, end - first.Start) { HasScheme = true, HasPath = true, Ending = string.Empty };
        }

        return (OfNumbers(text, labels, ref end) ?? OfKnown(text, labels, ref end) ?? OfUnknown(text, labels, ref end)) is { } address
            ? address with { FollowsAt = followsAt }
            : null;
    }

    // 192.0.2.1/path. Without a path it is more often the number of a version or a paragraph.
    private static WebAddress? OfNumbers(string text, List<HostLabel> labels, ref int end)
    {
        if (labels.Count != 4 || !HasPath(text, end)
            || !labels.TrueForAll(label => int.TryParse(HostText.Fold(text, label), out var number) && number < 256))
        {
            return null;
        }

        end = EndOfPath(text, end);
        return new(labels[0].Start, end - labels[0].Start) { HasPath = true, IsKnown = true, Ending = string.Empty };
    }

    // Look for the last label that is a top-level domain: the next sentence may follow it without a space.
    private static WebAddress? OfKnown(string text, List<HostLabel> labels, ref int end)
    {
        for (var last = labels.Count - 1; last > 0; last--)
        {
            if (HostText.EndingOf(text, labels[last], labels[0]) is not { } ending)
            {
                continue;
            }

            var label = ending.Label;
            if (label.End - labels[0].Start > MaxOctets)
            {
                return null;
            }

            var hasPath = HasPath(text, label.End);
            end = hasPath ? EndOfPath(text, label.End) : last == labels.Count - 1 ? label.End : end;
            return new(labels[0].Start, (hasPath ? end : label.End) - labels[0].Start)
            {
                HasPath = hasPath,
                IsKnown = true,
                Ending = ending.Text,
                IsCapitalised = HostText.IsCapitalised(text, label),
                NameLength = HostText.LettersIn(text, labels[last - 1]),
            };
        }

        return null;
    }

    // With a path it is an address even if the ending is unknown, since new ones are added. Not so in a.m./p.m. and Mr./Mrs.
    private static WebAddress? OfUnknown(string text, List<HostLabel> labels, ref int end)
    {
        var label = labels[labels.Count - 1];
        var ending = HostText.Fold(text, label);
        if (ending.Length < 2 || !ending.All(char.IsLetter) || !HasPath(text, end)
            || !(Invisible.Skip(text, end + 1) is var next && next < text.Length && char.IsLetterOrDigit(text, next)))
        {
            return null;
        }

        end = EndOfPath(text, end);
        return new(labels[0].Start, end - labels[0].Start)
        {
            HasPath = true,
            Ending = ending,
            IsCapitalised = HostText.IsCapitalised(text, label),
            NameLength = HostText.LettersIn(text, labels[labels.Count - 2]),
        };
    }

    private static bool HasPath(string text, int end)
    {
        var at = Invisible.Skip(text, end);
        var sign = At(text, at);
        if (sign == '/' || (sign != '\\' && IsSlash(sign)))
        {
            return true;
        }

        // A question mark after an address may end the sentence. A query follows without a space.
        var next = Invisible.Skip(text, at + 1);
        return next < text.Length && (sign is '?' or '#' or '\uFF1F' or '\uFF03' ? char.IsLetterOrDigit(text, next)
            : IsColon(sign) && char.IsDigit(text[next]));
    }

    // To the next white space or sign of a Chinese or Japanese sentence, without punctuation at the end.
    private static int EndOfPath(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end])
            && text[end] is not ('<' or '>' or '"' or '\u3001' or '\u3002' or (>= '\u3008' and <= '\u3011') or '\uFF0C' or '\uFF01'))
        {
            end++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && !char.IsSurrogate(text[end - 1]) && !IsSlash(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : ' ';

    /// <summary>Returns whether a character is a full stop, is typed for one by an input method, or looks like one.</summary>
    internal static bool IsDot(char c) => c is '.' or '\u2024' or '\u3002' or '\uFE52' or '\uFF0E' or '\uFF61' or '\uA4F8';

    private static bool IsColon(char c) => c is ':' or '\uFF1A' or '\uFE55' or '\uFE13' or '\u2236' or '\uA789';

    private static bool IsSlash(char c) => c is '/' or '\\' or '\uFF0F' or '\u2044' or '\u2215' or '\u29F8' or '\uFF3C';
}
