using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>The health check of an app that depends on a campaign server.</summary>
public sealed class HealthCheckTests : ServerTest
{
    private const string Secret = "planted-key-0123456789";

    protected override string AdminKey => Secret;

    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task A_server_that_answers_is_healthy_and_is_asked_for_little()
    {
        await using var provider = Provider();

        var first = await CheckAsync(provider);
        var second = await CheckAsync(provider);

        Assert.Equal((HealthStatus.Healthy, HealthStatus.Healthy), (first.Status, second.Status));
        Assert.Equal($"The campaign server at {Server.BaseAddress.Authority} answers.", first.Description);
        Assert.Equal(2, Server.Journal.Count);
        Assert.All(Server.Journal, exchange => Assert.Equal("?limit=1", exchange.Request.Query));
        Assert.Equal(304, Server.Journal[1].Status);
    }

    [Theory]
    [InlineData(429, HealthStatus.Degraded)]
    [InlineData(401, HealthStatus.Unhealthy)]
    [InlineData(404, HealthStatus.Unhealthy)]
    [InlineData(500, HealthStatus.Unhealthy)]
    [InlineData(503, HealthStatus.Unhealthy)]
    [InlineData(302, HealthStatus.Unhealthy)]
    public async Task A_server_that_refuses_is_asked_once(int status, HealthStatus expected)
    {
        LetFail(Fault.Refused(status));
        await using var provider = Provider();

        var entry = await CheckAsync(provider);

        Assert.Equal(expected, entry.Status);
        Assert.Contains($"(CheckHealth at {Server.BaseAddress.Authority}; status: {status}", entry.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, entry.Description + entry.Exception, StringComparison.Ordinal);
        Assert.Single(Server.Journal);
    }

    [Fact]
    public async Task Another_program_at_the_address_is_not_healthy()
    {
        LetFail(FakeResponse.Text("<p>Please log in to the guest network</p>", 200, "text/html"));
        await using var provider = Provider();

        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(provider)).Status);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_the_time_of_the_check_is_not_healthy()
    {
        LetFail(Fault.RequestDelayed(TimeSpan.FromDays(1)));
        await using var provider = Provider(checks => checks.AddWriteForRights(timeout: TimeSpan.FromSeconds(2)));

#pragma warning disable CA2025 // It is awaited below.
        var checking = CheckAsync(provider);
#pragma warning restore CA2025
        await Server.Journal.WaitForAsync(exchange => exchange.IsWaiting, Token);
        Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(checking.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(0.1));

        await checking.WithPatience();
        var entry = await checking;
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.StartsWith("The server did not respond within 2 s.", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_works_without_the_server_chooses_the_status_of_a_failure()
    {
        LetFail(Fault.Refused(503));
        await using var provider = Provider(
            checks => checks.AddWriteForRights(name: "campaign", failureStatus: HealthStatus.Degraded, tags: ["ready"]));

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);

        var (name, entry) = Assert.Single(report.Entries);
        Assert.Equal(("campaign", HealthStatus.Degraded), (name, entry.Status));
        Assert.Equal(["ready"], entry.Tags);
    }

    [Fact]
    public async Task Each_keyed_client_has_a_check_of_its_own()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddWriteForRights("uk", Set).ConfigurePrimaryHttpMessageHandler(Server.CreateHandler);
        services.AddWriteForRights("fr", options => Set(options, new Uri("https://w4r.example.org")))
            .ConfigurePrimaryHttpMessageHandler(() => new NowhereHandler());
        services.AddHealthChecks().AddWriteForRights(key: "uk").AddWriteForRights(key: "fr");
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);

        Assert.Equal(
            [("writeforrights-fr", HealthStatus.Unhealthy), ("writeforrights-uk", HealthStatus.Healthy)],
            report.Entries.Select(entry => (entry.Key, entry.Value.Status)).Order());
    }

    [Fact]
    public async Task Invalid_options_fail_the_check_and_not_the_page_of_all_checks()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddWriteForRights(_ => { });
        services.AddHealthChecks().AddWriteForRights().AddCheck("other", () => HealthCheckResult.Healthy());
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);

        Assert.Equal(HealthStatus.Unhealthy, report.Entries["writeforrights"].Status);
        Assert.Equal(HealthStatus.Healthy, report.Entries["other"].Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(25 * 24 * 60 * 60)]
    public void A_timeout_that_no_timer_accepts_is_refused(int seconds)
    {
        var checks = new ServiceCollection().AddHealthChecks();

        Assert.Throws<ArgumentOutOfRangeException>("timeout", () => checks.AddWriteForRights(timeout: TimeSpan.FromSeconds(seconds)));
        Assert.Throws<ArgumentNullException>("builder", () => ((IHealthChecksBuilder)null!).AddWriteForRights());
    }

    private ServiceProvider Provider(Action<IHealthChecksBuilder>? add = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddWriteForRights(Set).ConfigurePrimaryHttpMessageHandler(Server.CreateHandler);
        var checks = services.AddHealthChecks();
        (add ?? (defaults => defaults.AddWriteForRights()))(checks);

        return services.BuildServiceProvider(validateScopes: true);
    }

    private void Set(WriteForRightsClientOptions options) => Set(options, Server.BaseAddress);

    private void Set(WriteForRightsClientOptions options, Uri address)
    {
        options.BaseAddress = address;
        options.Clock = Clock;
        options.Key = Secret;
        options.Language = LanguageTag.English;
    }

    private static async Task<HealthReportEntry> CheckAsync(ServiceProvider provider) =>
        Assert.Single((await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token)).Entries).Value;

    private sealed class NowhereHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError));
    }
}
