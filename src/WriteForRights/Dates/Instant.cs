using System.Globalization;

namespace WriteForRights;

/// <summary>
/// Reads and writes instants of RFC 3339, always with an offset. Without one, every machine would read the text in its own time zone, and
/// the same action would differ on the next server.
/// </summary>
/// <remarks>
/// The letters T and Z may be in lower case (RFC 3339, section 5.6). A leap second (<c>:60</c>) is rejected: no clock that an app can read
/// returns one, and any other second would be a time that nobody gave.
/// </remarks>
internal static class Instant
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";
    internal const int PlainLength = 20;
    internal const int MaxLength = FractionStart + MaxFraction + 1;

    private const int DateLength = 10;
    private const int FractionStart = 20;
    private const int MaxFraction = 7;

    internal static bool TryParse(string? text, out DateTimeOffset instant)
    {
        instant = default;
        if (text is null || !HasOffset(text) || HasEmptyFraction(text))
        {
            return false;
        }

        return TryParsePlain(text.AsSpan(), out instant) || DateTimeOffset.TryParseExact(
            WithoutExcess(InCapitals(text)), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }

    internal static string ToText(DateTimeOffset instant)
    {
        Span<char> text = stackalloc char[MaxLength];
        return text.Slice(0, Write(instant, text)).ToString();
    }

    /// <summary>Writes an instant in UTC, in its full precision, and returns the length of the text.</summary>
    internal static int Write(DateTimeOffset instant, Span<char> text)
    {
        var utc = instant.UtcDateTime;
        Write(text, 0, 4, utc.Year);
        text[4] = '-';
        Write(text, 5, 2, utc.Month);
        text[7] = '-';
        Write(text, 8, 2, utc.Day);
        text[10] = 'T';
        Write(text, 11, 2, utc.Hour);
        text[13] = ':';
        Write(text, 14, 2, utc.Minute);
        text[16] = ':';
        Write(text, 17, 2, utc.Second);
        var length = PlainLength - 1;
        if (utc.Ticks % TimeSpan.TicksPerSecond is var fraction and not 0)
        {
            text[length] = '.';
            Write(text, FractionStart, MaxFraction, (int)fraction);
            length = FractionStart + MaxFraction;
            while (text[length - 1] == '0')
            {
                length--;
            }
        }

        text[length] = 'Z';
        return length + 1;
    }

    private static void Write(Span<char> text, int start, int digits, int value)
    {
        for (var i = start + digits - 1; i >= start; i--)
        {
            text[i] = (char)('0' + (value % 10));
            value /= 10;
        }
    }

    /// <summary>
    /// Reads the form that nearly every instant has: whole seconds in UTC. The framework takes several times as long, because it interprets
    /// the format string on every call.
    /// </summary>
    internal static bool TryParsePlain(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length != PlainLength || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or 't') || text[13] != ':'
            || text[16] != ':' || text[19] is not ('Z' or 'z')
            || !TryRead(text, 0, 4, out var year) || !TryRead(text, 5, 2, out var month) || !TryRead(text, 8, 2, out var day)
            || !TryRead(text, 11, 2, out var hour) || !TryRead(text, 14, 2, out var minute) || !TryRead(text, 17, 2, out var second)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        instant = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> text, int start, int digits, out int value)
    {
        value = 0;
        for (var i = start; i < start + digits; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
            {
                return false;
            }

            value = (value * 10) + text[i] - '0';
        }

        return true;
    }

    private static bool HasOffset(string text) =>
        text.Length > 0 && (text[text.Length - 1] is 'Z' or 'z'
            || (text.Length > 6 && text[text.Length - 6] is '+' or '-' && text[text.Length - 3] == ':'));

    // The framework accepts a full stop without digits; the standard does not.
    private static bool HasEmptyFraction(string text) =>
        text.Length > FractionStart && text[FractionStart - 1] == '.' && text[FractionStart] is not (>= '0' and <= '9');

    // The framework's format accepts capitals only.
    private static string InCapitals(string text) =>
        text.Length > DateLength && (text[DateLength] == 't' || text[text.Length - 1] == 'z')
            ? text.Replace('t', 'T').Replace('z', 'Z')
            : text;

    // Other platforms write nanoseconds; .NET counts in units of 100 nanoseconds.
    private static string WithoutExcess(string text)
    {
        var end = FractionStart;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end - FractionStart > MaxFraction ? text.Remove(FractionStart + MaxFraction, end - FractionStart - MaxFraction) : text;
    }
}
