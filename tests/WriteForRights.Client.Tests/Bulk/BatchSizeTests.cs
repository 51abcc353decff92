using System.Net;
using System.Text;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>The size of the bodies that batches send, what happens if a proxy refuses them, and the size of what is read.</summary>
public sealed class BatchSizeTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task A_batch_has_at_most_512_KiB()
    {
        var sizes = new List<long>();
        var client = NewClient(async (request, passOn, token) =>
        {
            sizes.Add((await request.Content!.ReadAsByteArrayAsync(token)).LongLength);
            return await passOn(token);
        });
        var letters = Letters(90).ConvertAll(letter => letter with { Text = new ActionText { Body = new string('x', 20_000) } });

        var results = await client.SubmitManyAsync(letters.ToAsyncEnumerable(), Token).ToListAsync(Token);

        Assert.All(results, result => Assert.NotNull(result.Receipt));
        Assert.Equal(4, sizes.Count);
        Assert.All(sizes, size => Assert.InRange(size, 1, 512 * 1024));
    }

    [Fact]
    public async Task A_line_over_512_KiB_goes_alone()
    {
        var bodies = new List<(long Bytes, int Lines)>();
        var client = NewClient(async (request, passOn, token) =>
        {
            var body = await request.Content!.ReadAsByteArrayAsync(token);
            bodies.Add((body.LongLength, body.Count(b => b == (byte)'\n')));
            return await passOn(token);
        });
        var letters = Letters(3);
        letters[1] = letters[1] with { Text = new ActionText { Body = new string('x', 600_000) } };

        var results = await client.SubmitManyAsync(letters, Token).ToListAsync(Token);

        Assert.Equal([false, true, false], results.Select(result => result.Error is InvalidRequestException));
        Assert.Equal([1, 1, 1], bodies.Select(body => body.Lines));
        Assert.InRange(bodies[1].Bytes, 600_000, 601_000);
    }

    [Theory]
    [InlineData(512 * 1024)]
    [InlineData(100_000)]
    [InlineData(5_000)]
    public async Task A_batch_that_a_proxy_refuses_as_too_large_goes_in_parts(int limit)
    {
        var (refused, passed) = (0, 0);
        var client = NewClient(LimitedTo(limit, bytes => _ = bytes > limit ? refused++ : passed++));
        var letters = Letters(400).ConvertAll(letter => letter with { Text = new ActionText { Body = new string('x', 3_000) } });

        var results = await client.SubmitManyAsync(letters, Token).ToListAsync(Token);

        Assert.Equal(letters, results.Select(result => result.Action));
        Assert.All(results, result => Assert.NotNull(result.Receipt));
        await Server.Ledger.AssertHoldsExactlyAsync(letters, Token);

        // The length that passes is learned once, and not anew for each batch.
        Assert.InRange(refused, 0, 16);
        Assert.InRange(passed, 1, 400);
    }

    [Fact]
    public async Task A_single_action_that_is_too_large_for_a_proxy_has_the_error_and_all_others_are_stored()
    {
        var requests = 0;
        var client = NewClient(LimitedTo(8_000, _ => requests++));
        var letters = Letters(300);
        letters[150] = letters[150] with { Text = new ActionText { Body = new string('x', 15_000) } };

        var results = await client.SubmitManyAsync(letters, Token).ToListAsync(Token);

        var refused = Assert.Single(results, result => result.Error is not null);
        Assert.Equal(letters[150], refused.Action);
        Assert.IsType<IncompatibleServerException>(refused.Error);
        Assert.Contains("413", refused.Error.Message, StringComparison.Ordinal);
        await Server.Ledger.AssertHoldsExactlyAsync(letters.Where((_, i) => i != 150), Token);
        Assert.InRange(requests, 1, 60);
    }

    // A refusal unpacks to 512 MiB, of which no more is read than a problem may have.
    [Theory]
    [InlineData(403, typeof(AccessDeniedException))]
    [InlineData(503, typeof(ServerUnavailableException))]
    public async Task A_refusal_is_unpacked_no_further_than_a_problem_goes(int status, Type expected)
    {
        using var content = new EndlessContent();
        content.Headers.ContentType = new("application/problem+json");
        var client = NewClient((_, _, _) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = content }));

        var exception = await Assert.ThrowsAsync(
            expected, async () => await client.SubmitManyAsync(Letters(1), Token).ToListAsync(Token));

        Assert.Contains($"{status}", exception.Message, StringComparison.Ordinal);
        Assert.InRange(content.Given, 1, 2 * 1024 * 1024);
    }

    /// <summary>A proxy that refuses bodies over a limit, as nginx does.</summary>
    private static PassingHandler.Step LimitedTo(int limit, Action<long> received) => async (request, passOn, token) =>
    {
        var bytes = (await request.Content!.ReadAsByteArrayAsync(token)).LongLength;
        received(bytes);
        return bytes <= limit ? await passOn(token) : new HttpResponseMessage(HttpStatusCode.RequestEntityTooLarge)
        {
            Content = new StringContent("<html>413 Request Entity Too Large</html>", Encoding.UTF8, "text/html"),
        };
    };

    private static List<ActionRecord> Letters(int count) => [.. Enumerable.Range(0, count).Select(_ => Campaign2022.Letter())];
}
