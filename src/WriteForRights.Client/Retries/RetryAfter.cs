using System.Globalization;

namespace WriteForRights.Client;

/// <summary>Reads when a server says to come again (RFC 9110, 10.2.3): after a number of seconds, or at a date.</summary>
internal static class RetryAfter
{
    private const string Header = "Retry-After";

    /// <summary>The time before which it is no use to come again; nothing where the server does not say, or says what nobody understands.</summary>
    internal static DateTimeOffset? In(HttpResponseMessage response, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return Wait(response, now) is not { } wait ? null
            : wait > DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue
            : now + wait;
    }

    /// <summary>How long from now it is no use to come again; nothing where the server does not say, or says what nobody understands.</summary>
    internal static TimeSpan? Wait(HttpResponseMessage response, DateTimeOffset now)
    {
        if (!response.Headers.TryGetValues(Header, out var values))
        {
            return null;
        }

        // The framework's own reader knows whole seconds of 32 bits only, and gives nothing for more.
        var text = string.Join(",", values).Trim();
        if (text.Length > 0 && text.All(c => c is >= '0' and <= '9'))
        {
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && seconds < TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerSecond
                ? TimeSpan.FromTicks(seconds * TimeSpan.TicksPerSecond)
                : TimeSpan.MaxValue;
        }

        // By the server's clock: where its own time is told too, what counts is how long after that it means.
        return response.Headers.RetryAfter?.Date is not { } date ? null
            : date - (response.Headers.Date ?? now) is var wait && wait > TimeSpan.Zero ? wait
            : TimeSpan.Zero;
    }
}
