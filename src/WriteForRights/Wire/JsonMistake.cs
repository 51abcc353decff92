using System.Text;
using System.Text.Json;

namespace WriteForRights;

/// <summary>Finds the reason why the JSON reader stopped at a place.</summary>
/// <param name="utf8">The text.</param>
/// <param name="read">The number of bytes that could be read.</param>
/// <param name="lastStart">The offset of the last token that could be read.</param>
/// <param name="last">The last token that could be read.</param>
/// <param name="depth">The depth of that token.</param>
internal sealed class JsonMistake(byte[] utf8, int read, int lastStart, JsonTokenType last, int depth)
{
    private const string CurlyMarks = "“”„‟«»‹›‘’‚‛′″＂＇";
    private const string Marks = CurlyMarks + "`´'";

    // The words of other languages for null, true and false, and for numbers that JSON does not have.
    private static readonly HashSet<string> ForeignWords = new(StringComparer.Ordinal)
    {
        "NaN", "nan", "NAN", "-NaN", "Infinity", "infinity", "inf", "Inf", "INF", "-Infinity", "-infinity", "-inf", "-Inf", "-INF",
        "undefined", "Undefined", "None", "none", "NONE", "nil", "Nil", "NIL", "Null", "NULL", "True", "TRUE", "False", "FALSE", "yes",
        "Yes", "YES", "no", "No", "NO", "NA", "nullptr", "Nothing",
    };

    private static readonly (string, string)[] None = [];

    private bool IsAfterValue =>
        last is not (JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);

    private (string? Cause, (string, string)[] Arguments, int At) Truncated => ("truncated", None, utf8.Length);

    private bool IsOver => depth == 0 && IsAfterValue;

    /// <summary>Returns the reason with its arguments and offset, or <c>null</c> if none is certain.</summary>
    /// <param name="at">The offset at which the reader stopped.</param>
    internal (string? Cause, (string, string)[] Arguments, int At) At(int at)
    {
        var start = Skip(read);
        var hasComma = start < utf8.Length && utf8[start] == (byte)',';
        var token = hasComma ? Skip(start + 1) : start;
        if (last is JsonTokenType.String or JsonTokenType.PropertyName && CurlyEnd(lastStart, read) is { } earlier)
        {
            return OfMark(earlier);
        }

        return token >= utf8.Length ? (hasComma && IsOver ? ("comma", None, at) : Truncated)
            : utf8[token] == (byte)'"' && at > token ? InText(token, at)
            : Outside(token, at, hasComma);
    }

    private (string? Cause, (string, string)[] Arguments, int At) Outside(int token, int at, bool hasComma)
    {
        // The reader may stop within a word; report the place of its first letter.
        if (WordAt(token) is var word && ForeignWords.Contains(word))
        {
            return ("word", [("word", word)], token);
        }

        if (at >= utf8.Length)
        {
            return Truncated;
        }

        var unit = utf8[at];
        var character = TextCharacter.At(utf8, at);
        if (unit == (byte)'#' || (unit == (byte)'/' && at + 1 < utf8.Length && utf8[at + 1] is (byte)'/' or (byte)'*'))
        {
            return ("comment", None, at);
        }

        if (Marks.Contains(character.Text))
        {
            return OfMark(at);
        }

        if (character.IsOdd)
        {
            return OfCharacter(character, at);
        }

        if (last == JsonTokenType.String && !hasComma && IsQuoteInside(read - 1, at))
        {
            return QuoteInside(read - 1);
        }

        // The reader accepts the number before a slash, since a comment may follow. It may be the beginning of a date.
        var isBehindNumber = last == JsonTokenType.Number && !hasComma;
        var date = isBehindNumber ? lastStart : token;
        if ((!IsAfterValue || hasComma || isBehindNumber) && IsDate(date))
        {
            return ("unquoted", None, date);
        }

        if (unit == (byte)',' || (hasComma && at == token && unit is (byte)'}' or (byte)']'))
        {
            return ("comma", None, at);
        }

        return IsOver ? ("second", None, at)
            : IsNumber(utf8[token]) && (at > token || !IsAfterValue || hasComma)
                ? (IsInNumber(unit) ? ("number", None, at) : OfCharacter(character, at))
            : IsAfterValue && !hasComma && (unit is (byte)'"' or (byte)'{' or (byte)'[' || IsNumber(unit) || character.IsLetter)
                ? ("comma-missing", None, at)
            : character.IsLetter || unit is (byte)'_' or (byte)'$' ? ("unquoted", None, token)
            : IsOfJson(unit) ? (null, None, at)
            : OfCharacter(character, at);
    }

    private (string? Cause, (string, string)[] Arguments, int At) InText(int token, int at)
    {
        if (CurlyEnd(token, at) is { } curly)
        {
            return OfMark(curly);
        }

        if (at >= utf8.Length)
        {
            return Truncated;
        }

        // A name is read with its colon, so the reader may have stopped after the name.
        if (EndOfText(token) is { } end && end < at)
        {
            return IsQuoteInside(end, at) ? QuoteInside(end)
                : IsBeginning(utf8[at]) ? ("colon-missing", None, at)
                : OutsideName(at);
        }

        var character = TextCharacter.At(utf8, at);
        if (utf8[at] is > 0 and < (byte)' ')
        {
            return ("escape", [("character", character.Shown), ("escape", character.Escape)], at);
        }

        // The reader stops within an escape: at the letter after the backslash, or at a character that is not a hexadecimal digit.
        for (var i = at - 1; i > token && i >= at - "\\u000".Length && utf8[i] != (byte)'"'; i--)
        {
            if (utf8[i] == (byte)'\\')
            {
                return JsonEscapes.ForeignAt(utf8, i) is { } escape
                    ? ("escape-unknown", [("escape", escape)], i)
                    : ("escape", [("character", TextCharacter.At(utf8, i).Shown), ("escape", "\\\\")], i);
            }
        }

        return OutsideName(at);
    }

    private (string? Cause, (string, string)[] Arguments, int At) OutsideName(int at)
    {
        var character = TextCharacter.At(utf8, at);
        return Marks.Contains(character.Text) ? OfMark(at)
            : character.IsOdd || (!character.IsLetter && !IsOfJson(utf8[at])) ? OfCharacter(character, at)
            : (null, None, at);
    }

    private static (string? Cause, (string, string)[] Arguments, int At) QuoteInside(int at) =>
        ("escape", [("character", "\" (U+0022)"), ("escape", "\\\"")], at);

    /// <summary>
    /// Returns whether a quotation mark that ended a string was meant to be part of it: a word touches it, or the rest of the line has an
    /// odd number of quotation marks.
    /// </summary>
    private bool IsQuoteInside(int quote, int at)
    {
        if (at >= utf8.Length || !(TextCharacter.At(utf8, at).IsLetter || char.IsDigit((char)utf8[at])))
        {
            return false;
        }

        var line = utf8.AsSpan(at);
        line = line.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length ? line.Slice(0, length) : line;
        var marks = 0;
        foreach (var unit in line)
        {
            marks += unit == (byte)'"' ? 1 : 0;
        }

        return at == quote + 1 || marks % 2 != 0;
    }

    /// <summary>Returns the offset of the mark that ends a string, or <c>null</c>.</summary>
    private int? EndOfText(int start)
    {
        for (var i = start + 1; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'"')
            {
                return i;
            }

            i += utf8[i] == (byte)'\\' ? 1 : 0;
        }

        return null;
    }

    private static bool IsBeginning(byte unit) =>
        unit is (byte)'"' or (byte)'{' or (byte)'[' or (byte)'-' or (byte)'t' or (byte)'f' or (byte)'n' or (>= (byte)'0' and <= (byte)'9');

    /// <summary>Returns whether an unquoted date or time follows: 2022-12-10, 10/12/2022, 10.12.2022, 12:30.</summary>
    private bool IsDate(int start)
    {
        var (points, others, i) = (0, 0, start);
        for (; i < utf8.Length && (char)utf8[i] is (>= '0' and <= '9') or '-' or '/' or '.' or ':'; i++)
        {
            var isSign = utf8[i] is < (byte)'0' or > (byte)'9';
            if (isSign && (i == start || utf8[i - 1] is < (byte)'0' or > (byte)'9'))
            {
                return false;
            }

            points += utf8[i] == (byte)'.' ? 1 : 0;
            others += isSign && utf8[i] != (byte)'.' ? 1 : 0;
        }

        return others > 0 || points > 1;
    }

    /// <summary>
    /// Returns the offset of a curly mark that was meant to end a string, or <c>null</c>. A string that begins with a straight mark runs to
    /// the next straight one.
    /// </summary>
    private int? CurlyEnd(int start, int end)
    {
        for (var i = start + 1; i < Math.Min(end, utf8.Length);)
        {
            var character = TextCharacter.At(utf8, i);
            var next = Skip(i + character.Length);
            if (CurlyMarks.Contains(character.Text))
            {
                return next < utf8.Length && utf8[next] is (byte)':' or (byte)',' or (byte)'}' or (byte)']' ? i : null;
            }

            i += character.Length;
        }

        return null;
    }

    private (string? Cause, (string, string)[] Arguments, int At) OfMark(int at) =>
        ("quotes", [("character", TextCharacter.At(utf8, at).Shown), ("expected", "\"")], at);

    private static (string? Cause, (string, string)[] Arguments, int At) OfCharacter(TextCharacter character, int at) =>
        (character.IsVisible ? "character" : "character-unseen", [("character", character.Shown)], at);

    private int Skip(int at)
    {
        while (at < utf8.Length && utf8[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            at++;
        }

        return at;
    }

    private string WordAt(int at)
    {
        var end = at + (utf8[at] == (byte)'-' ? 1 : 0);
        while (end < utf8.Length && (char)utf8[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$')
        {
            end++;
        }

        return Encoding.ASCII.GetString(utf8, at, end - at);
    }

    private static bool IsNumber(byte unit) => unit is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.';

    private static bool IsInNumber(byte unit) =>
        IsNumber(unit)
        || (char)unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or ' ' or '\t' or '\n' or '\r' or ',' or '}' or ']' or '_';

    private static bool IsOfJson(byte unit) =>
        unit is (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)':' or (byte)',' or (byte)'"' || IsNumber(unit);
}
