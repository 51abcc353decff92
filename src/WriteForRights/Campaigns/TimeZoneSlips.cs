using System.Text;

namespace WriteForRights;

/// <summary>Guesses the time zone that somebody meant by an invalid name. The guess is used in messages only.</summary>
internal static class TimeZoneSlips
{
    private const string WindowsEnding = " Standard Time";
    private const string Database = "zoneinfo/";
    private const int MaxMeanings = 3;

    // The Windows names of time zones, with * for their common ending, each with the zone of most of its people. From Unicode CLDR
    // (windowsZones), under LICENSE-UNICODE.txt, with the present names of the zones.
    private const string Windows = """
        AUS Central*=Australia/Darwin; AUS Eastern*=Australia/Sydney; Afghanistan*=Asia/Kabul; Alaskan*=America/Anchorage;
        Aleutian*=America/Adak; Altai*=Asia/Barnaul; Arab*=Asia/Riyadh; Arabian*=Asia/Dubai; Arabic*=Asia/Baghdad;
        Argentina*=America/Argentina/Buenos_Aires; Astrakhan*=Europe/Astrakhan; Atlantic*=America/Halifax;
        Aus Central W.*=Australia/Eucla; Azerbaijan*=Asia/Baku; Azores*=Atlantic/Azores; Bahia*=America/Bahia; Bangladesh*=Asia/Dhaka;
        Belarus*=Europe/Minsk; Bougainville*=Pacific/Bougainville; Canada Central*=America/Regina; Cape Verde*=Atlantic/Cape_Verde;
        Caucasus*=Asia/Yerevan; Cen. Australia*=Australia/Adelaide; Central America*=America/Guatemala; Central Asia*=Asia/Almaty;
        Central Brazilian*=America/Cuiaba; Central Europe*=Europe/Budapest; Central European*=Europe/Warsaw;
        Central Pacific*=Pacific/Guadalcanal; Central* (Mexico)=America/Mexico_City; Central*=America/Chicago;
        Chatham Islands*=Pacific/Chatham; China*=Asia/Shanghai; Cuba*=America/Havana; Dateline*=Etc/GMT+12; E. Africa*=Africa/Nairobi;
        E. Australia*=Australia/Brisbane; E. Europe*=Europe/Chisinau; E. South America*=America/Sao_Paulo;
        Easter Island*=Pacific/Easter; Eastern* (Mexico)=America/Cancun; Eastern*=America/New_York; Egypt*=Africa/Cairo;
        Ekaterinburg*=Asia/Yekaterinburg; FLE*=Europe/Kyiv; Fiji*=Pacific/Fiji; GMT*=Europe/London; GTB*=Europe/Bucharest;
        Georgian*=Asia/Tbilisi; Greenland*=America/Nuuk; Greenwich*=Atlantic/Reykjavik; Haiti*=America/Port-au-Prince;
        Hawaiian*=Pacific/Honolulu; India*=Asia/Kolkata; Iran*=Asia/Tehran; Israel*=Asia/Jerusalem; Jordan*=Asia/Amman;
        Kaliningrad*=Europe/Kaliningrad; Kamchatka*=Asia/Kamchatka; Korea*=Asia/Seoul; Libya*=Africa/Tripoli;
        Line Islands*=Pacific/Kiritimati; Lord Howe*=Australia/Lord_Howe; Magadan*=Asia/Magadan; Magallanes*=America/Punta_Arenas;
        Marquesas*=Pacific/Marquesas; Mauritius*=Indian/Mauritius; Mid-Atlantic*=Etc/GMT+2; Middle East*=Asia/Beirut;
        Montevideo*=America/Montevideo; Morocco*=Africa/Casablanca; Mountain* (Mexico)=America/Chihuahua; Mountain*=America/Denver;
        Myanmar*=Asia/Yangon; N. Central Asia*=Asia/Novosibirsk; Namibia*=Africa/Windhoek; Nepal*=Asia/Kathmandu;
        New Zealand*=Pacific/Auckland; Newfoundland*=America/St_Johns; Norfolk*=Pacific/Norfolk; North Asia East*=Asia/Irkutsk;
        North Asia*=Asia/Krasnoyarsk; North Korea*=Asia/Pyongyang; Omsk*=Asia/Omsk; Pacific SA*=America/Santiago;
        Pacific* (Mexico)=America/Tijuana; Pacific*=America/Los_Angeles; Pakistan*=Asia/Karachi; Paraguay*=America/Asuncion;
        Qyzylorda*=Asia/Qyzylorda; Romance*=Europe/Paris; Russia Time Zone 10=Asia/Srednekolymsk; Russia Time Zone 11=Asia/Kamchatka;
        Russia Time Zone 3=Europe/Samara; Russian*=Europe/Moscow; SA Eastern*=America/Cayenne; SA Pacific*=America/Bogota;
        SA Western*=America/La_Paz; SE Asia*=Asia/Bangkok; Saint Pierre*=America/Miquelon; Sakhalin*=Asia/Sakhalin;
        Samoa*=Pacific/Apia; Sao Tome*=Africa/Sao_Tome; Saratov*=Europe/Saratov; Singapore*=Asia/Singapore;
        South Africa*=Africa/Johannesburg; South Sudan*=Africa/Juba; Sri Lanka*=Asia/Colombo; Sudan*=Africa/Khartoum;
        Syria*=Asia/Damascus; Taipei*=Asia/Taipei; Tasmania*=Australia/Hobart; Tocantins*=America/Araguaina; Tokyo*=Asia/Tokyo;
        Tomsk*=Asia/Tomsk; Tonga*=Pacific/Tongatapu; Transbaikal*=Asia/Chita; Turkey*=Europe/Istanbul;
        Turks And Caicos*=America/Grand_Turk; US Eastern*=America/Indiana/Indianapolis; US Mountain*=America/Phoenix;
        UTC+12=Etc/GMT-12; UTC+13=Etc/GMT-13; UTC-02=Etc/GMT+2; UTC-08=Etc/GMT+8; UTC-09=Etc/GMT+9; UTC-11=Etc/GMT+11; UTC=Etc/UTC;
        Ulaanbaatar*=Asia/Ulaanbaatar; Venezuela*=America/Caracas; Vladivostok*=Asia/Vladivostok; Volgograd*=Europe/Volgograd;
        W. Australia*=Australia/Perth; W. Central Africa*=Africa/Lagos; W. Europe*=Europe/Berlin; W. Mongolia*=Asia/Hovd;
        West Asia*=Asia/Tashkent; West Bank*=Asia/Hebron; West Pacific*=Pacific/Port_Moresby; Yakutsk*=Asia/Yakutsk;
        Yukon*=America/Whitehorse
        """;

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
        foreach (var pair in Windows.Split(';').Select(pair => pair.Trim().Split('=')))
        {
            var key = Key(pair[0].Replace("*", WindowsEnding));
            if (!meanings.ContainsKey(key))
            {
                meanings.Add(key, pair[1]);
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
