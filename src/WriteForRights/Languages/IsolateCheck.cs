namespace WriteForRights;

/// <summary>
/// Checks the isolates of a text (UAX #9). In right-to-left text, a sample such as <c>2022-03-31</c> or <c>UTF-8</c> is torn apart or
/// turned round unless it is isolated.
/// </summary>
internal static class IsolateCheck
{
    /// <summary>
    /// Returns the place of the first mistake, or <c>null</c>: an isolate without its beginning or end, an embedding or override, or in
    /// right-to-left text a sample that is not isolated.
    /// </summary>
    internal static int? FirstMistake(string text, LanguageTag language)
    {
        var opened = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Direction.IsOverride(text[i]))
            {
                return i;
            }

            if (!Direction.IsIsolate(text[i]))
            {
                continue;
            }

            if (text[i] != Direction.PopIsolate)
            {
                opened.Push(i);
            }
            else if (opened.Count == 0)
            {
                return i;
            }
            else
            {
                opened.Pop();
            }
        }

        return opened.Count > 0 ? opened.Pop() : language.IsRightToLeft ? FirstSample(text) : null;
    }

    // A sample is a run without letters of the language and without spaces, of ASCII letters and digits with at least one digit and one
    // sign between them. The signs and digits of such a run take the direction of the text around it.
    private static int? FirstSample(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += !Direction.IsIsolate(text[i]) ? 0 : text[i] == Direction.PopIsolate ? -1 : 1;
            if (depth > 0 || !IsAlphanumeric(text[i]))
            {
                continue;
            }

            var start = i;
            var (last, hasDigit, hasSign) = (i, false, false);
            for (; i < text.Length && text[i] is > ' ' and < '\u007F' and not ('{' or '}'); i++)
            {
                hasSign |= IsAlphanumeric(text[i]) && i > last + 1;
                last = IsAlphanumeric(text[i]) ? i : last;
                hasDigit |= text[i] is >= '0' and <= '9';
            }

            if (hasDigit && hasSign)
            {
                return start;
            }

            i--;
        }

        return null;
    }

    private static bool IsAlphanumeric(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
