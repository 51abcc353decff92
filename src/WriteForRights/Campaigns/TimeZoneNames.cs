namespace WriteForRights;

/// <summary>The names of time zones, in one list that is the same on every machine.</summary>
/// <remarks>The data are in <c>TimeZones.json</c>.</remarks>
internal static class TimeZoneNames
{
    private static readonly HashSet<string> Set = [.. Read()];

    /// <summary>All names.</summary>
    internal static IEnumerable<string> All => Set;

    /// <summary>Returns whether a text is exactly one of the names.</summary>
    internal static bool Has(string name) => Set.Contains(name);

    /// <summary>Returns the time zone with a name.</summary>
    /// <exception cref="TimeZoneNotFoundException">It is not one of the names, or not in this machine's data.</exception>
    internal static TimeZoneInfo Find(string name) => Has(name)
        ? TimeZoneInfo.FindSystemTimeZoneById(name)
        : throw new TimeZoneNotFoundException($"The time zone “{name}” is not in the IANA database.");

    private static IEnumerable<string> Read()
    {
        using var document = EmbeddedJson.Open("time-zones");
        foreach (var area in document.RootElement.GetProperty("names").EnumerateObject())
        {
            foreach (var name in area.Value.Words())
            {
                yield return area.Name + name;
            }
        }
    }
}
