using System.Net;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class SubmitManyTests : ServerTest
{
    [Fact]
    public async Task Every_action_gets_its_result_in_the_order_of_the_source()
    {
        var actions = Letters(2_500);
        actions[7] = actions[7] with { Quantity = 0 };
        actions[1_700] = actions[1_700] with { Case = CaseId.Parse("nobody") };

        var results = await Client.SubmitManyAsync(actions.ToAsyncEnumerable(), Token).ToListAsync(Token);

        Assert.Equal(actions, results.Select(result => result.Action));
        Assert.All(results, result => Assert.True(result.Receipt is null != result.Error is null));
        Assert.Equal([actions[7], actions[1_700]], results.Where(result => result.Error is not null).Select(result => result.Action));
        var invalid = Assert.IsType<InvalidRequestException>(results[7].Error);
        Assert.Equal("$.quantity", Assert.Single(invalid.Problems).Path);
        await Server.Ledger.AssertHoldsExactlyAsync(actions.Where((_, i) => i is not 7 and not 1_700), Token);
    }

    [Fact]
    public async Task A_stored_action_gets_its_first_receipt_and_another_under_the_same_id_is_a_conflict()
    {
        var actions = Letters(3);
        var first = await Client.SubmitAsync(actions[0], Token);

        var results = await Client.SubmitManyAsync(
            new[] { actions[0], actions[0] with { Quantity = 2 }, actions[1], actions[2], actions[1] }.ToAsyncEnumerable(), Token).ToListAsync(Token);

        Assert.Equal(first, results[0].Receipt);
        Assert.IsType<ConflictException>(results[1].Error);
        Assert.Equal(results[2].Receipt, results[4].Receipt);
        Assert.Equal(3, (await Server.Ledger.CountAsync(Campaign2022.Id, Token)).Actions);
    }

    [Fact]
    public async Task After_a_broken_connection_only_actions_without_a_result_are_sent_again()
    {
        LetFail(Fault.BodyTruncated().On("POST", "/v1/actions/batch").OnRequests(1));
        var sent = new List<int>();
        var client = NewClient(
            async (request, passOn, token) =>
            {
                var body = await request.Content!.ReadAsStringAsync(token);
                sent.Add(body.Count(c => c == '\n'));
                return await passOn(token);
            },
            options => (options.MaxAttempts, options.FirstRetryDelay) = (3, TimeSpan.FromMilliseconds(1)));
        var actions = Letters(600);

        var results = await client.SubmitManyAsync(actions.ToAsyncEnumerable(), Token).ToListAsync(Token);

        Assert.All(results, result => Assert.NotNull(result.Receipt));
        Assert.Equal(2, sent.Count);
        Assert.Equal(600, sent[0]);
        Assert.InRange(sent[1], 1, 599);
        await Server.Ledger.AssertHoldsExactlyAsync(actions, Token);
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("reset")]
    [InlineData("unavailable")]
    public async Task Transient_failures_are_retried(string kind)
    {
        LetFail((kind switch
        {
            "lost" => Fault.ResponseLost(),
            "reset" => Fault.ConnectionReset(ResetPoint.DuringRequest),
            _ => Fault.Refused(503),
        }).OnEvery(2));
        var actions = Letters(5_000);
        var client = NewClient(options => (options.MaxAttempts, options.FirstRetryDelay) = (20, TimeSpan.FromMilliseconds(1)));

        var results = await client.SubmitManyAsync(actions.ToAsyncEnumerable(), Token).ToListAsync(Token);

        Assert.Equal(5_000, results.Count(result => result.Receipt is not null));
        Assert.True(Server.Journal.Count > 5, "No fault was injected.");
        await Server.Ledger.AssertHoldsExactlyAsync(actions, Token);
    }

    [Fact]
    public async Task An_unreachable_server_ends_the_submission_and_earlier_results_are_final()
    {
        var asked = 0;
        var client = NewClient((_, passOn, token) => Interlocked.Increment(ref asked) == 1
            ? passOn(token)
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)));
        var actions = Letters(3_000);
        var settled = new List<SubmissionResult>();

        await Assert.ThrowsAsync<ServerUnavailableException>(async () =>
        {
            await foreach (var result in client.SubmitManyAsync(actions.ToAsyncEnumerable(), Token))
            {
                settled.Add(result);
            }
        });

        Assert.Equal(1_000, settled.Count(result => result.Receipt is not null));
        await Server.Ledger.AssertHoldsExactlyAsync(settled.Select(result => result.Action), Token);
        await foreach (var result in Client.SubmitManyAsync(actions.ToAsyncEnumerable(), Token))
        {
            Assert.NotNull(result.Receipt);
        }

        await Server.Ledger.AssertHoldsExactlyAsync(actions, Token);
    }

    [Fact]
    public async Task Actions_are_read_no_further_than_a_few_batches_ahead()
    {
        var read = 0;

        async IAsyncEnumerable<ActionRecord> ReadAsync()
        {
            foreach (var action in Letters(20_000))
            {
                read++;
                yield return action;
            }

            await Task.CompletedTask;
        }

        await foreach (var result in Client.SubmitManyAsync(ReadAsync(), Token))
        {
            Assert.NotNull(result.Receipt);
            break;
        }

        Assert.InRange(read, 1, 6_000);
    }

    [Fact]
    public async Task Progress_is_reported_and_adds_up()
    {
        var received = new List<SubmissionProgress>();
        var actions = Letters(2_100);
        actions[7] = actions[7] with { Quantity = 0 };
        actions[2_050] = actions[2_050] with { Quantity = 0 };

        await Client.SubmitManyAsync(actions.ToAsyncEnumerable(), new ProgressList(received), Token).ToListAsync(Token);

        Assert.True(received.Count > 1);
        Assert.Equal((2_098, 2), (received[^1].Stored, received[^1].Refused));
    }

    [Fact]
    public async Task An_empty_source_sends_no_request()
    {
        Assert.Empty(await Client.SubmitManyAsync(AsyncEnumerable.Empty<ActionRecord>(), Token).ToListAsync(Token));
        Assert.Empty(Server.Journal);
    }

    [Fact]
    public async Task An_action_without_an_id_is_refused_before_anything_is_sent() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await Client.SubmitManyAsync(
            new[] { Campaign2022.Letter() with { Id = default } }.ToAsyncEnumerable(), Token).ToListAsync(Token));

    [Fact]
    public async Task A_refused_key_ends_it_at_once()
    {
        LetFail(Fault.Refused(401));

        await Assert.ThrowsAsync<AccessDeniedException>(async () => await Client.SubmitManyAsync(
            Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token));

        Assert.Single(Server.Journal);
    }

    [Fact]
    public async Task Results_of_other_actions_are_rejected()
    {
        var client = NewClient((_, _, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"line":1,"id":"{{ActionId.New()}}","status":201}""" + "\n"),
        }));

        await Assert.ThrowsAsync<IncompatibleServerException>(async () => await client.SubmitManyAsync(
            Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token));
    }

    private static List<ActionRecord> Letters(int count) => [.. Enumerable.Range(0, count).Select(_ => Campaign2022.Letter())];

    private sealed class ProgressList(List<SubmissionProgress> received) : IProgress<SubmissionProgress>
    {
        public void Report(SubmissionProgress value) => received.Add(value);
    }
}
