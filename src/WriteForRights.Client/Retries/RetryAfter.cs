using System.Globalization;

namespace WriteForRights.Client;

/// <summary>Reads the <c>Retry-After</c> header (RFC 9110, 10.2.3): a number of seconds, or a date.</summary>
internal static class RetryAfter
{
    private const string Header = "Retry-After";

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

        // The framework's own parser accepts only seconds that fit into 32 bits, and returns null for more.
        var text = string.Join(",", values).Trim();
        if (text.Length > 0 && text.All(c => c is >= '0' and <= '9'))
        {
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && seconds < TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerSecond
                ? TimeSpan.FromTicks(seconds * TimeSpan.TicksPerSecond)
                : TimeSpan.MaxValue;
        }

        // The date is by the server's clock. If the server also sends its own time, the difference of the two is the wait.
        return response.Headers.RetryAfter?.Date is not { } date ? null
            : date - (response.Headers.Date ?? now) is var wait && wait > TimeSpan.Zero ? wait
            : TimeSpan.Zero;
    }
}
