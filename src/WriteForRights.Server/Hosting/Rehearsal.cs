using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Whether the server rehearses, and its time. Every answer of a rehearsal says so.</summary>
internal sealed class Rehearsal
{
    internal const string Header = "WriteForRights-Rehearsal";

    /// <param name="options">The options. With a clock or the word, the server rehearses.</param>
    /// <param name="clock">The clock of the host.</param>
    internal Rehearsal(CampaignServerOptions options, TimeProvider clock)
    {
        IsOn = options.Rehearsal || options.Clock is not null;
        Clock = options.Clock is { } start ? new ShiftedClock(clock, start) : clock;
    }

    internal bool IsOn { get; }

    /// <summary>The time of the campaign: that of the host, or another one that runs at the same speed.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>Adds the headers with the rehearsal's time to a response of a rehearsal.</summary>
    internal void Mark(HttpResponse response)
    {
        if (IsOn)
        {
            var now = Clock.GetUtcNow().UtcDateTime;
            response.Headers[Header] = now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

            // An outbox corrects its clock by this header. With the time of the machine, it would date its actions outside the campaign.
            response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>A clock that starts at a given time. Its timers are those of the host.</summary>
    private sealed class ShiftedClock(TimeProvider clock, DateTimeOffset start) : TimeProvider
    {
        private readonly DateTimeOffset _start = start.ToUniversalTime();
        private readonly long _began = clock.GetTimestamp();

        public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

        public override long TimestampFrequency => clock.TimestampFrequency;

        // Timestamps do not jump when somebody sets the clock of the machine.
        public override DateTimeOffset GetUtcNow() => _start + clock.GetElapsedTime(_began);

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            clock.CreateTimer(callback, state, dueTime, period);
    }
}
