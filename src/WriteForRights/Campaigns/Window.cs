using System.Diagnostics.CodeAnalysis;
using System.Security;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The dates between which actions are taken, in a section's own time zone.</summary>
public sealed record Window
{
    /// <summary>The first date: a month means from its first day.</summary>
    public required PartialDate Opens { get; init; }

    /// <summary>The last date, itself included: a month means to its last day.</summary>
    public required PartialDate Closes { get; init; }

    /// <summary>The time zone's name in the IANA database, such as <c>Europe/London</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The time zone.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine's time zone database does not have it.</exception>
    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Whether an instant lies in the window.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine's time zone database does not have the time zone.</exception>
    public bool Contains(DateTimeOffset instant)
    {
        var zone = Zone;
        return instant >= Opens.StartIn(zone) && instant < Closes.EndIn(zone);
    }

    /// <summary>Whether actions are taken at an instant, and for how many days more.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine's time zone database does not have the time zone.</exception>
    public WindowStatus StatusAt(DateTimeOffset instant)
    {
        var zone = Zone;
        var today = PartialDate.DayAt(instant, zone).FirstDay;

        // Where the clocks go back over midnight, the day before comes back for an hour. Here a day that has begun stays.
        if (today < DateTime.MaxValue.Date && PartialDate.Of(today.AddDays(1)).StartIn(zone) <= instant)
        {
            today = today.AddDays(1);
        }

        return instant < Opens.StartIn(zone) ? WindowStatus.NotYetOpen((Opens.FirstDay - today).Days)
            : instant < Closes.EndIn(zone) ? WindowStatus.Open((Closes.LastDay() - today).Days)
            : WindowStatus.Closed;
    }

    /// <summary>The time zone, where this machine's database has it.</summary>
    internal bool TryGetZone([NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        try
        {
            zone = Zone;
            return true;
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            // The last comes of a name such as Europe, which is a folder of the database.
            zone = null;
            return false;
        }
    }
}
