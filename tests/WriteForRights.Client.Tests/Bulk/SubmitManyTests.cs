using System.Net;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class SubmitManyTests : ServerTest
{
    [Fact]
    public async Task Every_action_gets_its_result_in_the_order_in_which_it_was_given()
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
    public async Task What_was_stored_before_gets_its_first_receipt_and_another_under_the_same_id_is_a_conflict()
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
    public async Task After_a_break_only_what_has_no_answer_is_sent_again()
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
    public async Task What_goes_wrong_now_and_then_is_made_good(string kind)
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
        Assert.True(Server.Journal.Count > 5, "Nothing went wrong.");
        await Server.Ledger.AssertHoldsExactlyAsync(actions, Token);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_ends_it_and_what_was_given_is_settled()
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
    public async Task Progress_is_told_and_adds_up()
    {
        var heard = new List<SubmissionProgress>();
        var actions = Letters(2_100);
        actions[7] = actions[7] with { Quantity = 0 };
        actions[2_050] = actions[2_050] with { Quantity = 0 };

        await Client.SubmitManyAsync(actions.ToAsyncEnumerable(), new Hearing(heard), Token).ToListAsync(Token);

        Assert.True(heard.Count > 1);
        Assert.Equal((2_098, 2), (heard[^1].Stored, heard[^1].Refused));
    }

    [Fact]
    public async Task Nothing_to_submit_asks_nobody()
    {
        Assert.Empty(await Client.SubmitManyAsync(AsyncEnumerable.Empty<ActionRecord>(), Token).ToListAsync(Token));
        Assert.Empty(Server.Journal);
    }

    [Fact]
    public async Task An_action_without_an_id_is_refused_before_anything_is_sent() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await Client.SubmitManyAsync(
            new[] { Campaign2022.Letter() with { Id = default } }.ToAsyncEnumerable(), Token).ToListAsync(Token));

    [Fact]
    public async Task A_key_that_is_refused_ends_it_at_once()
    {
        LetFail(Fault.Refused(401));

        await Assert.ThrowsAsync<AccessDeniedException>(async () => await Client.SubmitManyAsync(
            Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token));

        Assert.Single(Server.Journal);
    }

    [Fact]
    public async Task Answers_for_other_actions_are_not_believed()
    {
        var client = NewClient((_, _, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"line":1,"id":"{{ActionId.New()}}","status":201}""" + "\n"),
        }));

        await Assert.ThrowsAsync<IncompatibleServerException>(async () => await client.SubmitManyAsync(
            Letters(1).ToAsyncEnumerable(), Token).ToListAsync(Token));
    }

    private static List<ActionRecord> Letters(int count) => [.. Enumerable.Range(0, count).Select(_ => Campaign2022.Letter())];

    private sealed class Hearing(List<SubmissionProgress> heard) : IProgress<SubmissionProgress>
    {
        public void Report(SubmissionProgress value) => heard.Add(value);
    }
}
