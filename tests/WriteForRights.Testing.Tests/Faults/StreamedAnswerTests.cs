using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Testing.Tests;

/// <summary>Faults of answers that are sent while they are made: a batch's results, and counts as they change.</summary>
public sealed class StreamedAnswerTests
{
    private const string Stream = "v1/campaigns/w4r-2022/counts/stream";

    public static TheoryData<MockTransport> Transports { get; } = [.. Enum.GetValues<MockTransport>()];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_batch_whose_response_is_lost_is_stored_and_nothing_of_the_response_is_heard(MockTransport transport)
    {
        await using var server = await StartAsync(transport, Fault.ResponseLost().On("POST", "/v1/actions/batch"));
        ActionRecord[] letters = [SamplePack.Letter(), SamplePack.Letter()];

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => PostAsync(server, letters));

        await server.Ledger.AssertHoldsExactlyAsync(letters, Token);
        var exchange = Assert.Single(server.Journal);
        Assert.False(exchange.IsResponseSent);
        Assert.Equal(2, exchange.ResponseBody.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(letters[1].Id.ToString(), exchange.RequestBody.Reveal(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_batch_may_be_cut_in_the_middle_of_a_line_and_be_stored_whole(MockTransport transport)
    {
        await using var server = await StartAsync(transport, Fault.BodyTruncated());
        var letters = Enumerable.Range(0, 3_000).Select(_ => SamplePack.Letter()).ToArray();

        var lines = (await PostAsync(server, letters)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // It ends where it was cut: nothing of what the server went on to say comes after that.
        Assert.InRange(lines.Length, 1, letters.Length - 1);
        Assert.All(lines[..^1], line => Assert.Equal(JsonValueKind.Object, JsonElement.Parse(line).ValueKind));
        Assert.ThrowsAny<JsonException>(() => JsonElement.Parse(lines[^1]));
        await server.Ledger.AssertHoldsExactlyAsync(letters, Token);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_batch_may_come_twice_or_have_members_more(MockTransport transport)
    {
        await using var server = await StartAsync(transport, Fault.DeliveredTwice().OnRequests(1), Fault.ServerNewer().OnRequests(2));
        ActionRecord[] letters = [SamplePack.Letter(), SamplePack.Letter()];

        var twice = await PostAsync(server, [SamplePack.Letter()]);
        var newer = await PostAsync(server, letters);

        Assert.Contains("\"status\":200", twice, StringComparison.Ordinal);
        var lines = newer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal([1, 2], lines.Select(line => line.GetProperty("line").GetInt32()));
        Assert.All(lines, line => Assert.True(line.TryGetProperty("addedByANewerServer", out _)));
        Assert.All(lines, line => Assert.True(line.GetProperty("receipt").TryGetProperty("addedByANewerServer", out _)));
        Assert.Equal(3, (await server.Ledger.CountAsync(SamplePack.Id, Token)).Actions);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_stream_of_counts_may_come_late_or_have_members_more(MockTransport transport)
    {
        var clock = new FakeTimeProvider(SamplePack.HumanRightsDay);
        await using var server = await StartAsync(
            transport, clock, Fault.ResponseDelayed(TimeSpan.FromMinutes(1)).OnRequests(1), Fault.ServerNewer().OnRequests(2));
        using var http = server.CreateHttpClient();
        var late = http.GetStreamAsync(Stream, Token);
        await server.Journal.WaitForAsync(exchange => exchange.IsWaiting, Token);
        clock.Advance(TimeSpan.FromMinutes(1));

        using var first = new StreamReader(await late);
        Assert.Contains("\"actions\":0", await DataAsync(first), StringComparison.Ordinal);
        using var second = new StreamReader(await http.GetStreamAsync(Stream, Token));
        Assert.Contains("addedByANewerServer", await DataAsync(second), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_server_is_done_with_a_stream_when_its_reader_goes(MockTransport transport)
    {
        await using var server = await StartAsync(transport);
        using (var http = server.CreateHttpClient())
        {
            using var lines = new StreamReader(await http.GetStreamAsync(Stream, Token));
            await DataAsync(lines);
            Assert.False(Assert.Single(server.Journal).IsDone);
        }

        var exchange = await server.Journal.WaitForAsync(exchange => exchange.IsDone, Token);
        Assert.Equal((int)HttpStatusCode.OK, exchange.Status);
        Assert.Contains("event: counts", exchange.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_long_batch_the_journal_keeps_the_beginning()
    {
        await using var server = await StartAsync(MockTransport.InProcess);
        var letters = Enumerable.Range(0, 3_000).Select(_ => SamplePack.Letter()).ToArray();

        await PostAsync(server, letters);

        var exchange = Assert.Single(server.Journal);
        Assert.Equal((256 * 1024, 256 * 1024), (exchange.RequestBody.Reveal().Length, exchange.ResponseBody.Length));
        await server.Ledger.AssertHoldsExactlyAsync(letters, Token);
    }

    private static Task<MockCampaignServer> StartAsync(MockTransport transport, params Fault[] faults) => StartAsync(transport, null, faults);

    private static Task<MockCampaignServer> StartAsync(MockTransport transport, TimeProvider? clock, params Fault[] faults) =>
        MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = transport, Clock = clock, Faults = [.. faults] }, Token);

    private static async Task<string> PostAsync(MockCampaignServer server, ActionRecord[] actions)
    {
        using var http = server.CreateHttpClient();
        using var lines = new StringContent(
            string.Join('\n', actions.Select(action => JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>()))),
            new MediaTypeHeaderValue("application/x-ndjson"));
        using var response = await http.PostAsync("v1/actions/batch", lines, Token);
        return await response.Content.ReadAsStringAsync(Token);
    }

    private static async Task<string> DataAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new EndOfStreamException("The stream ended without an event.");
    }
}
