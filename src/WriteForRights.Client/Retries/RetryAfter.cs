using System.Globalization;
using System.Net.Http.Headers;

namespace WriteForRights.Client;

/// <summary>
/// Reads the <c>Retry-After</c> header (RFC 9110, 10.2.3): a number of seconds, or a date. A server and the proxies before it may each add
/// one, some with fractions of a second; the longest wait that can be read counts.
/// </summary>
internal static class RetryAfter
{
    private const string Header = "Retry-After";

    // The comma behind the day of a date (Sat, 10 Dec 2022 12:00:00 GMT) does not separate two values.
    private static readonly string[] DaysOfDates =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames, .. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames];

    /// <summary>
    /// Returns the earliest time worth another attempt, or <c>null</c> if the server sent no <c>Retry-After</c> or an unreadable one.
    /// </summary>
    internal static DateTimeOffset? GetTime(HttpResponseMessage response, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return GetWait(response, now) is not { } wait ? null
            : wait > DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue
            : now + wait;
    }

    /// <summary>
    /// Returns the shortest wait before another attempt, or <c>null</c> if the server sent no <c>Retry-After</c> or an unreadable one.
    /// </summary>
    internal static TimeSpan? GetWait(HttpResponseMessage response, DateTimeOffset now)
    {
        if (!response.Headers.TryGetValues(Header, out var values))
        {
            return null;
        }

        // A date is by the server's clock. If the server also sends its own time, the difference of the two is the wait.
        var serverTime = response.Headers.Date ?? now;
        TimeSpan? longest = null;
        foreach (var value in values.SelectMany(SplitList))
        {
            var wait = SecondsIn(value) ?? (DateIn(value) is { } date ? date - serverTime : null);
            if (wait is { } readable && (longest is null || readable > longest))
            {
                longest = readable;
            }
        }

        return longest < TimeSpan.Zero ? TimeSpan.Zero : longest;
    }

    private static IEnumerable<string> SplitList(string values)
    {
        string? day = null;
        foreach (var part in values.Split(','))
        {
            var value = part.Trim();
            if (day is null && DaysOfDates.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                day = value;
                continue;
            }

            yield return day is null ? value : $"{day}, {value}";
            day = null;
        }
    }

    // The framework's own parser accepts only whole seconds that fit into 32 bits.
    private static TimeSpan? SecondsIn(string value)
    {
        var point = value.IndexOf('.');
        var (whole, fraction) = point < 0 ? (value, string.Empty) : (value.Substring(0, point), value.Substring(point + 1));
        if (whole.Length == 0 || (point >= 0 && fraction.Length == 0) || !whole.All(IsDigit) || !fraction.All(IsDigit))
        {
            return null;
        }

        if (!long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds >= TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerSecond)
        {
            return TimeSpan.MaxValue;
        }

        // Rounded up to a tick, so that no attempt is too early.
        const int Digits = 7;
        var ticks = fraction.Skip(Digits).Any(digit => digit != '0') ? 1L : 0;
        for (var (i, unit) = (0, TimeSpan.TicksPerSecond / 10); i < Digits && i < fraction.Length; (i, unit) = (i + 1, unit / 10))
        {
            ticks += (fraction[i] - '0') * unit;
        }

        return TimeSpan.FromTicks((seconds * TimeSpan.TicksPerSecond) + ticks);
    }

    private static DateTimeOffset? DateIn(string value) =>
        RetryConditionHeaderValue.TryParse(value, out var header) ? header.Date : null;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
