using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WriteForRights.Server.Tests;

/// <summary>A server that is stopped while everything goes on at once.</summary>
public sealed partial class GracefulStopTests : IDisposable
{
    private const int Filled = 200_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graceful-stop-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder.FullName, "campaign.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_stop_loses_nothing_that_was_acknowledged_and_is_no_error()
    {
        using var server = await ServerProcess.StartAsync(
            $"Data Source={Database}",
            null,
            ("WriteForRights__AdminKey", KeyServer.AdminKey),
            ("WriteForRights__KeyRequestsPerMinute", "0"),
            ("WriteForRights__Backups", Path.Combine(_folder.FullName, "backups")));
        ExportServer.Fill(Database, Filled);
        using var http = new HttpClient { BaseAddress = server.Address };
        using var batch = await BatchSocket.ConnectAsync(server.Address, extraHeader: $"Authorization: Bearer {KeyServer.AdminKey}\r\n");
        Assert.Equal("HTTP/1.1 200 OK", await batch.ReadHeadAsync());

        var begun = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
#pragma warning disable CA2025 // All of them are awaited below.
        var submitting = SubmitAsync(http, begun[0]);
        var batching = BatchAsync(batch, begun[1]);
        var watching = WatchAsync(http, begun[2]);
        var exporting = ExportAsync(http, begun[3], out var goOn);
#pragma warning restore CA2025
        using var job = await SendAsync(http, HttpMethod.Post, "v1/ledger/backup", null);
        Assert.Equal(202, (int)job.StatusCode);
        await Task.WhenAll(begun.Select(one => one.Task)).WaitAsync(Token);

        var stopping = server.TerminateWithOutputAsync();
        var acknowledged = await submitting;
        var (lines, last) = await batching;
        await watching;
        var (exitCode, output) = await stopping;
        goOn.SetResult();
        Assert.False(await exporting, "The export claims to be whole.");

        Assert.Equal(0, exitCode);
        Assert.False(IsError().IsMatch(output), output);
        Assert.Equal(ProblemCodes.BatchEnded, last);
        Assert.NotEmpty(acknowledged);
        Assert.NotEmpty(lines);
        await using var ledger = SqliteLedger.Open($"Data Source={Database}");
        var stored = (await ledger.ReadAsync(Token)).Select(action => action.Action.Id).ToList();
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Superset(acknowledged.Concat(lines).ToHashSet(), stored.ToHashSet());
    }

    [GeneratedRegex("^(fail|crit):", RegexOptions.Multiline)]
    private static partial Regex IsError();

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {KeyServer.AdminKey}");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    private static string Json(ActionRecord action) => JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>());

    /// <summary>Submits one after the other until the server takes no more, and returns those that it acknowledged.</summary>
    private static async Task<List<ActionId>> SubmitAsync(HttpClient http, TaskCompletionSource begun)
    {
        var acknowledged = new List<ActionId>();
        while (true)
        {
            var letter = Campaign2022.Letter();
            try
            {
                using var response = await SendAsync(http, HttpMethod.Put, $"v1/actions/{letter.Id}", Json(letter));
                if ((int)response.StatusCode == 201)
                {
                    acknowledged.Add(letter.Id);
                    if (acknowledged.Count == 20)
                    {
                        begun.TrySetResult();
                    }
                }
                else
                {
                    Assert.Equal(503, (int)response.StatusCode);
                }
            }
            catch (HttpRequestException)
            {
                return acknowledged;
            }
        }
    }

    /// <summary>Sends a line for each result, and returns those that were stored and the code of the last result.</summary>
    private static async Task<(List<ActionId> Stored, string? Last)> BatchAsync(BatchSocket batch, TaskCompletionSource begun)
    {
        var (stored, last) = (new List<ActionId>(), default(string));
        await batch.SendAsync(Json(Campaign2022.Letter()) + "\n");
        await foreach (var line in batch.ReadLinesAsync(isCut: false))
        {
            var result = JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<ActionResult>())!;
            last = result.Problem?.Code;
            if (result.Status == 201)
            {
                stored.Add(result.Id!.Value);
                begun.TrySetResult();
                try
                {
                    await batch.SendAsync(Json(Campaign2022.Letter()) + "\n");
                }
                catch (IOException)
                {
                    // The server takes no more, and its last result follows.
                }
            }
        }

        return (stored, last);
    }

    /// <summary>Watches the counts until the stream ends, which it does without breaking.</summary>
    private static async Task WatchAsync(HttpClient http, TaskCompletionSource begun)
    {
        using var response = await SendAsync(http, HttpMethod.Get, "v1/campaigns/w4r-2022/counts/stream", null);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        while (await lines.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("data", StringComparison.Ordinal))
            {
                begun.TrySetResult();
            }
        }
    }

    /// <summary>Reads the beginning of an export, and the rest when the server has stopped. Returns whether it came to its end.</summary>
    private static Task<bool> ExportAsync(HttpClient http, TaskCompletionSource begun, out TaskCompletionSource goOn)
    {
        var waiting = goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return ReadAsync();

        async Task<bool> ReadAsync()
        {
            using var response = await SendAsync(http, HttpMethod.Get, "v1/exports/actions?campaign=w4r-2022&format=csv", null);
            await using var body = await response.Content.ReadAsStreamAsync(Token);
            var buffer = new byte[1_024];
            await body.ReadExactlyAsync(buffer, Token);
            begun.TrySetResult();
            await waiting.Task.WaitAsync(Token);
            try
            {
                await body.CopyToAsync(Stream.Null, Token);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }
}
