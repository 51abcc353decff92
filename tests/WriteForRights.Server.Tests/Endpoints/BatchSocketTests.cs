using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

/// <summary>Batches as programs send them that have no HTTP client that reads while it writes, or that die in the middle.</summary>
public abstract class BatchSocketTests(ServerKind kind) : ServerTest(kind)
{
    private const string CountsPath = "v1/campaigns/w4r-2022/counts";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_who_sends_all_before_reading_anything_is_not_locked_out()
    {
        using var socket = await BatchSocket.ConnectAsync(Address, receiveBuffer: 4_096);
        var ids = new List<ActionId>();
        for (var i = 0; i < 3_000; i++)
        {
            ids.Add(await SendLetterAsync(socket));
        }

        await socket.EndAsync();
        var results = await ReadAllAsync(socket);

        Assert.Equal(ids, results);
        Assert.Equal(3_000, await ActionsAsync());
    }

    // Where a result does not come, both wait for good.
    [Fact]
    public async Task Each_result_comes_before_the_next_line_goes()
    {
        using var socket = await BatchSocket.ConnectAsync(Address);
        Assert.Equal("HTTP/1.1 200 OK", await socket.ReadHeadAsync());
        var last = await SendLetterAsync(socket);
        var number = 0;
        await foreach (var line in socket.ReadLinesAsync(isCut: false).WithCancellation(TestContext.Current.CancellationToken))
        {
            number++;
            var result = Result(line);
            Assert.Equal((number, 201, last), (result.Line, result.Status, result.Id));
            Assert.Equal(number, await ActionsAsync());
            if (number == 20)
            {
                await socket.EndAsync();
                continue;
            }

            last = await SendLetterAsync(socket);
        }

        Assert.Equal(20, number);
    }

    [Fact]
    public async Task When_the_request_breaks_off_in_the_middle_of_a_line_those_before_are_stored_and_it_is_not()
    {
        using var socket = await BatchSocket.ConnectAsync(Address);
        var (first, second, third) = (await SendLetterAsync(socket), await SendLetterAsync(socket), Campaign2022.Letter());
        await socket.SendAsync(Json(third));
        Assert.Equal("HTTP/1.1 200 OK", await socket.ReadHeadAsync());
        var results = new List<ActionId?>();
        await foreach (var line in socket.ReadLinesAsync(isCut: true))
        {
            results.Add(Result(line).Id);
            if (results.Count == 2)
            {
                socket.HangUp();
            }
        }

        Assert.Equal([first, second], results);
        Assert.Equal(2, await ActionsAsync());
        using var put = await Wire.PutAsync(third);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
    }

    [Fact]
    public async Task After_two_minutes_of_silence_the_answer_ends_and_says_what_was_not_taken()
    {
        using var socket = await BatchSocket.ConnectAsync(Address);
        Assert.Equal("HTTP/1.1 200 OK", await socket.ReadHeadAsync());

        Clock.Advance(TimeSpan.FromMinutes(2));

        var results = new List<ActionResult>();
        await foreach (var line in socket.ReadLinesAsync(isCut: false).WithCancellation(Token))
        {
            results.Add(Result(line));
        }

        var last = Assert.Single(results);
        Assert.Equal((1, 408, ProblemCodes.BatchEnded), ((int)last.Line, last.Status, last.Problem!.Code));
    }

    [Fact]
    public async Task Whoever_asks_whether_to_go_on_is_told_to()
    {
        using var socket = await BatchSocket.ConnectAsync(Address, extraHeader: "Expect: 100-continue\r\n");

        Assert.Equal("HTTP/1.1 100 Continue", await socket.ReadHeadAsync());
        var id = await SendLetterAsync(socket);
        await socket.EndAsync();
        Assert.Equal([id], await ReadAllAsync(socket));
    }

    [Fact]
    public async Task A_connection_that_has_carried_a_batch_carries_the_next()
    {
        var connections = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                connections++;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler);
        for (var i = 0; i < 3; i++)
        {
            using var lines = new StringContent(Json(Campaign2022.Letter()) + "\n", null, "application/x-ndjson");
            using var answer = await http.PostAsync(new Uri(Address, "v1/actions/batch"), lines, Token);
            Assert.Equal(201, Result(await answer.Content.ReadAsStringAsync(Token)).Status);
        }

        Assert.Equal(1, connections);
    }

    private static async Task<ActionId> SendLetterAsync(BatchSocket socket)
    {
        var letter = Campaign2022.Letter();
        await socket.SendAsync(Json(letter) + "\n");
        return letter.Id;
    }

    private static ActionResult Result(string line) => JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<ActionResult>())!;

    private static string Json(ActionRecord action) => JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>());

    /// <summary>The ids of the results, which are in the order of their lines and all stored.</summary>
    private static async Task<List<ActionId>> ReadAllAsync(BatchSocket socket)
    {
        Assert.Equal("HTTP/1.1 200 OK", await socket.ReadHeadAsync());
        var ids = new List<ActionId>();
        await foreach (var line in socket.ReadLinesAsync(isCut: false))
        {
            var result = Result(line);
            Assert.Equal((ids.Count + 1, 201), (result.Line, result.Status));
            ids.Add(result.Id!.Value);
        }

        return ids;
    }

    private async Task<long> ActionsAsync() => (await Wire.ReadAsync(CountsPath)).GetProperty("actions").GetInt64();
}
