using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>The number and size of batches, how they end, and what is sent again.</summary>
public sealed class BatchFlowTests : ServerTest
{
    private static readonly TimeSpan Ever = TimeSpan.FromDays(1);

    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task At_most_four_batches_are_in_flight()
    {
        var waiting = new Queue<TaskCompletionSource>();
        var sent = 0;
        var client = NewClient(async (_, passOn, token) =>
        {
            sent++;
            var mayGo = new TaskCompletionSource();
            waiting.Enqueue(mayGo);
            await mayGo.Task.WaitAsync(Token);
            return await passOn(token);
        });
        await using var results = client.SubmitManyAsync(Letters(6_000).ToAsyncEnumerable(), Token).GetAsyncEnumerator(Token);

        // When this returns, everything before the wait for a response is done.
        var first = results.MoveNextAsync();
        Assert.Equal(4, sent);
        waiting.Dequeue().SetResult();
        Assert.True(await first);
        for (var i = 1; i < 1_000; i++)
        {
            Assert.True(await results.MoveNextAsync());
        }

        Assert.Equal(4, sent);
        var second = results.MoveNextAsync();
        Assert.Equal((5, 4), (sent, waiting.Count));
        waiting.Dequeue().SetResult();
        Assert.True(await second);
        while (waiting.TryDequeue(out var mayGo))
        {
            mayGo.SetResult();
        }
    }

    [Fact]
    public async Task A_response_of_more_lines_than_were_sent_does_not_fill_the_memory()
    {
        var line = $$"""{"line":1,"status":503}{{'\n'}}""";
        var client = NewClient((_, _, _) => Task.FromResult(Lines(string.Concat(Enumerable.Repeat(line, 100_000)))));

        await Assert.ThrowsAsync<IncompatibleServerException>(
            async () => await client.SubmitManyAsync(Letters(1), Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_results_is_skipped()
    {
        var client = NewClient(async (_, passOn, token) =>
        {
            using var whole = await passOn(token);
            return Lines('\uFEFF' + await whole.Content.ReadAsStringAsync(token));
        });

        Assert.NotNull(Assert.Single(await client.SubmitManyAsync(Letters(1), Token).ToListAsync(Token)).Receipt);
    }

    [Fact]
    public async Task After_the_server_ended_a_batch_the_rest_is_sent_again()
    {
        var sent = new List<int>();
        var client = NewClient(
            async (request, passOn, token) =>
            {
                sent.Add((await request.Content!.ReadAsStringAsync(token)).Count(c => c == '\n'));
                using var whole = await passOn(token);
                var lines = (await whole.Content.ReadAsStringAsync(token)).Split('\n');
                var taken = Math.Min(2, sent[^1]);
                return Lines(string.Concat(lines.Take(taken).Append($$"""{"line":{{taken + 1}},"status":503}""").Select(line => line + '\n')));
            },
            options => (options.MaxAttempts, options.FirstRetryDelay) = (2, TimeSpan.FromTicks(1)));

        var results = await client.SubmitManyAsync(Letters(5), Token).ToListAsync(Token);

        Assert.All(results, result => Assert.NotNull(result.Receipt));
        Assert.Equal([5, 3, 1], sent);
    }

    [Fact]
    public async Task The_reason_that_the_server_gave_for_ending_a_batch_is_in_the_exception()
    {
        var problem = $$"""{"title":"Stopping.","status":503,"code":"batch-ended"}""";
        var client = NewClient((_, _, _) => Task.FromResult(Lines($$"""{"line":1,"status":503,"problem":{{problem}}}{{'\n'}}""")));

        var exception = await Assert.ThrowsAsync<ServerUnavailableException>(
            async () => await client.SubmitManyAsync(Letters(1), Token).ToListAsync(Token));

        Assert.Equal("batch-ended", exception.Code);
    }

    [Fact]
    public async Task Stopping_the_enumeration_ends_the_batches_in_flight_and_the_source()
    {
        var (sent, hasEnded) = (0, false);
        var cancelled = new TaskCompletionSource();
        var left = 3;
        var client = NewClient(
            async (_, passOn, token) =>
            {
                if (sent++ > 0)
                {
                    await using var registration = token.Register(() =>
                    {
                        if (Interlocked.Decrement(ref left) == 0)
                        {
                            cancelled.SetResult();
                        }
                    });
                    await Task.Delay(Ever, Clock, token);
                }

                return await passOn(token);
            },
            options => options.Clock = Clock);

        async IAsyncEnumerable<ActionRecord> ReadAsync()
        {
            try
            {
                foreach (var letter in Letters(10_000))
                {
                    yield return letter;
                }

                await Task.CompletedTask;
            }
            finally
            {
                hasEnded = true;
            }
        }

        await foreach (var result in client.SubmitManyAsync(ReadAsync(), Token))
        {
            Assert.NotNull(result.Receipt);
            break;
        }

        await cancelled.Task.WithPatience();
        Assert.True(hasEnded);
    }

    [Theory]
    [InlineData("before the answer")]
    [InlineData("in the answer")]
    [InlineData("in a wait")]
    [InlineData("in the source")]
    public async Task Cancellation_ends_it_at_once_with_the_callers_token(string where)
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var silent = new StallingContent();
        var client = NewClient(
            async (_, _, token) =>
            {
                if (where == "before the answer")
                {
                    await Task.Delay(Ever, Clock, token);
                }

                return where == "in the answer"
                    ? new HttpResponseMessage { Content = silent }
                    : new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            },
            options => (options.Clock, options.MaxAttempts, options.FirstRetryDelay) = (Clock, where == "in a wait" ? 2 : 1, TimeSpan.FromSeconds(10)));

        async IAsyncEnumerable<ActionRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return Campaign2022.Letter();
            if (where == "in the source")
            {
                await Task.Delay(Ever, Clock, cancellationToken);
            }
        }

        await using var results = client.SubmitManyAsync(ReadAsync(caller.Token), caller.Token).GetAsyncEnumerator(caller.Token);
        var first = results.MoveNextAsync().AsTask();
        Assert.False(first.IsCompleted);
        await caller.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(first.WithPatience);
        Assert.Equal(caller.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task The_source_receives_the_cancellation()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var received = CancellationToken.None;

        async IAsyncEnumerable<ActionRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            received = cancellationToken;
            yield return Campaign2022.Letter();
            await Task.CompletedTask;
        }

        await Client.SubmitManyAsync(ReadAsync(CancellationToken.None), caller.Token).ToListAsync(Token);

        Assert.True(received.CanBeCanceled);
    }

    [Fact]
    public async Task A_batch_that_makes_progress_does_not_fail_however_often_it_is_cut_off()
    {
        var sent = 0;
        var client = NewClient(
            async (_, passOn, token) =>
            {
                sent++;
                using var whole = await passOn(token);
                var lines = (await whole.Content.ReadAsStringAsync(token)).Split('\n');
                return Lines(lines[0] + "\n");
            },
            options => (options.MaxAttempts, options.FirstRetryDelay) = (2, TimeSpan.FromTicks(1)));

        var results = await client.SubmitManyAsync(Letters(5).ToAsyncEnumerable(), Token).ToListAsync(Token);

        Assert.All(results, result => Assert.NotNull(result.Receipt));
        Assert.Equal(5, sent);
    }

    [Fact]
    public async Task A_batch_without_progress_is_sent_as_often_as_MaxAttempts_allows()
    {
        LetFail(Fault.Refused(503));
        var client = NewClient(options => (options.MaxAttempts, options.FirstRetryDelay) = (3, TimeSpan.FromTicks(1)));

        var exception = await Assert.ThrowsAsync<ServerUnavailableException>(
            async () => await client.SubmitManyAsync(Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token));

        Assert.Equal((3, 3), (Server.Journal.Count, exception.Attempts));
    }

    [Fact]
    public async Task A_server_that_returns_no_results_is_not_asked_for_ever()
    {
        var sent = 0;
        var client = NewClient((_, _, _) => Task.FromResult(Lines(sent++ < 100 ? string.Empty : throw new InvalidOperationException())));

        await Assert.ThrowsAsync<ServerUnavailableException>(
            async () => await client.SubmitManyAsync(Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token));

        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task A_wait_that_exceeds_the_remaining_time_is_not_started()
    {
        LetFail(Fault.Refused(429, TimeSpan.FromSeconds(31)));
        var client = NewClient(options =>
            (options.Clock, options.MaxAttempts, options.FirstRetryDelay, options.Timeout) = (Clock, 3, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30)));

        var exception = await Assert.ThrowsAsync<RateLimitedException>(
            () => client.SubmitManyAsync(Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token).AsTask().WithPatience());

        Assert.Equal(Clock.GetUtcNow().AddSeconds(31), exception.RetryAt);
        Assert.Single(Server.Journal);
    }

    [Fact]
    public async Task A_batch_is_not_retried_earlier_than_RetryAfter()
    {
        var sent = new List<DateTimeOffset>();
        var client = NewClient(
            (_, passOn, token) =>
            {
                sent.Add(Clock.GetUtcNow());
                return sent.Count > 1 ? passOn(token) : Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                {
                    Headers = { { "Retry-After", "7" } },
                });
            },
            options => (options.Clock, options.MaxAttempts, options.FirstRetryDelay) = (Clock, 2, TimeSpan.FromSeconds(1)));
        var submission = client.SubmitManyAsync(Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token).AsTask();

        // Advance by tenths of a second, because the wait may end at any of them.
        for (var i = 0; i < 100 && !submission.IsCompleted; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(0.1));
            await Task.Yield();
        }

        Assert.NotNull(Assert.Single(await submission).Receipt);
        Assert.InRange(sent[1] - sent[0], TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task An_action_with_a_transient_result_is_retried_alone(int status)
    {
        var actions = Letters(2);
        var sent = new List<string>();
        var client = NewClient(
            async (request, passOn, token) =>
            {
                sent.Add(await request.Content!.ReadAsStringAsync(token));
                var answer = await passOn(token);
                if (sent.Count == 1)
                {
                    var lines = (await answer.Content.ReadAsStringAsync(token)).Split('\n');
                    answer.Dispose();
                    return Lines(lines[0] + $$"""{{'\n'}}{"line":2,"id":"{{actions[1].Id}}","status":{{status}}}{{'\n'}}""");
                }

                return answer;
            },
            options => (options.MaxAttempts, options.FirstRetryDelay) = (2, TimeSpan.FromTicks(1)));

        var results = await client.SubmitManyAsync(actions.ToAsyncEnumerable(), Token).ToListAsync(Token);

        Assert.All(results, result => Assert.NotNull(result.Receipt));
        Assert.Equal(2, sent.Count);
        Assert.DoesNotContain($"{actions[0].Id}", sent[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"line":0,"status":201}""")]
    [InlineData("""{"line":2,"status":201}""")]
    [InlineData("""{"line":"first","status":201}""")]
    [InlineData("Welcome to our free network!")]
    public async Task A_response_that_makes_no_sense_is_rejected(string line)
    {
        var client = NewClient((_, _, _) => Task.FromResult(Lines(line + "\n")));

        await Assert.ThrowsAsync<IncompatibleServerException>(
            async () => await client.SubmitManyAsync(Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_line_without_a_line_break_has_been_cut_off()
    {
        var client = NewClient(async (_, passOn, token) =>
        {
            using var whole = await passOn(token);
            return Lines((await whole.Content.ReadAsStringAsync(token)).TrimEnd('\n'));
        });

        var exception = await Assert.ThrowsAsync<ServerUnavailableException>(
            async () => await client.SubmitManyAsync(Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token));

        Assert.IsType<IOException>(exception.InnerException);
    }

    [Fact]
    public async Task A_long_line_is_read_and_one_without_an_end_does_not_fill_the_memory()
    {
        using var endless = new EndlessContent();
        var sent = 0;
        var client = NewClient(async (_, passOn, token) =>
        {
            if (sent++ > 0)
            {
                return new HttpResponseMessage { Content = endless };
            }

            using var whole = await passOn(token);
            return Lines((await whole.Content.ReadAsStringAsync(token)).Replace("{", "{" + new string(' ', 100_000), StringComparison.Ordinal));
        });

        Assert.NotNull(Assert.Single(await client.SubmitManyAsync(Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token)).Receipt);
        await Assert.ThrowsAsync<IncompatibleServerException>(
            async () => await client.SubmitManyAsync(Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token));
        Assert.InRange(endless.Given, 1, 130 * 1024 * 1024);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_batch_without_a_response_in_time_has_failed(bool hasBegun)
    {
        using var silent = new StallingContent();
        var client = NewClient(
            async (_, _, token) =>
            {
                if (!hasBegun)
                {
                    await Task.Delay(Ever, Clock, token);
                }

                return new HttpResponseMessage { Content = silent };
            },
            options => options.Clock = Clock);
        var submission = client.SubmitManyAsync(Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token).AsTask();
        Assert.False(submission.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<RequestTimeoutException>(submission.WithPatience);
    }

    private static HttpResponseMessage Lines(string lines) => new() { Content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson") };

    private static List<ActionRecord> Letters(int count) => [.. Enumerable.Range(0, count).Select(_ => Campaign2022.Letter())];
}
