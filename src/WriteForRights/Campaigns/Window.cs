using System.Security;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The dates between which actions count, in a section's own time zone.</summary>
public sealed record Window
{
    /// <summary>The first date. A month begins with its first day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate Opens { get; init; }

    /// <summary>The last date, inclusive. A month ends with its last day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate Closes { get; init; }

    /// <summary>
    /// The time zone's exact name in the IANA database, such as <c>Europe/London</c>. The names are those of release 2025b, with older
    /// names such as <c>US/Eastern</c>, and do not depend on the machine.
    /// </summary>
    public required string TimeZone { get; init; }

    /// <summary>The time zone.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The time zone is not in the IANA database, or not in this machine's data.
    /// </exception>
    /// <exception cref="InvalidTimeZoneException">This machine's data of the time zone are corrupt.</exception>
    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneNames.Find(TimeZone);

    /// <summary>Whether the time zone is in the IANA database, even if this machine's data do not have it.</summary>
    internal bool HasKnownZone => TimeZoneNames.Has(TimeZone);

    /// <summary>Returns whether an instant is in the window.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The time zone is not in the IANA database, or not in this machine's data.
    /// </exception>
    public bool Contains(DateTimeOffset instant)
    {
        var zone = Zone;
        return instant >= Opens.StartIn(zone) && instant < Closes.EndIn(zone);
    }

    /// <summary>Returns the phase of the window at an instant, with the days until it opens or closes.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The time zone is not in the IANA database, or not in this machine's data.
    /// </exception>
    public WindowStatus StatusAt(DateTimeOffset instant)
    {
        var zone = Zone;
        var today = PartialDate.DayAt(instant, zone).FirstDay;

        // If the clocks go back across midnight, the previous day returns for an hour. Here, a day that has begun remains the current day.
        if (today < DateTime.MaxValue.Date && PartialDate.Of(today.AddDays(1)).StartIn(zone) <= instant)
        {
            today = today.AddDays(1);
        }

        return instant < Opens.StartIn(zone) ? WindowStatus.NotYetOpen((Opens.FirstDay - today).Days)
            : instant < Closes.EndIn(zone) ? WindowStatus.Open((Closes.LastDay() - today).Days)
            : WindowStatus.Closed;
    }

    /// <summary>Returns whether this machine's data have the time zone.</summary>
    internal bool IsZoneAvailable()
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
