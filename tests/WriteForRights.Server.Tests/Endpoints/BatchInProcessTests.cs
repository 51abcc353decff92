using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace WriteForRights.Server.Tests;

/// <summary>Batches over a transport on which both sides speak at once, as on HTTP/2. This client does not over HTTP/1.1.</summary>
public sealed class BatchInProcessTests() : ServerTest(ServerKind.InProcess)
{
    private const string CountsPath = "v1/campaigns/w4r-2022/counts";
    private const string Ndjson = "application/x-ndjson";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_answer_begins_before_anything_is_sent_and_each_result_comes_before_the_next_line_goes()
    {
        using var content = new PushedContent();
        using var response = await Wire.PostBatchAsync(content);
        Assert.Equal((HttpStatusCode.OK, Ndjson), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        using var results = new StreamReader(await response.Content.ReadAsStreamAsync(Token));

        for (var i = 1; i <= 20; i++)
        {
            var letter = Campaign2022.Letter();
            await content.PushAsync(Json(letter) + "\n");
            var result = Result((await results.ReadLineAsync(Token))!);
            Assert.Equal((i, 201, letter.Id), (result.Line, result.Status, result.Id));
            Assert.Equal(i, await ActionsAsync());
        }

        content.End();
        Assert.Null(await results.ReadLineAsync(Token));
    }

    [Fact]
    public async Task When_the_caller_goes_the_lines_before_are_stored_and_the_one_it_was_at_is_not()
    {
        var third = Campaign2022.Letter();
        using var content = new PushedContent();
        using (var response = await Wire.PostBatchAsync(content))
        {
            await content.PushAsync($"{Json(Campaign2022.Letter())}\n{Json(Campaign2022.Letter())}\n{Json(third)}");
            using var results = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
            Assert.NotNull(await results.ReadLineAsync(Token));
            Assert.NotNull(await results.ReadLineAsync(Token));
        }

        Assert.Equal(2, await ActionsAsync());
        using var put = await Wire.PutAsync(third);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
    }

    private static string Json(ActionRecord action) => JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>());

    private static ActionResult Result(string line) => JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<ActionResult>())!;

    private async Task<long> ActionsAsync() => (await Wire.ReadAsync(CountsPath)).GetProperty("actions").GetInt64();

    /// <summary>A body that is sent piece by piece.</summary>
    private sealed class PushedContent : HttpContent
    {
        private readonly Channel<byte[]> _pieces = Channel.CreateUnbounded<byte[]>();

        internal PushedContent() => Headers.ContentType = new(Ndjson);

        internal ValueTask PushAsync(string text) => _pieces.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), Token);

        internal void End() => _pieces.Writer.Complete();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.FlushAsync(Token);
            await foreach (var piece in _pieces.Reader.ReadAllAsync(Token))
            {
                await stream.WriteAsync(piece, Token);
                await stream.FlushAsync(Token);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
