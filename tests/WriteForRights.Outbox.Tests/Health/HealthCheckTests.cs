using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

public sealed class HealthCheckTests : OutboxTest
{
    [Fact]
    public async Task An_outbox_is_healthy_until_its_oldest_action_is_too_old()
    {
        await using var outbox = await OpenAsync();
        await using var services = Services(outbox);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(services)).Status);
        await EnqueueAsync(outbox, 2);
        Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(services)).Status);

        Clock.Advance(TimeSpan.FromHours(2));

        var entry = await CheckAsync(services);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Equal((2, 0, 90_000L), (entry.Data["waiting"], entry.Data["setAside"], entry.Data["oldestSeconds"]));
    }

    [Fact]
    public async Task An_action_that_is_set_aside_degrades_it_unless_the_options_allow_it()
    {
        await using var outbox = await OpenAsync();
        await EnqueueAsync(outbox, 1);
        Client.Fail(new InvalidRequestException("No.", null, null));
        await outbox.FlushAsync(Token);

        await using var strict = Services(outbox);
        await using var lenient = Services(outbox, options => options.MaxSetAside = 1);

        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(strict)).Status);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(lenient)).Status);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_is_unhealthy_and_its_path_is_not_shown()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5_000), Token);
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<WriteForRightsClient>(Client);
        services.AddWriteForRightsOutbox(options => (options.Path, options.Key) = (File, Key));
        services.AddHealthChecks().AddWriteForRightsOutbox();
        await using var provider = services.BuildServiceProvider();

        var entry = await CheckAsync(provider);

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Equal("The file of the outbox cannot be used: storage-corrupt.", entry.Description);
    }

    [Fact]
    public void Invalid_thresholds_and_a_missing_builder_are_named()
    {
        var builder = new ServiceCollection().AddHealthChecks();
        foreach (var (name, configure) in new (string, Action<OutboxHealthCheckOptions>)[]
        {
            ("MaxAge", options => options.MaxAge = TimeSpan.Zero),
            ("MaxSetAside", options => options.MaxSetAside = -1),
        })
        {
            var mistake = Assert.Throws<ArgumentException>(() => builder.AddWriteForRightsOutbox(configure));

            Assert.Contains(name, mistake.Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentNullException>("builder", () => ((IHealthChecksBuilder)null!).AddWriteForRightsOutbox());
    }

    private static ServiceProvider Services(ActionOutbox outbox, Action<OutboxHealthCheckOptions>? configure = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(_ => outbox);
        services.AddHealthChecks().AddWriteForRightsOutbox(configure);
        return services.BuildServiceProvider();
    }

    private static async Task<HealthReportEntry> CheckAsync(ServiceProvider provider)
    {
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);
        return report.Entries[OutboxHealthChecksBuilderExtensions.CheckName];
    }
}
