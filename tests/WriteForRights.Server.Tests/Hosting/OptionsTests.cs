using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server.Tests;

/// <summary>Every option is read from configuration, and checked in the same way however it was set.</summary>
public sealed class OptionsTests
{
    private const string Random = "q8Zt2LxV5nRw7KcB3mYd";

    [Fact]
    public void Every_option_is_read_from_the_section()
    {
        var options = Read(new()
        {
            ["Storage"] = "Data Source=:memory:",
            ["packs"] = "elsewhere",
            ["AdminKey"] = Random,
            ["MaxBodyBytes"] = "2000",
            ["Clock"] = "2022-12-10T13:00:00+01:00",
            ["Rehearsal"] = "True",
            ["PublicPeople"] = "hidden",
            ["OpenSubmissions"] = "false",
            ["TrustedProxies:0"] = "10.0.0.0/8",
            ["KeyRequestsPerMinute"] = "1",
            ["AddressWritesPerMinute"] = "2",
            ["AddressReadsPerMinute"] = "3",
            ["CampaignActionsPerMinute"] = "4",
            ["MaxDatabaseBytes"] = "5000000000",
            ["MinFreeDiskBytes"] = "6",
            ["PersonalKeys"] = "personal.keys",
            ["UseDataProtection"] = "true",
            ["PersonalDataDays"] = "7",
            ["AddressDays"] = "7",
            ["AllowPrivateWebhooks"] = "true",
            ["Backups"] = "backups",
            ["CountReplica"] = "Host=replica",
        });

        Assert.Equal(("personal.keys", true, 7), (options.PersonalKeys, options.UseDataProtection, options.PersonalDataDays));
        Assert.False(options.OpenSubmissions);
        Assert.Equal((7, "backups", true), (options.AddressDays, options.Backups, options.AllowPrivateWebhooks));
        Assert.Equal("Host=replica", options.CountReplica);
        Assert.Equal(["10.0.0.0/8"], options.TrustedProxies);
        Assert.Equal(
            (1, 2, 3, 4, 5_000_000_000, 6),
            (options.KeyRequestsPerMinute, options.AddressWritesPerMinute, options.AddressReadsPerMinute, options.CampaignActionsPerMinute,
                options.MaxDatabaseBytes, options.MinFreeDiskBytes));

        Assert.Equal(
            ("Data Source=:memory:", "elsewhere", Random, 2_000, true), (options.Storage, options.Packs, options.AdminKey, options.MaxBodyBytes, options.Rehearsal));
        Assert.Equal((Campaign2022.HumanRightsDay, PublicPeople.Hidden), (options.Clock, options.PublicPeople));
        var settable = typeof(CampaignServerOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name);
        Assert.Equal(
            [
                "AddressDays", "AddressReadsPerMinute", "AddressWritesPerMinute", "AdminKey", "AllowPrivateWebhooks", "Backups",
                "CampaignActionsPerMinute", "Clock", "CountReplica", "KeyRequestsPerMinute", "LoadedPacks", "MaxBodyBytes", "MaxDatabaseBytes", "MinFreeDiskBytes",
                "OpenSubmissions", "Packs", "PersonalDataDays", "PersonalKeys", "PublicPeople", "Rehearsal", "ScopesOf", "Storage",
                "TrustedProxies", "UseDataProtection",
            ],
            settable.Where(name => name != "AllowedOrigins").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Options_that_the_section_lacks_keep_their_defaults()
    {
        var (options, defaults) = (Read([]), new CampaignServerOptions());

        Assert.Equal((defaults.Storage, defaults.Packs, defaults.MaxBodyBytes), (options.Storage, options.Packs, options.MaxBodyBytes));
        Assert.Equal((null, null, false), (options.AdminKey, options.Clock, options.Rehearsal));
    }

    [Fact]
    public void Unknown_names_are_one_warning_without_their_values()
    {
        using var log = new RecordingLog();
        Read(new() { ["MaxBodyByte"] = "planted", ["AdminKy"] = "planted", ["Sotrage"] = "planted", ["Colour"] = "planted" }, log);

        Assert.Single(log.Text.Split('\n'), line => line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.Contains(
            "AdminKy (did you mean AdminKey?), Colour, MaxBodyByte (did you mean MaxBodyBytes?), Sotrage (did you mean Storage?)", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_root_of_a_configuration_may_have_other_names()
    {
        using var log = new RecordingLog();
        var root = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "Warning"), new("Colour", "red")]).Build();
        Start(services => services.AddCampaignServer(root), log);

        Assert.DoesNotContain("Colour", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_wrong_settings_are_a_line_each()
    {
        var refused = Assert.Throws<CampaignServerStartException>(() => Read(new() { ["MaxBodyBytes"] = "many", ["Clock"] = "soon" }));

        Assert.Equal(ProblemCodes.ValidationFailed, refused.Code);
        Assert.Equal(2, refused.Message.Split('\n').Length);
    }

    public static TheoryData<string, Action<CampaignServerOptions>> Wrong => new()
    {
        { ProblemCodes.SettingInvalid, options => options.Packs = " " },
        { ProblemCodes.SettingInvalid, options => options.MaxBodyBytes = -1 },
        { ProblemCodes.SettingInvalid, options => options.PublicPeople = (PublicPeople)7 },
        { ProblemCodes.SettingInvalid, options => options.MaxBodyBytes = int.MaxValue },
        { ProblemCodes.SettingInvalid, options => options.Clock = Campaign2022.HumanRightsDay },
        { ProblemCodes.SettingInvalid, options => (options.Clock, options.Rehearsal) = (DateTimeOffset.MaxValue, true) },
        { ProblemCodes.SettingInvalid, options => options.AdminKey = "a key with spaces in it" },
        { ProblemCodes.SettingInvalid, options => options.TrustedProxies = ["10.0.0.0/8", "proxy.example"] },
        { ProblemCodes.SettingInvalid, options => options.TrustedProxies = ["10.0.0.1/33"] },
        { ProblemCodes.SettingInvalid, options => options.KeyRequestsPerMinute = -1 },
        { ProblemCodes.SettingInvalid, options => options.AddressWritesPerMinute = 1_000_001 },
        { ProblemCodes.SettingInvalid, options => options.AddressDays = 366 },
        { ProblemCodes.SettingInvalid, options => options.AddressReadsPerMinute = -1 },
        { ProblemCodes.SettingInvalid, options => options.CampaignActionsPerMinute = -1 },
        { ProblemCodes.SettingInvalid, options => options.MaxDatabaseBytes = -1 },
        { ProblemCodes.SettingInvalid, options => options.MinFreeDiskBytes = -1 },
        { ProblemCodes.AdminKeyTooShort, options => options.AdminKey = new string(' ', 16) },
        { ProblemCodes.AdminKeyTooShort, options => options.AdminKey = "short          \n" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Options_from_code_are_checked_in_the_same_way(string code, Action<CampaignServerOptions> configure) =>
        Assert.Equal(code, Assert.Throws<CampaignServerStartException>(() => Start(services => services.AddCampaignServer(configure))).Code);

    [Fact]
    public void White_space_around_a_key_is_removed() =>
        Assert.Equal(Random, Start(services => services.AddCampaignServer(options => options.AdminKey = $" {Random}\r\n")).AdminKey);

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa", true)]
    [InlineData("changemechangeme", true)]
    [InlineData("Password12345678", true)]
    [InlineData("abcabcabcabcabcabc", true)]
    [InlineData("0123456789abcdef", true)]
    [InlineData("abcdefghijklmnopqrst", true)]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015", false)]
    [InlineData("q8Zt2LxV5nRw7KcB3mYd", false)]
    [InlineData("purple-otter-climbs-eleven", false)]
    public void A_key_that_is_easy_to_guess_is_a_warning_that_does_not_repeat_it(string key, bool isWeak)
    {
        using var log = new RecordingLog();
        Start(services => services.AddCampaignServer(options => options.AdminKey = key), log);

        Assert.Equal(isWeak, log.Text.Contains("easy to guess", StringComparison.Ordinal));
        Assert.DoesNotContain(key, log.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static CampaignServerOptions Read(Dictionary<string, string?> settings, RecordingLog? log = null)
    {
        var root = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>($"WriteForRights:{setting.Key}", setting.Value))).Build();
        return Start(services => services.AddCampaignServer(root.GetSection(CampaignServerOptions.SectionName)), log);
    }

    private static CampaignServerOptions Start(Action<IServiceCollection> add, RecordingLog? log = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        add(builder.Services);
        using var app = (IDisposable)builder.Build();
        return ((WebApplication)app).Services.GetRequiredService<CampaignServerOptions>();
    }
}
