namespace WriteForRights;

/// <summary>
/// Finds leftovers in a text: placeholders that were never filled in, the code of a web page, and text decoded with the wrong encoding.
/// Packs, edits, names and field values are all checked here.
/// </summary>
/// <remarks>
/// Leftovers are recognised by shape and by a list of words in many languages. Text that people write on purpose is not reported:
/// <c>[sic]</c>, an address in angle brackets, quotations in «», a heart.
/// </remarks>
internal static class Leftovers
{
    // Neither a letter nor a space nor a mark. It replaces a template's fields, which are not leftovers.
    private const char Filled = '\uFFFC';

    private static readonly Leftover[] None = [];

    private static readonly ulong[] Quiet = TabulateQuiet();

    /// <summary>Returns the leftovers in a text, in their order.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="language">The declared language; a few words are leftovers in one language only.</param>
    internal static IReadOnlyList<Leftover> In(string text, LanguageTag language) => Scan(text, language);

    /// <summary>
    /// Returns the leftovers in a template. Its merge fields are not leftovers; <see cref="AppealParser"/> reports mistakes in its braces.
    /// </summary>
    internal static IReadOnlyList<Leftover> InTemplate(string text, LanguageTag language) => Scan(WithoutBraces(text), language);

    private static IReadOnlyList<Leftover> Scan(string text, LanguageTag language)
    {
        List<Leftover>? found = null;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (IsQuiet(c) || (i > 0 && IsQuietAfter(text[i - 1], c)))
            {
                i = Next(text, i);
                continue;
            }

            var url = WebAddressAt(text, i);
            if (url > 0)
            {
                AddInAddress(text, i, url, ref found);
                i += url;
                continue;
            }

            if (GarbledText.LengthAt(text, i) is var garbled and > 0)
            {
                Add(ProblemCodes.TextGarbled, i, garbled, ref found);
                i += garbled;
            }
            else if (MarkupRemains.LengthAt(text, i) is var markup and > 0)
            {
                Add(ProblemCodes.TextMarkup, i, markup, ref found);
                i += markup;
            }
            else if (Placeholders.LengthAt(text, i, language.ToString()) is var placeholder and > 0)
            {
                Add(ProblemCodes.TextPlaceholder, i, placeholder, ref found);
                i += placeholder;
            }
            else
            {
                i = Next(text, i);
            }
        }

        return (IReadOnlyList<Leftover>?)found ?? None;
    }

    // Skips the rest of a word, in which no leftover begins.
    private static int Next(string text, int at)
    {
        var isInWord = (char)(text[at] | 0x20) is >= 'a' and <= 'z';
        for (at++; isInWord && at < text.Length && text[at] is >= 'a' and <= 'z'; at++)
        {
        }

        return at;
    }

    // No leftover begins with one of these characters, which make up most of most texts.
    private static bool IsQuiet(char c) => (Quiet[c >> 6] & (1UL << (c & 63))) != 0;

    private static ulong[] TabulateQuiet()
    {
        var table = new ulong[(char.MaxValue + 1) >> 6];
        for (int c = char.MinValue; c <= char.MaxValue; c++)
        {
            table[c >> 6] |= BeginsNothing((char)c) ? 1UL << (c & 63) : 0;
        }

        return table;
    }

    private static bool BeginsNothing(char c) => c is ' ' or ',' or (>= '\u0590' and < '\u2000' and not ('ط' or 'ظ'))
        || (c is >= '\u3040' and < '\uFF00' && c is not ('縺' or '繧' or '繝' or '锟' or (>= '\uD800' and <= '\uF8FF'))
            && !GarbledText.Chinese.Contains(c));

    // No leftover begins with a small letter inside a word. At the start of a word within a line, only these letters begin one.
    private static bool IsQuietAfter(char before, char c) => c switch
    {
        >= 'a' and <= 'z' when before is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => true,
        'c' or 'd' or 'g' or 'h' or 'j' or 'l' or 'm' or 't' or 'w' or 'x' or 'y' => false,
        >= 'a' and <= 'z' => before == ' ',
        'в' or 'р' or 'п' or (>= 'г' and <= 'й') => false,
        >= 'а' and <= 'я' => before is >= 'а' and <= 'я',
        _ => false,
    };

    private static void Add(string code, int start, int length, ref List<Leftover>? found)
    {
        found ??= [];

        // A damaged line is one leftover, not one for each letter.
        if (code == ProblemCodes.TextGarbled && found.Count > 0 && found[found.Count - 1] is var last && last.Code == code
            && start - last.End <= 2)
        {
            found[found.Count - 1] = last with { Length = start + length - last.Start };
            return;
        }

        found.Add(new(code, start, length));
    }

    // Signs have other meanings in a web address, so only certain placeholders count in it.
    private static void AddInAddress(string text, int start, int length, ref List<Leftover>? found)
    {
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is '{' or '}' or '|' or '*' or '[' && Placeholders.CertainLengthAt(text, i) is var certain and > 0)
            {
                Add(ProblemCodes.TextPlaceholder, i, certain, ref found);
                i += certain - 1;
            }
        }
    }

    private static int WebAddressAt(string text, int start)
    {
        if (text[start] is not ('h' or 'H' or 'w' or 'W' or 'm' or 'M') || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return 0;
        }

        if (!Begins("http://") && !Begins("https://") && !Begins("www.") && !Begins("mailto:"))
        {
            return 0;
        }

        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '«' or '»' or '“' or '”'))
        {
            end++;
        }

        return end - start;

        bool Begins(string with) => string.Compare(text, start, with, 0, with.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static string WithoutBraces(string text)
    {
        if (text.IndexOf('{') < 0 && text.IndexOf('}') < 0)
        {
            return text;
        }

        var result = text.ToCharArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '{' or '}' or '\\')
            {
                (result[i], result[i + 1]) = (Filled, Filled);
                i++;
            }
            else if (text[i] == '{')
            {
                var end = text.IndexOf('}', i);
                for (var last = end < 0 ? i : end; i < last; i++)
                {
                    result[i] = Filled;
                }

                result[i] = Filled;
            }
            else if (text[i] == '}')
            {
                result[i] = Filled;
            }
        }

        return new string(result);
    }
}

/// <summary>A part of a text that nobody meant to send.</summary>
/// <param name="Code">The kind, as one of <see cref="ProblemCodes"/>.</param>
/// <param name="Start">The index of its first character, in UTF-16 units from 0.</param>
/// <param name="Length">The number of its UTF-16 units.</param>
internal readonly record struct Leftover(string Code, int Start, int Length)
{
    internal int End => Start + Length;
}
