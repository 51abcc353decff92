using System.Net;
using System.Net.Sockets;

namespace WriteForRights.Client.Tests;

public sealed class CancellationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(ClientCalls.Names), MemberType = typeof(ClientCalls))]
    public async Task Cancelled_before_the_call_nothing_is_sent(string call)
    {
        using var caller = NewCaller();
        using var handler = new ScriptedHandler(ScriptedHandler.Text(HttpStatusCode.OK, "{}"));
        await caller.CancelAsync();

        await AssertCancelledAsync(ClientCalls.All[call](handler.Client(), caller.Token), caller.Token);

        Assert.Empty(handler.Requests);
    }

    [Theory]
    [MemberData(nameof(ClientCalls.Names), MemberType = typeof(ClientCalls))]
    public async Task Cancelled_while_waiting_for_the_answer_the_call_ends_with_the_callers_token(string call)
    {
        using var caller = NewCaller();
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handler = new ScriptedHandler(async cancellationToken =>
        {
            waiting.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException("Never.");
        });
        var calling = ClientCalls.All[call](handler.Client(), caller.Token);
        await waiting.Task.WithPatience();

        await caller.CancelAsync();

        await AssertCancelledAsync(calling, caller.Token);
    }

    [Theory]
    [MemberData(nameof(ClientCalls.Names), MemberType = typeof(ClientCalls))]
    public async Task Cancelled_while_the_body_comes_the_call_ends_with_the_callers_token(string call)
    {
        using var caller = NewCaller();
        using var content = new EndlessContent();
        using var handler = new ScriptedHandler(ScriptedHandler.Content(HttpStatusCode.OK, () => content));
        var calling = ClientCalls.All[call](handler.Client(), caller.Token);
        await content.Reading.WithPatience();

        await caller.CancelAsync();

        await AssertCancelledAsync(calling, caller.Token);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 201 Created\nContent-Length: 500\n\n{\"id\":")]
    [InlineData("HTTP/1.1 201 Created\nTransfer-Encoding: chunked\n\n6\n{\"id\":\n")]
    [InlineData("HTTP/1.1 503 Busy\nContent-Type: application/problem+json\nContent-Length: 500\n\n{\"title\":")]
    public async Task Cancelled_on_a_real_connection_the_call_ends_with_the_callers_token(string answered)
    {
        using var caller = NewCaller();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(answered);
            await caller.CancelAsync();
            await connection.FallSilentAsync();
        });

        await AssertCancelledAsync(server.Client().SubmitAsync(Campaign2022.Letter().WithPersonalData(), caller.Token), caller.Token);
    }

    [Fact]
    public async Task Cancelled_while_the_connection_breaks_the_call_is_cancelled()
    {
        foreach (var broken in (Exception[])[new HttpRequestException("Broken."), new IOException("Broken."), new SocketException()])
        {
            using var caller = NewCaller();
            using var handler = new ScriptedHandler(async _ =>
            {
                await caller.CancelAsync();
                throw broken;
            });

            await AssertCancelledAsync(handler.Client().GetCampaignAsync(Campaign2022.Id, caller.Token), caller.Token);
        }
    }

    [Fact]
    public async Task Cancelled_and_timed_out_at_once_the_call_is_cancelled()
    {
        using var caller = NewCaller();
        using var handler = new ScriptedHandler(async cancellationToken =>
        {
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }
            finally
            {
                await caller.CancelAsync();
            }

            throw new InvalidOperationException("Never.");
        });
        var client = handler.Client(options => options.Timeout = TimeSpan.FromMilliseconds(20));

        await AssertCancelledAsync(client.GetCampaignAsync(Campaign2022.Id, caller.Token), caller.Token);
    }

    [Fact]
    public async Task Cancelled_between_two_pages_the_list_ends_with_the_callers_token()
    {
        using var caller = NewCaller();
        using var handler = new ScriptedHandler(
            ScriptedHandler.Json(new Page<Case> { Items = Campaign2022.Pack.Cases, Next = "more" }),
            ScriptedHandler.Json(new Page<Case> { Items = Campaign2022.Pack.Cases }));
        var read = 0;

        async Task ReadAsync()
        {
            await foreach (var @case in handler.Client().GetCasesAsync(Campaign2022.Id).WithCancellation(caller.Token))
            {
                if (++read == Campaign2022.Cases.Length)
                {
                    await caller.CancelAsync();
                }
            }
        }

        await AssertCancelledAsync(ReadAsync(), caller.Token);
        Assert.Equal(Campaign2022.Cases.Length, read);
        Assert.Single(handler.Requests);
    }

    private static CancellationTokenSource NewCaller() => CancellationTokenSource.CreateLinkedTokenSource(Token);

    private static async Task AssertCancelledAsync(Task call, CancellationToken caller)
    {
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(call.WithPatience);
        Assert.Equal(caller, exception.CancellationToken);
    }
}
