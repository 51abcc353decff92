using System.Text;

namespace WriteForRights;

/// <summary>Guesses the time zone that somebody meant by an invalid name. The guess is used in messages only.</summary>
internal static class TimeZoneSlips
{
    private const string Database = "zoneinfo/";
    private const int MaxMeanings = 3;

    // Prefixes in the copies of the database on some machines.
    private static readonly string[] Prefixes = ["posix/", "right/"];

    private static readonly Lazy<Dictionary<string, string>> Meanings = new(Read);

    /// <summary>Returns the names that a text probably means, separated by commas; <c>null</c> if that is unclear.</summary>
    internal static string? FindMeaning(string text)
    {
        var key = Key(text);
        key = key.Substring(key.LastIndexOf(Database, StringComparison.Ordinal) is var at and >= 0 ? at + Database.Length : 0);
        key = Prefixes.FirstOrDefault(prefix => key.StartsWith(prefix, StringComparison.Ordinal)) is { } before
            ? key.Substring(before.Length)
            : key;
        return FindByOffset(key) ?? (Meanings.Value.TryGetValue(key, out var meant) ? meant : null);
    }

    /// <summary>
    /// Returns a name without the parts that people vary: capitals and the characters between words. The sign before a number stays,
    /// because it is part of the meaning.
    /// </summary>
    internal static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            c = c is '\u2212' or '\u2010' or '\u2011' or '\u2013' ? '-' : c;
            if (c == '-' ? i + 1 < name.Length && char.IsDigit(name[i + 1]) : c is not ('_' or '.') && !char.IsWhiteSpace(c))
            {
                key.Append(c == '\\' ? '/' : char.ToLowerInvariant(c));
            }
        }

        return key.Replace("daylighttime", "standardtime").Replace("summertime", "standardtime").ToString();
    }

    // People write GMT+1 for zones ahead of Greenwich. The names in the database follow POSIX, which reverses the sign.
    private static string? FindByOffset(string key)
    {
        if (key.Length < 5 || !(key.StartsWith("gmt", StringComparison.Ordinal) || key.StartsWith("utc", StringComparison.Ordinal))
            || key[3] is not ('+' or '-'))
        {
            return null;
        }

        var hours = key.Substring(4);
        hours = (hours.EndsWith(":00", StringComparison.Ordinal) ? hours.Substring(0, hours.Length - 3)
            : hours.Length == 4 && hours.EndsWith("00", StringComparison.Ordinal) ? hours.Substring(0, 2)
            : hours).TrimStart('0');
        var name = $"Etc/GMT{(key[3] == '+' ? '-' : '+')}{hours}";
        return hours.Length > 0 && TimeZoneNames.Has(name) ? name : null;
    }

    private static Dictionary<string, string> Read()
    {
        var meanings = TimeZoneNames.All.ToDictionary(Key, name => name);
        using var document = EmbeddedJson.Open("time-zones");
        foreach (var windows in document.RootElement.GetProperty("windows").Pairs())
        {
            var key = Key(windows.Key);
            if (!meanings.ContainsKey(key))
            {
                meanings.Add(key, windows.Value);
            }
        }

        // For a town without its area, all zones with that town. The names below Etc/ are not towns.
        var towns = TimeZoneNames.All.Where(name => !name.StartsWith("Etc/", StringComparison.Ordinal));
        foreach (var town in towns.ToLookup(name => Key(name.Substring(name.LastIndexOf('/') + 1))))
        {
            if (!meanings.ContainsKey(town.Key) && town.Count() <= MaxMeanings)
            {
                meanings.Add(town.Key, string.Join(", ", town.OrderBy(name => name, StringComparer.Ordinal)));
            }
        }

        return meanings;
    }
}
