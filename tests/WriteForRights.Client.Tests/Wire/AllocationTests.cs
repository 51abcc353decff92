using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace WriteForRights.Client.Tests;

/// <summary>The allocations of a call, measured without any wait, so that all of them are on one thread.</summary>
public sealed class AllocationTests
{
    // They include the request, its body and the response, which the fake server allocates. A registered client also has the HttpClient of
    // the app's factory for each attempt.
#if DEBUG
    // Without optimisation, each asynchronous method allocates its state.
    private const long Budget = 4_608;
    private const long RegisteredBudget = 5_632;
#else
    private const long Budget = 3 * 1024;
    private const long RegisteredBudget = 4_000;
#endif

    private static readonly ActionRecord Letter = Campaign2022.Letter() with
    {
        Supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("a@example.org") },
    };

    [Fact]
    public void A_submission_allocates_no_more_than_its_budget()
    {
        using var server = new FixedResponse(Letter.Id);
        using var connections = new HttpMessageInvoker(server, disposeHandler: false);

        // As the public constructor creates it, except for the connections.
        var client = new WriteForRightsClient(
            () => connections,
            new WriteForRightsClientOptions { BaseAddress = new Uri("https://actions.example.org") },
            NullLoggerFactory.Instance);

        Assert.InRange(PerCall(() => client.SubmitAsync(Letter, TestContext.Current.CancellationToken)), 1, Budget);
    }

    [Fact]
    public void A_submission_of_a_registered_client_allocates_less_than_4_KB()
    {
        using var server = new FixedResponse(Letter.Id);
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = new Uri("https://actions.example.org"))
            .ConfigurePrimaryHttpMessageHandler(() => server);
        using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<WriteForRightsClient>();

        Assert.InRange(PerCall(() => client.SubmitAsync(Letter, TestContext.Current.CancellationToken)), 1, RegisteredBudget);
    }

    private static long PerCall(Func<Task> call)
    {
        const int Calls = 500;
        Run(Calls);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(Calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;

        void Run(int times)
        {
            for (var i = 0; i < times; i++)
            {
                Assert.True(call().IsCompletedSuccessfully);
            }
        }
    }

    private sealed class FixedResponse(ActionId id) : HttpMessageHandler
    {
        private readonly byte[] _receipt = JsonSerializer.SerializeToUtf8Bytes(
            new ActionReceipt { Id = id, Status = ActionStatus.Counted, RecordedAt = Campaign2022.HumanRightsDay },
            WriteForRightsJson.TypeInfo<ActionReceipt>());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(_receipt);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }
}
