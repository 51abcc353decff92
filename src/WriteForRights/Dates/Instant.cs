using System.Globalization;

namespace WriteForRights;

/// <summary>
/// The text form of an instant: RFC 3339, always with its offset. Without one it would be read in the time zone of whatever machine reads
/// it, and the same action would be another on the next server.
/// </summary>
internal static class Instant
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";
    private const int FractionStart = 20;
    private const int MaxFraction = 7;

    internal static bool TryParse(string? text, out DateTimeOffset instant)
    {
        instant = default;
        if (text is null || !HasOffset(text))
        {
            return false;
        }

        return DateTimeOffset.TryParseExact(
            WithoutExcess(text), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }

    internal static string ToText(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private static bool HasOffset(string text) =>
        text.Length > 0 && (text[text.Length - 1] == 'Z' || (text.Length > 6 && text[text.Length - 6] is '+' or '-' && text[text.Length - 3] == ':'));

    // Other languages give nanoseconds; this one counts in hundreds of them.
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
