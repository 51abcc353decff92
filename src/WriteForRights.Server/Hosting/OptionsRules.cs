using System.Globalization;

namespace WriteForRights.Server;

/// <summary>Checks the options of the server. Messages name the setting and what is expected of it, and never repeat its value.</summary>
internal static class OptionsRules
{
    internal const int MinBodyBytes = 1_024;
    internal const int MaxBodyBytes = 16 * 1_024 * 1_024;
    internal const int MaxAddressDays = 365;

    private static readonly DateTimeOffset FirstClock = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastClock = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Returns the problems of the options.</summary>
    /// <param name="options">The options.</param>
    /// <param name="isDevelopment">Whether the app runs in the Development environment, where a clock needs no further word.</param>
    internal static IReadOnlyList<Problem> Check(CampaignServerOptions options, bool isDevelopment)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(options.Packs) && options.LoadedPacks.Count == 0)
        {
            problems.Add(Invalid(nameof(options.Packs)));
        }

        if (options.MaxBodyBytes is < MinBodyBytes or > MaxBodyBytes)
        {
            problems.Add(Invalid(nameof(options.MaxBodyBytes)));
        }

        foreach (var (name, value) in (IEnumerable<(string, int)>)
            [
                (nameof(options.KeyRequestsPerMinute), options.KeyRequestsPerMinute),
                (nameof(options.AddressWritesPerMinute), options.AddressWritesPerMinute),
                (nameof(options.AddressReadsPerMinute), options.AddressReadsPerMinute),
                (nameof(options.CampaignActionsPerMinute), options.CampaignActionsPerMinute),
            ])
        {
            if (value is < 0 or > KeyRules.MaxRequestsPerMinute)
            {
                problems.Add(Invalid(name));
            }
        }

        if (options.AddressDays is < 0 or > MaxAddressDays)
        {
            problems.Add(Invalid(nameof(options.AddressDays)));
        }

        if (options.MaxDatabaseBytes < 0)
        {
            problems.Add(Invalid(nameof(options.MaxDatabaseBytes)));
        }

        if (options.MinFreeDiskBytes < 0)
        {
            problems.Add(Invalid(nameof(options.MinFreeDiskBytes)));
        }

        if (options.PersonalDataDays is < 0 or > Retention.MaxDays)
        {
            problems.Add(Invalid(nameof(options.PersonalDataDays)));
        }

        for (var i = 0; i < options.TrustedProxies.Count; i++)
        {
            if (!ClientAddress.TryParse(options.TrustedProxies[i], out _))
            {
                problems.Add(Invalid(
                    string.Create(CultureInfo.InvariantCulture, $"{nameof(options.TrustedProxies)}:{i}"), "192.0.2.1, 10.0.0.0/8"));
            }
        }

        if (options.AdminKey is { Length: > 0 } key && !IsKey(key.Trim(), out var problem))
        {
            problems.Add(problem!);
        }

        if (!Enum.IsDefined(options.PublicPeople))
        {
            problems.Add(Invalid(nameof(options.PublicPeople)));
        }

        if (options.Clock is { } clock)
        {
            if (clock < FirstClock || clock > LastClock)
            {
                problems.Add(Invalid(nameof(options.Clock)));
            }
            else if (!options.Rehearsal && !isDevelopment)
            {
                problems.Add(Invalid(nameof(options.Rehearsal), "true"));
            }
        }

        return problems;
    }

    /// <summary>Returns the problem of a setting.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="expected">What is expected, in a form that needs no translation; by default an example for the option.</param>
    internal static Problem Invalid(string name, string? expected = null) => Problem.Of(
        $"{CampaignServerOptions.SectionName}:{name}",
        ProblemCodes.SettingInvalid,
        LanguageTag.Current,
        ("setting", $"{CampaignServerOptions.SectionName}:{name}"),
        ("expected", expected ?? Expected(name)));

    private static string Expected(string name) => name switch
    {
        nameof(CampaignServerOptions.Storage) => "Data Source=campaign.db",
        nameof(CampaignServerOptions.Packs) => "packs",
        nameof(CampaignServerOptions.MaxBodyBytes) => FormattableString.Invariant($"{MinBodyBytes}–{MaxBodyBytes}"),
        nameof(CampaignServerOptions.AddressDays) => FormattableString.Invariant($"0–{MaxAddressDays}"),
        nameof(CampaignServerOptions.Clock) => "2027-12-01T09:00:00Z",
        nameof(CampaignServerOptions.Rehearsal) or nameof(CampaignServerOptions.OpenSubmissions)
            or nameof(CampaignServerOptions.AllowPrivateWebhooks) => "true, false",
        nameof(CampaignServerOptions.PublicPeople) => "steps, hidden, exact",
        nameof(CampaignServerOptions.KeyRequestsPerMinute) or nameof(CampaignServerOptions.AddressWritesPerMinute)
            or nameof(CampaignServerOptions.AddressReadsPerMinute) or nameof(CampaignServerOptions.CampaignActionsPerMinute) =>
            FormattableString.Invariant($"0–{KeyRules.MaxRequestsPerMinute}"),
        nameof(CampaignServerOptions.MaxDatabaseBytes) or nameof(CampaignServerOptions.MinFreeDiskBytes) => "0, 268435456",
        nameof(CampaignServerOptions.PersonalDataDays) => FormattableString.Invariant($"0–{Retention.MaxDays}"),
        nameof(CampaignServerOptions.UseDataProtection) => "services.AddDataProtection()",
        nameof(CampaignServerOptions.PersonalKeys) => PersonalKeyFile.Example,
        nameof(CampaignServerOptions.TrustedProxies) => "192.0.2.1, 10.0.0.0/8",
        nameof(CampaignServerOptions.AdminKey) => "openssl rand -hex 32",
        _ => "https://partner.example",
    };

    /// <summary>Returns whether callers can send the key in a header, and whether it is long enough.</summary>
    private static bool IsKey(string key, out Problem? problem)
    {
        problem = key.Length < CampaignServerOptions.MinAdminKeyLength
            ? Problem.Of(
                "$",
                ProblemCodes.AdminKeyTooShort,
                LanguageTag.Current,
                ("least", CampaignServerOptions.MinAdminKeyLength))
            : key.Any(c => c is <= ' ' or >= '\u007f') ? Invalid(nameof(CampaignServerOptions.AdminKey)) : null;
        return problem is null;
    }
}
