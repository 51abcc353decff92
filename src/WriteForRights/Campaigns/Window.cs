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

    /// <summary>
    /// The time zone's name in the IANA database, such as <c>Europe/London</c>, letter by letter. The names are those of release 2025b,
    /// older names such as <c>US/Eastern</c> included, and do not depend on the machine.
    /// </summary>
    public required string TimeZone { get; init; }

    /// <summary>The time zone.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// It is not a name of the IANA database, or this machine's data do not have it.
    /// </exception>
    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneNames.Find(TimeZone);

    /// <summary>Whether the time zone has a name of the IANA database, whether or not this machine's data have it.</summary>
    internal bool HasKnownZone => TimeZoneNames.Has(TimeZone);

    /// <summary>Whether an instant lies in the window.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The time zone is not a name of the IANA database, or this machine's data do not have it.
    /// </exception>
    public bool Contains(DateTimeOffset instant)
    {
        var zone = Zone;
        return instant >= Opens.StartIn(zone) && instant < Closes.EndIn(zone);
    }

    /// <summary>Whether actions are taken at an instant, and for how many days more.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The time zone is not a name of the IANA database, or this machine's data do not have it.
    /// </exception>
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

    /// <summary>Whether this machine's data have the time zone.</summary>
    internal bool HasZoneHere()
    {
        try
        {
            _ = Zone;
            return true;
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            return false;
        }
    }
}
