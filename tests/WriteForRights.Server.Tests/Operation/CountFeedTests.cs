using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server.Tests;

/// <summary>Watchers of the same counts share one reading a second.</summary>
public sealed class CountFeedTests
{
    private const string Stream = "v1/campaigns/w4r-2022/counts/stream";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_watchers_get_the_same_bytes_and_share_one_reader_that_ends_with_the_last()
    {
        await using var server = await KeyServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Server.Address };
        var endpoints = server.Server.Services.GetRequiredService<CountStreamEndpoints>();
        var watchers = new List<(HttpResponseMessage Response, StreamReader Lines)>();
        for (var i = 0; i < 20; i++)
        {
            watchers.Add(await WatchAsync(http, Stream));
        }

        Assert.Equal(1, endpoints.Feeds);
        var split = await WatchAsync(http, Stream + "?by=kind");
        Assert.Equal(2, endpoints.Feeds);
        Assert.Equal("201", await server.SubmitAsync(KeyServer.AdminKey));
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        var events = await Task.WhenAll(watchers.Select(watcher => EventAsync(watcher.Lines)));

        Assert.Single(events.Distinct());
        Assert.Contains("\"actions\":1", events[0], StringComparison.Ordinal);
        Assert.Contains("\"letter\":1", await EventAsync(split.Lines), StringComparison.Ordinal);
        foreach (var (response, lines) in watchers.Append(split))
        {
            lines.Dispose();
            response.Dispose();
        }

        while (endpoints.Feeds > 0)
        {
            Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    [Fact]
    public async Task A_watcher_who_comes_between_two_readings_is_told_when_the_counts_change_back()
    {
        await using var server = await KeyServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Server.Address };
        using var early = (await WatchAsync(http, Stream)).Lines;
        var id = ActionId.New();
        Assert.Equal("201", await server.CallAsync("PUT", $"v1/actions/{id}", KeyServer.Letter(), KeyServer.AdminKey));
        using var late = (await WatchAsync(http, Stream, expected: 1)).Lines;
        Assert.Equal("200", await server.CallAsync("POST", $"v1/actions/{id}/void", """{ "reason": "test" }""", KeyServer.AdminKey));

        server.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("\"actions\":0", await EventAsync(late), StringComparison.Ordinal);
    }

    private static async Task<(HttpResponseMessage Response, StreamReader Lines)> WatchAsync(HttpClient http, string path, int expected = 0)
    {
        var response = await http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
        var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        Assert.Equal("retry: 2000", await lines.ReadLineAsync(Token));
        Assert.Equal("", await lines.ReadLineAsync(Token));
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"\"actions\":{expected}"), await EventAsync(lines), StringComparison.Ordinal);
        return (response, lines);
    }

    private static async Task<string> EventAsync(StreamReader lines)
    {
        var text = new List<string>();
        while (await lines.ReadLineAsync(Token) is { Length: > 0 } line)
        {
            text.Add(line);
        }

        return string.Join('\n', text);
    }
}
