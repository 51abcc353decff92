using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WriteForRights.Client.Tests;

/// <summary>Options from configuration.</summary>
public sealed class ConfigurationTests
{
    private const string Secret = "planted-key-0123456789";

    private static readonly Dictionary<string, string> Everything = new()
    {
        ["BaseAddress"] = "https://actions.example.org/w4r/",
        ["AllowUnencrypted"] = "true",
        ["Key"] = Secret + "\n",
        ["Language"] = "fr",
        ["Timeout"] = "00:01:00",
        ["AttemptTimeout"] = "00:00:05.5",
        ["MaxAttempts"] = "3",
        ["FirstRetryDelay"] = "00:00:00.25",
        ["MaxRetryDelay"] = " 00:00:20 ",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("uk")]
    public void Every_option_is_bound(string? key)
    {
        using var provider = Provider(Everything, key);

        var options = provider.GetRequiredService<IOptionsMonitor<WriteForRightsClientOptions>>().Get(key ?? Options.DefaultName);

        Assert.Equal(new Uri("https://actions.example.org/w4r/"), options.BaseAddress);
        Assert.True(options.AllowUnencrypted);
        Assert.Equal((Secret, LanguageTag.Parse("fr"), 3), (options.Key, options.Language, options.MaxAttempts));
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5.5)), (options.Timeout, options.AttemptTimeout));
        Assert.Equal((TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(20)), (options.FirstRetryDelay, options.MaxRetryDelay));
        Assert.NotNull(key is null
            ? provider.GetRequiredService<WriteForRightsClient>()
            : provider.GetRequiredKeyedService<WriteForRightsClient>(key));
    }

    [Fact]
    public void No_option_is_forgotten() => Assert.Equal(
        typeof(WriteForRightsClientOptions).GetProperties().Select(property => property.Name)
            .Except([nameof(WriteForRightsClientOptions.Clock)]).Order(),
        Everything.Keys.Order());

    [Fact]
    public void What_the_configuration_leaves_out_keeps_its_default_and_can_be_set_in_code()
    {
        var services = new ServiceCollection();
        services.AddWriteForRights(Section(new() { ["BaseAddress"] = "https://actions.example.org", ["Timeout"] = null! }));
        services.Configure<WriteForRightsClientOptions>(options => options.Language = LanguageTag.English);
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<WriteForRightsClientOptions>>().Value;

        Assert.Equal((TimeSpan.FromSeconds(30), 5, LanguageTag.English), (options.Timeout, options.MaxAttempts, options.Language));
    }

    [Theory]
    [InlineData("BaseAddress", "actions.example.org/planted-value", "WriteForRights:BaseAddress must be an address such as https://actions.example.org/.")]
    [InlineData("AllowUnencrypted", "planted-value", "WriteForRights:AllowUnencrypted must be true or false.")]
    [InlineData("Language", "planted value", "WriteForRights:Language must be a language tag such as fr or pt-BR.")]
    [InlineData("Language", "", "WriteForRights:Language must be a language tag such as fr or pt-BR.")]
    [InlineData("MaxAttempts", "planted-value", "WriteForRights:MaxAttempts must be a whole number.")]
    [InlineData("MaxAttempts", "2.5", "WriteForRights:MaxAttempts must be a whole number.")]
    [InlineData("Timeout", "planted-value", "WriteForRights:Timeout must be a time such as 00:00:30.")]
    [InlineData("AttemptTimeout", "10", "WriteForRights:AttemptTimeout must be a time such as 00:00:30.")]
    [InlineData("maxretrydelay", "10 s", "WriteForRights:maxretrydelay must be a time such as 00:00:30.")]
    [InlineData("Key", "", "WriteForRightsClientOptions.Key must be of visible ASCII characters, without spaces.")]
    [InlineData("Key", "planted-value planted-value", "WriteForRightsClientOptions.Key must be of visible ASCII characters, without spaces.")]
    [InlineData("BaseAddress", "https://u:planted-value@example.org", "WriteForRightsClientOptions.BaseAddress must have no user, no query and no fragment. Use Key for a key.")]
    [InlineData("MaxAttempts", "0", "WriteForRightsClientOptions.MaxAttempts must be from 1 to 100.")]
    public async Task An_app_with_a_value_that_cannot_be_read_does_not_start(string name, string value, string reason)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddWriteForRights(Section(new() { ["BaseAddress"] = "https://actions.example.org", [name] = value }));
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Equal(reason, exception.Message);
        Assert.DoesNotContain("planted", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_values_that_cannot_be_read_are_reported_at_once()
    {
        using var provider = Provider(new(Everything) { ["Timeout"] = "soon", ["Language"] = "!" }, null);

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<WriteForRightsClient>);

        Assert.Equal(2, exception.Failures.Count());
    }

    [Fact]
    public void A_name_that_is_no_option_is_a_warning_without_its_value()
    {
        using var log = new WarningLog();
        using var provider = Provider(new(Everything) { ["TimeOut2"] = Secret, ["Retries:Max"] = "3" }, null, log);

        Assert.NotNull(provider.GetRequiredService<WriteForRightsClient>());

        Assert.Equal(2, log.Lines.Count);
        Assert.Contains("WriteForRights:TimeOut2 is not an option of the client", log.Lines[1], StringComparison.Ordinal);
        Assert.Contains("WriteForRights:Retries is not an option of the client", log.Lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, string.Join('\n', log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_configuration_of_an_app_is_no_reason_to_warn()
    {
        using var log = new WarningLog();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log));
        services.AddWriteForRights(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["BaseAddress"] = "https://actions.example.org", ["PATH"] = "/usr/bin" })
            .Build());
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<WriteForRightsClient>());

        Assert.Empty(log.Lines);
    }

    private static ServiceProvider Provider(Dictionary<string, string> values, string? key, ILoggerProvider? log = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging =>
        {
            if (log is not null)
            {
                logging.AddProvider(log);
            }
        });
        _ = key is null ? services.AddWriteForRights(Section(values)) : services.AddWriteForRights(key, Section(values));
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static IConfigurationSection Section(Dictionary<string, string> values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create($"WriteForRights:{pair.Key}", (string?)pair.Value)))
        .Build()
        .GetSection("WriteForRights");

    private sealed class WarningLog : ILoggerProvider, ILogger
    {
        internal List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && eventId.Name != "UnicodeDataMissing")
            {
                Lines.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
