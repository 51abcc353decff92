using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class RegistrationTests : ServerTest
{
    [Fact]
    public async Task A_registered_client_works()
    {
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = Server.BaseAddress);
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        var client = provider.GetRequiredService<WriteForRightsClient>();

        var action = Campaign2022.Letter();
        Assert.Equal(action.Id, (await client.SubmitAsync(action, Token)).Id);
        Assert.Equal(1, (await client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
    }

    [Fact]
    public async Task An_app_with_a_registered_client_starts_and_uses_it()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddWriteForRights(options =>
        {
            options.BaseAddress = Server.BaseAddress;
            options.Language = LanguageTag.Parse("fr");
        });
        using var host = builder.Build();
        await host.StartAsync(Token);

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => host.Services.GetRequiredService<WriteForRightsClient>()
            .GetCampaignAsync(CampaignId.Parse("nothing"), Token));

        Assert.Equal(Problem.Of("$", ProblemCodes.NotFound, LanguageTag.Parse("fr")).Message, exception.Reason());
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task A_handler_can_be_put_before_the_connections()
    {
        var seen = new List<Uri?>();
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = Server.BaseAddress)
            .AddHttpMessageHandler(() => new RecordingHandler(seen));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<WriteForRightsClient>().GetCampaignAsync(Campaign2022.Id, Token);

        Assert.Equal([new Uri(Server.BaseAddress, "v1/campaigns/w4r-2022")], seen);
    }

    [Fact]
    public async Task The_connections_can_be_replaced()
    {
        var seen = new List<Uri?>();
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Transport = MockTransport.InProcess }, Token);
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = new Uri("https://actions.example.org"))
            .ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(seen) { InnerHandler = server.CreateHandler() });
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<WriteForRightsClient>().GetCampaignAsync(Campaign2022.Id, Token);

        Assert.Equal([new Uri("https://actions.example.org/v1/campaigns/w4r-2022")], seen);
        Assert.Equal("GET /v1/campaigns/w4r-2022", Assert.Single(server.Journal).Request.ToString());
    }

    [Fact]
    public async Task Only_the_timeout_of_the_options_ends_a_call()
    {
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = Server.BaseAddress);
        await using var provider = services.BuildServiceProvider();

        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(WriteForRightsClient));

        Assert.Equal(Timeout.InfiniteTimeSpan, http.Timeout);
    }

    [Fact]
    public async Task A_registered_client_does_not_follow_redirects_with_names_and_letters()
    {
        await using var elsewhere = await MockCampaignServer.StartAsync(new MockCampaignServerOptions(), Token);
        LetFail(Fault.Refused(307).WithHeader("Location", elsewhere.BaseAddress.AbsoluteUri));
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = Server.BaseAddress);
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<IncompatibleServerException>(() => provider.GetRequiredService<WriteForRightsClient>()
            .SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token));

        Assert.Single(Server.Journal);
        Assert.Empty(elsewhere.Journal);
    }

    [Fact]
    public async Task A_registered_client_has_no_handler_and_no_log_of_its_own_in_the_way()
    {
        var handlers = new List<HttpMessageHandler>();
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = Server.BaseAddress)
            .ConfigureAdditionalHttpMessageHandlers((added, _) => handlers.AddRange(added));
        using var log = new Lines();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<WriteForRightsClient>().GetCampaignAsync(Campaign2022.Id, Token);

        Assert.Empty(handlers);
        Assert.Empty(log.Said);
    }

    [Fact]
    public async Task The_apps_handlers_see_every_attempt()
    {
        LetFail(Fault.Refused(503).OnRequests(1, 2));
        var seen = new List<Uri?>();
        var services = new ServiceCollection();
        services.AddWriteForRights(options =>
        {
            options.BaseAddress = Server.BaseAddress;
            options.FirstRetryDelay = TimeSpan.FromMilliseconds(1);
        }).AddHttpMessageHandler(() => new RecordingHandler(seen));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<WriteForRightsClient>().SubmitAsync(Campaign2022.Letter(), Token);

        Assert.Equal(3, seen.Count);
    }

    [Fact]
    public async Task The_apps_own_retry_handler_takes_the_place_of_the_clients_retries()
    {
        LetFail(Fault.Refused(503).OnRequests(1, 2));
        var services = new ServiceCollection();
        services.AddWriteForRights(options =>
        {
            options.BaseAddress = Server.BaseAddress;
            options.MaxAttempts = 1;
        }).AddHttpMessageHandler(() => new ResilienceHandler(attempts: 3));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<WriteForRightsClient>();
        var letter = Campaign2022.Letter().WithPersonalData();

        Assert.Equal(letter.Id, (await client.SubmitAsync(letter, Token)).Id);
        Server.Journal.AssertAttempts(3, letter.Id);
        LetFail(Fault.Refused(503));
        await Assert.ThrowsAsync<ServerUnavailableException>(() => client.SubmitAsync(letter, Token));
        Assert.Equal(6, Server.Journal.Count);
    }

    [Theory]
    [InlineData(false, typeof(ServerUnavailableException))]
    [InlineData(true, typeof(RequestTimeoutException))]
    public async Task A_resilience_handler_that_gives_up_is_a_server_that_does_not_answer(bool timesOut, Type expected)
    {
        var services = new ServiceCollection();
        services.AddWriteForRights(options =>
        {
            options.BaseAddress = Server.BaseAddress;
            options.FirstRetryDelay = TimeSpan.FromMilliseconds(1);
        }).AddHttpMessageHandler(() => new FailingHandler(timesOut ? new TimeoutException() : OpenCircuit()));
        await using var provider = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAnyAsync<WriteForRightsException>(
            () => provider.GetRequiredService<WriteForRightsClient>().SubmitAsync(Campaign2022.Letter(), Token));

        Assert.IsType(expected, exception);
        Assert.Equal(5, exception.Attempts);
    }

    [Fact]
    public async Task An_exception_of_an_apps_handler_that_says_nothing_about_the_server_reaches_the_app()
    {
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = Server.BaseAddress)
            .AddHttpMessageHandler(() => new FailingHandler(new InvalidOperationException("No token.")));
        await using var provider = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => provider.GetRequiredService<WriteForRightsClient>().SubmitAsync(Campaign2022.Letter(), Token));

        Assert.Equal("No token.", exception.Message);
    }

    [Fact]
    public async Task The_apps_settings_of_the_HttpClient_apply_to_every_attempt()
    {
        LetFail(Fault.Refused(503).OnRequests(1));
        var services = new ServiceCollection();
        services.AddWriteForRights(options =>
        {
            options.BaseAddress = Server.BaseAddress;
            options.FirstRetryDelay = TimeSpan.FromMilliseconds(1);
        }).ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Tenant", "uk"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<WriteForRightsClient>().GetCampaignAsync(Campaign2022.Id, Token);

        Assert.Equal(["uk", "uk"], Server.Journal.Select(exchange => exchange.Request.Headers["X-Tenant"]));
    }

    /// <summary>Returns an exception as the resilience handler of the platform throws it, without a reference to its package.</summary>
    private static Exception OpenCircuit()
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new("Polly"), AssemblyBuilderAccess.Run).DefineDynamicModule("Polly");
        var rejected = module.DefineType("Polly.ExecutionRejectedException", TypeAttributes.Public, typeof(Exception)).CreateType();
        var broken = module.DefineType("Polly.CircuitBreaker.BrokenCircuitException", TypeAttributes.Public, rejected).CreateType();
        return (Exception)Activator.CreateInstance(broken)!;
    }

    private sealed class FailingHandler(Exception failure) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(failure);
    }

    /// <summary>Sends the same message again, as the platform's resilience handler does.</summary>
    private sealed class ResilienceHandler(int attempts) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            for (var i = 1; i < attempts && (int)response.StatusCode >= 500; i++)
            {
                response.Dispose();
                response = await base.SendAsync(request, cancellationToken);
            }

            return response;
        }
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        internal List<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }

    private sealed class RecordingHandler(List<Uri?> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.RequestUri);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
