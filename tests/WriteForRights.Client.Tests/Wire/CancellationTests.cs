using System.Globalization;
using System.Net.Sockets;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class CancellationTests : ServerTest
{
    // A clock that never advances.
    private static readonly TimeSpan Ever = TimeSpan.FromDays(1);

    /// <summary>The point at which the server falls silent, by name.</summary>
    private static readonly Dictionary<string, Fault> Silences = new()
    {
        ["before the answer"] = Fault.ResponseDelayed(Ever),
        ["during the body"] = Fault.BodySlow(Ever),
        ["between two chunks"] = Chunk("{\"id\":", 201, "application/json"),
        ["during a problem"] = Chunk("{\"ti\":", 503, ApiProblem.MediaType),
    };

    public static TheoryData<string> SilenceNames { get; } = [.. Silences.Keys];

    [Theory]
    [MemberData(nameof(ClientCalls.Names), MemberType = typeof(ClientCalls))]
    public async Task Cancellation_before_the_call_sends_nothing(string call)
    {
        using var caller = NewCaller();
        await caller.CancelAsync();

        await AssertCancelledAsync(ClientCalls.All[call](Client, caller.Token), caller.Token);

        Assert.Empty(Server.Journal);
    }

    [Theory]
    [MemberData(nameof(ClientCalls.Names), MemberType = typeof(ClientCalls))]
    public async Task Cancellation_during_the_wait_for_a_response_ends_the_call_with_the_callers_token(string call)
    {
        using var caller = NewCaller();
        LetFail(Fault.RequestDelayed(Ever));
        var calling = ClientCalls.All[call](Client, caller.Token);
        await Server.Journal.WaitForAsync(exchange => true, Token).WithPatience();

        await caller.CancelAsync();

        await AssertCancelledAsync(calling, caller.Token);
    }

    [Theory]
    [MemberData(nameof(ClientCalls.Names), MemberType = typeof(ClientCalls))]
    public async Task Cancellation_while_the_body_arrives_ends_the_call_with_the_callers_token(string call)
    {
        using var caller = NewCaller();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        LetFail(Fault.BodySlow(Ever));
        var client = NewClient(async (_, passOn, token) =>
        {
            var response = await passOn(token);
            begun.SetResult();
            return response;
        });
        var calling = ClientCalls.All[call](client, caller.Token);
        await begun.Task.WithPatience();

        await caller.CancelAsync();

        await AssertCancelledAsync(calling, caller.Token);
    }

    [Theory]
    [MemberData(nameof(SilenceNames))]
    public async Task Cancellation_on_a_silent_connection_ends_the_call_with_the_callers_token(string silence)
    {
        using var caller = NewCaller();
        LetFail(Silences[silence]);
        var calling = Client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), caller.Token);
        await Server.Journal.WaitForAsync(
            exchange => exchange.IsDone || exchange.Faults[0].Kind != FaultKind.Intercepted, Token).WithPatience();

        await caller.CancelAsync();

        await AssertCancelledAsync(calling, caller.Token);
    }

    [Fact]
    public async Task A_cancellation_while_the_connection_breaks_is_a_cancellation()
    {
        foreach (var broken in (Exception[])[new HttpRequestException("Broken."), new IOException("Broken."), new SocketException()])
        {
            await AssertCancelledWhileBreakingAsync(broken);
        }
    }

    [Fact]
    public async Task A_cancellation_at_the_moment_of_the_timeout_is_a_cancellation()
    {
        using var caller = NewCaller();
        LetFail(Fault.RequestDelayed(Ever));
        var client = NewClient(
            async (_, passOn, token) =>
            {
                try
                {
                    return await passOn(token);
                }
                finally
                {
                    await caller.CancelAsync();
                }
            },
            options => options.Timeout = TimeSpan.FromMilliseconds(20));

        await AssertCancelledAsync(client.GetCampaignAsync(Campaign2022.Id, caller.Token), caller.Token);
    }

    [Fact]
    public async Task Cancellation_between_two_pages_ends_the_list_with_the_callers_token()
    {
        using var caller = NewCaller();
        LetFail(FakeResponse.Json(new Page<Case> { Items = Campaign2022.Pack.Cases, Next = "more" }).OnRequests(1));
        var read = 0;

        async Task ReadAsync()
        {
            await foreach (var @case in Client.GetCasesAsync(Campaign2022.Id).WithCancellation(caller.Token))
            {
                if (++read == Campaign2022.Cases.Length)
                {
                    await caller.CancelAsync();
                }
            }
        }

        await AssertCancelledAsync(ReadAsync(), caller.Token);
        Assert.Equal(Campaign2022.Cases.Length, read);
        Assert.Single(Server.Journal);
    }

    private async Task AssertCancelledWhileBreakingAsync(Exception broken)
    {
        using var caller = NewCaller();
        var client = NewClient(async (_, _, _) =>
        {
            await caller.CancelAsync();
            throw broken;
        });

        await AssertCancelledAsync(client.GetCampaignAsync(Campaign2022.Id, caller.Token), caller.Token);
    }

    /// <summary>A body of one chunk that never ends.</summary>
    private static Fault Chunk(string body, int status, string mediaType) =>
        Fault.Intercepted(status, mediaType, string.Create(CultureInfo.InvariantCulture, $"{body.Length:x}\r\n{body}\r\n"))
            .WithHeader("Transfer-Encoding", "chunked");

    private static CancellationTokenSource NewCaller() => CancellationTokenSource.CreateLinkedTokenSource(Token);

    private static async Task AssertCancelledAsync(Task call, CancellationToken caller)
    {
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(call.WithPatience);
        Assert.Equal(caller, exception.CancellationToken);
    }
}
