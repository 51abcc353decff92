using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

/// <summary>A server whose ledger is exported, on a file that survives it.</summary>
internal sealed class ExportServer : IAsyncDisposable
{
    internal const string Campaign = "campaign=w4r-2022";

    private readonly KeyServer _server;

    private ExportServer(KeyServer server) => _server = server;

    internal KeyServer Http => _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static async Task<ExportServer> StartAsync(string? file = null, Action<WebApplicationBuilder>? build = null)
    {
#pragma warning disable CA2000 // The result disposes it.
        var server = await KeyServer.StartAsync(
            options =>
            {
                options.Storage = file is null ? options.Storage : $"Data Source={file}";
                options.KeyRequestsPerMinute = 0;
            },
            build);
#pragma warning restore CA2000
        return new ExportServer(server);
    }

    /// <summary>Adds actions to a ledger at once, as a campaign has them in the end.</summary>
    internal static void Fill(string file, int count)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.Execute($"""
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {count})
            INSERT INTO action (id, digest, campaign, case_id, purpose, kind, quantity, messages, targets, section, country, language, source,
              day, recorded_at, taken_at, taken_ticks)
            SELECT unhex(printf('0193b1f07c1e7b6e8f2a%012x', n)), x'00', 'w4r-2022', 'dorgelesse-nguessan', 'appeal', 'letter', 1, 1, '', 'uk',
              'GB', 'en', 'partner.example', '2022-12-10', 1670673600000 + n, 1670673600000, 0
            FROM number
            """);
    }

    internal Task<HttpResponseMessage> GetAsync(string table, string query, string? key = KeyServer.AdminKey) =>
        _server.SendAsync("GET", $"v1/exports/{table}?{query}", key: key);

    internal async Task<string> TextAsync(string table, string query, string? key = KeyServer.AdminKey)
    {
        using var response = await GetAsync(table, query, key);
        Assert.Equal(200, (int)response.StatusCode);
        return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(Token));
    }

    /// <summary>Exports as NDJSON, and returns the rows and the end.</summary>
    internal async Task<(List<T> Rows, ExportEnd End)> ExportAsync<T>(string table, string query, string? key = KeyServer.AdminKey)
    {
        var lines = (await TextAsync(table, query, key)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return ([.. lines[..^1].Select(Read<T>)], EndIn(lines[^1]));
    }

    internal static T Read<T>(string line) => JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<T>())!;

    internal static ExportEnd EndIn(string line) => Read<ExportEnd>(JsonElement.Parse(line).GetProperty("end").GetRawText());

    internal async Task SubmitAsync(ActionRecord action)
    {
        using var response = await _server.SendAsync(
            "PUT",
            $"v1/actions/{action.Id}",
            JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>()),
            KeyServer.AdminKey);
        Assert.Equal(201, (int)response.StatusCode);
    }

    internal async Task SubmitAsync(Report report)
    {
        using var response = await _server.SendAsync(
            "PUT", $"v1/reports/{report.Id}", JsonSerializer.Serialize(report, WriteForRightsJson.TypeInfo<Report>()), KeyServer.AdminKey);
        Assert.True(response.IsSuccessStatusCode);
    }

    internal async Task VoidAsync(string path) =>
        Assert.Equal("200", await _server.CallAsync("POST", $"v1/{path}/void", """{ "reason": "withdrawn" }""", KeyServer.AdminKey));

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
