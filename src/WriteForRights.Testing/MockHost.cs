using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>Creates the app of a mock server, and again after a restart. Ledger, journal, faults and clock stay.</summary>
internal sealed class MockHost : IAsyncDisposable
{
    private const string DefaultAdminKey = "mock-admin-key-not-a-secret";

    private static readonly Uri NoSocket = new("http://localhost/");

    private readonly MockCampaignServerOptions _options;
    private readonly MockClock _clock;

    internal MockHost(MockCampaignServerOptions options)
    {
        _options = options;
        Clock = options.Clock ?? RunningClock.Within(options.LoadedPacks[0].Campaign.Sections[0].Window);
        _clock = new MockClock(Clock);
        var seed = options.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        Faults = new FaultPlan(seed, options.Faults);
        Journal = new MockJournal(seed);
    }

    internal TimeProvider Clock { get; }

    internal FaultPlan Faults { get; }

    internal MockJournal Journal { get; }

    /// <summary>The server's ledger, in memory until the host is disposed.</summary>
    internal ClearableLedger Ledger { get; } = new();

    internal string AdminKey => _options.AdminKey ?? DefaultAdminKey;

    internal bool IsInProcess => _options.Transport == MockTransport.InProcess;

    internal Uri AddressOf(WebApplication app) => IsInProcess ? NoSocket : new Uri(app.Urls.First());

    internal HttpMessageHandler NewHandler(Func<WebApplication> app) =>
        IsInProcess
            ? new InProcessHandler(() => app().GetTestServer())
            : new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };

    internal async Task<WebApplication> StartAsync(int port, CancellationToken cancellationToken)
    {
        // Empty, so that it does not read the configuration of the app under test, which is in the same folder and environment.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        if (IsInProcess)
        {
            builder.WebHost.UseTestServer();
        }
        else
        {
            builder.WebHost.UseKestrelCore().UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        }

        builder.Services.AddRoutingCore();
        builder.Services.AddCors();
        builder.Services.AddHealthChecks();
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.Services.AddSingleton<TimeProvider>(_clock);

        // A container does not dispose an instance that it was given: the ledger survives a restart, as a file does.
        builder.Services.AddSingleton<IActionLedger>(Ledger);
        builder.Services.AddCampaignServer(server =>
        {
            server.LoadedPacks = _options.LoadedPacks;
            server.AdminKey = AdminKey;
            server.PublicPeople = _options.PublicPeople;

            // A test may come from anywhere, for example from an emulator of a phone, and as fast as it can.
            server.OpenSubmissions = true;
            server.MaxQuantityWithoutKey = int.MaxValue;
            server.KeyRequestsPerMinute = server.AddressWritesPerMinute = 0;
            server.AddressReadsPerMinute = server.CampaignActionsPerMinute = 0;

            // The receiver under test is on the same machine.
            server.AllowPrivateWebhooks = true;
            _options.Configure?.Invoke(server);
        });
        var app = builder.Build();
        try
        {
            // Before everything else, so that a page can also read what the faults and the control API answer.
            app.UseCors(policy => policy.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader()
                .WithExposedHeaders("ETag", "Retry-After", "Location", "Date").SetPreflightMaxAge(TimeSpan.FromHours(2)));
            var pipeline = new MockPipeline(Journal, Faults, _clock);
            app.Use(next => context => IsControl(context) ? next(context) : pipeline.InvokeAsync(context, next));
            app.MapCampaignServer();
            app.MapCampaignServerOpenApi();
            app.MapHealthChecks("/health");
            app.MapGet(MockPage.Path, (RequestDelegate)new MockPage(this, _options.LoadedPacks, _options.HasControlApi).WriteAsync);
            if (_options.HasControlApi)
            {
                new MockControl(this).Map(app);
            }

            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return app;
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();

    /// <summary>Whether a request is for the mock rather than for the server: it gets no faults and is not recorded.</summary>
    private bool IsControl(HttpContext context) => (HttpMethods.IsGet(context.Request.Method) && context.Request.Path == MockPage.Path)
        || (_options.HasControlApi && context.Request.Path.StartsWithSegments(MockControl.Prefix));

    internal static async Task StopAsync(WebApplication app)
    {
        await app.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
    }
}
