using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace WriteForRights.Client.Tests;

/// <summary>What a call may allocate, measured where nothing waits, so that all of it is on one thread.</summary>
public sealed class AllocationTests
{
    // With the request, its body and the answer, which whoever stands in for the server allocates too.
#if DEBUG
    // Where nothing is optimised, each asynchronous method allocates its state.
    private const long Budget = 4_608;
#else
    private const long Budget = 3 * 1024;
#endif

    [Fact]
    public void A_submission_allocates_no_more_than_its_budget()
    {
        var letter = Campaign2022.Letter() with
        {
            Supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("a@example.org") },
        };
        using var server = new Answering(letter.Id);
        using var connections = new HttpMessageInvoker(server, disposeHandler: false);

        // As it makes itself, but for the connections.
        var client = new WriteForRightsClient(
            () => connections,
            hasRetryHandler: false,
            new WriteForRightsClientOptions { BaseAddress = new Uri("https://actions.example.org") },
            NullLoggerFactory.Instance);

        Assert.InRange(PerCall(() => client.SubmitAsync(letter, TestContext.Current.CancellationToken)), 1, Budget);
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

    private sealed class Answering(ActionId id) : HttpMessageHandler
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
