using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

/// <summary>What earlier versions have sent and stored, which this version accepts as it is.</summary>
public sealed class RecordedVersionTests : IDisposable
{
    private static readonly string Root = Path.Combine(SourceTree.Root, "tests", "Recorded");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recorded-");

    public static TheoryData<string> Versions => [.. Directory.GetDirectories(Root).Select(path => Path.GetFileName(path)!)];

    private string Database => Path.Combine(_folder.FullName, "campaign.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Requests_of_earlier_versions_are_answered_as_they_were(string version)
    {
        await using (var server = await KeyServer.StartAsync(options => options.Storage = TestStorage.Of(Database)))
        {
            foreach (var request in RequestsOf(version))
            {
                Assert.Equal(request.Status, await SendAsync(server, request));
            }

            await CheckAsync(server);
        }

        if (Environment.GetEnvironmentVariable("WRITE_RECORDED") == "1")
        {
            await WriteAsync(version);
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Ledgers_of_earlier_versions_go_on_counting(string version)
    {
        await using (var recorded = new GZipStream(File.OpenRead(Path.Combine(Root, version, "campaign.db.gz")), CompressionMode.Decompress))
        await using (var file = File.Create(Database))
        {
            await recorded.CopyToAsync(file, Token);
        }

        await using var server = await KeyServer.StartAsync(options => options.Storage = TestStorage.Of(Database));
        await CheckAsync(server);

        // All of it is known, also who the people are.
        foreach (var request in RequestsOf(version))
        {
            Assert.Equal("200", await SendAsync(server, request));
        }

        await CheckAsync(server);
        var letter = Campaign2022.Letter();
        Assert.Equal("201", await server.CallAsync("PUT", $"v1/actions/{letter.Id}", MessageServer.Json(letter), KeyServer.AdminKey));
        var found = await server.Server.Services.GetRequiredService<IActionLedger>().Maintenance.VerifyAsync(_ => { }, Token);
        Assert.Equal((0, 0L), (found.Differences.Count, found.PeopleDifferences));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task CheckAsync(KeyServer server)
    {
        using var response = await server.SendAsync("GET", "v1/campaigns/w4r-2022/counts", null, KeyServer.AdminKey);
        var counts = await Wire.JsonAsync(response);
        Assert.Equal(
            [134, 134, 2, 1],
            new[] { "actions", "messages", "signatures", "people" }.Select(measure => counts.GetProperty(measure).GetInt64()));
        using var messages = await server.SendAsync("GET", "v1/messages", null, KeyServer.AdminKey);
        var message = Assert.Single((await Wire.JsonAsync(messages)).GetProperty("items").EnumerateArray());
        Assert.Equal("0184fbfe-bc00-7000-8000-000000000004", message.GetProperty("id").GetString());
    }

    private static Task<string> SendAsync(KeyServer server, (string Method, string Path, string Status, string Body) request) =>
        server.CallAsync(request.Method, request.Path, request.Body, KeyServer.AdminKey);

    private static IEnumerable<(string Method, string Path, string Status, string Body)> RequestsOf(string version) =>
        from line in File.ReadLines(Path.Combine(Root, version, "requests.ndjson"))
        let request = JsonElement.Parse(line)
        select (
            request.GetProperty("method").GetString()!,
            request.GetProperty("path").GetString()!,
            request.GetProperty("status").GetInt32().ToString(CultureInfo.InvariantCulture),
            request.GetProperty("body").GetRawText());

    private async Task WriteAsync(string version)
    {
        var copy = Path.Combine(_folder.FullName, "copy.db");
        await using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await connection.OpenAsync(Token);
            connection.Execute("VACUUM INTO $file", ("$file", copy));
        }

        await using var written = File.OpenRead(copy);
        await using var file = new GZipStream(
            File.Create(Path.Combine(Root, version, "campaign.db.gz")), CompressionLevel.SmallestSize);
        await written.CopyToAsync(file, Token);
    }
}
