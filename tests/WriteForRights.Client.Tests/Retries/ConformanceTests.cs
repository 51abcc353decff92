using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Conformance;

namespace WriteForRights.Client.Tests;

/// <summary>The conformance suite on this client, in each of the ways in which an app creates it.</summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The suite disposes what it is given.")]
public sealed class ConformanceTests
{
    private static readonly IRetryAdapter[] Ours = [new HandlerAdapter(), new RegisteredAdapter()];

    public static TheoryData<string, string> Cases { get; } =
        [.. Ours.SelectMany(adapter => ConformanceSuite.Cases.Select(@case => (adapter.Name, $"{@case.Group}: {@case.Name}")))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_client_behaves_as_the_case_requires(string adapter, string @case) => Assert.Null(await ConformanceRun.CheckAsync(
        Ours.Single(ours => ours.Name == adapter), ConformanceSuite.Cases.Single(known => $"{known.Group}: {known.Name}" == @case)));

    [Fact]
    public void There_are_at_least_forty_cases_with_distinct_names()
    {
        Assert.True(ConformanceSuite.Cases.Count >= 40);
        Assert.Distinct(ConformanceSuite.Cases.Select(@case => (@case.Group, @case.Name)));
    }

    private static void Set(WriteForRightsClientOptions options, RetrySettings? settings, TimeProvider clock)
    {
        options.BaseAddress = new Uri("https://actions.example.org/");
        options.Clock = clock;
        if (settings is not null)
        {
            options.MaxAttempts = settings.MaxAttempts;
            options.FirstRetryDelay = settings.FirstDelay;
            options.MaxRetryDelay = settings.MaxDelay;
            options.AttemptTimeout = settings.AttemptTimeout;
            options.Timeout = settings.Timeout;
        }
    }

    private sealed class HandlerAdapter : IRetryAdapter
    {
        public string Name => "RetryHandler";

        public bool AcceptsClock => true;

        public HttpMessageInvoker Create(HttpMessageHandler server, RetrySettings? settings, TimeProvider clock)
        {
            var options = new WriteForRightsClientOptions();
            Set(options, settings, clock);
            return new HttpClient(new RetryHandler(options) { InnerHandler = server }) { Timeout = Timeout.InfiniteTimeSpan };
        }
    }

    /// <summary>The client of AddWriteForRights, except for the primary handler.</summary>
    private sealed class RegisteredAdapter : IRetryAdapter
    {
        public string Name => "AddWriteForRights";

        public bool AcceptsClock => true;

        public HttpMessageInvoker Create(HttpMessageHandler server, RetrySettings? settings, TimeProvider clock)
        {
            var services = new ServiceCollection();
            services.AddWriteForRights(options => Set(options, settings, clock)).ConfigurePrimaryHttpMessageHandler(() => server);
            var client = services.BuildServiceProvider().GetRequiredService<WriteForRightsClient>();
            return new HttpMessageInvoker(new CallHandler(client));
        }

        /// <summary>Sends any request as the client sends those of its calls.</summary>
        private sealed class CallHandler(WriteForRightsClient client) : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var outcome = await client.Connection.SendAsync(request, request.Method != HttpMethod.Post, cancellationToken);
                if (outcome.Failure is { } failure)
                {
                    ExceptionDispatchInfo.Throw(failure);
                }

                return outcome.Response!;
            }
        }
    }
}
