using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

/// <summary>
/// What a campaign's day sends at once to servers that seal personal data: letters, signatures of people who come again, cards, and the
/// decisions of moderators. It remembers what was sent and what was acknowledged.
/// </summary>
internal sealed class MixedLoad
{
    private const string AdminKey = "test-admin-key-not-a-secret";
    private const int Connections = 15;
    private const int People = 40;
    private const int DecisionsEachTime = 3;

    private readonly ConcurrentBag<ActionRecord> _sent = [];
    private readonly ConcurrentDictionary<ActionId, string> _acknowledged = new();
    private readonly ConcurrentDictionary<ActionId, bool> _decided = new();
    private readonly string _storage;
    private readonly (string Name, string Value)[] _settings;
    private int _number;

    /// <param name="storage">The connection string of the store.</param>
    /// <param name="folder">The folder for the keys that seal personal data.</param>
    /// <param name="settings">Other settings of the servers.</param>
    internal MixedLoad(string storage, string folder, params (string Name, string Value)[] settings)
    {
        var keys = Path.Combine(folder, "personal.keys");
        File.WriteAllText(keys, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        (_storage, _settings) = (storage, [("WriteForRights__AdminKey", AdminKey), ("WriteForRights__PersonalKeys", keys), .. settings]);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(_storage, null, _settings);

    /// <summary>
    /// Sends to the servers, until so many actions more and some decisions are acknowledged; then does something while everybody goes on.
    /// </summary>
    /// <param name="servers">The servers, which share the load.</param>
    /// <param name="number">The number of acknowledged actions.</param>
    /// <param name="then">What ends the load: it stops the servers, or makes them refuse.</param>
    internal async Task RunAsync(IReadOnlyList<ServerProcess> servers, int number, Func<Task> then)
    {
        var (goal, decisions) = (_acknowledged.Count + number, _decided.Count + DecisionsEachTime);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Action done = () =>
        {
            if (_acknowledged.Count >= goal && _decided.Count >= decisions)
            {
                reached.TrySetResult();
            }
        };
        var load = Enumerable.Range(0, Connections).Select(index => SubmitUntilRefusedAsync(servers[index % servers.Count], done))
            .Append(DecideUntilRefusedAsync(servers[0], done)).ToList();
        var first = await Task.WhenAny(reached.Task, Task.WhenAll(load));
        Assert.True(first == reached.Task, "The servers refused before the goal was reached.");
        await then();
        await Task.WhenAll(load);
    }

    /// <summary>Whether the server has what was acknowledged, and nothing twice.</summary>
    internal async Task CheckAsync(ServerProcess server)
    {
        await TestStorage.SettleAsync(_storage);
        using var wire = new Wire(server.Address);
        Assert.InRange(await CountAsync(wire), _acknowledged.Count, _sent.Count);
    }

    /// <summary>Sends everything again, and checks the counts, the queue and the ledger.</summary>
    internal async Task CheckAllAsync(ServerProcess server)
    {
        Assert.True(_acknowledged.Count < _sent.Count, "No action was cut off, so nothing was tried.");
        using var wire = new Wire(server.Address);

        // Everybody sends again what they sent, as apps do that got no answer; and those who got one get the same.
        foreach (var action in _sent)
        {
            using var response = await wire.PutAsync(action);
            var receipt = await response.Content.ReadAsStringAsync(Token);
            Assert.True(response.IsSuccessStatusCode, receipt);
            if (_acknowledged.TryGetValue(action.Id, out var first))
            {
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);

                // The secret to withdraw a card is in the first receipt only.
                Assert.Equal(RecordedAt(first), RecordedAt(receipt));
            }
        }

        await TestStorage.SettleAsync(_storage);
        Assert.Equal(_sent.Count, await CountAsync(wire));
        await CheckQueueAsync(wire);
        await CheckLedgerAsync();
        await CheckVerificationAsync(wire);
    }

    private static async Task<long> CountAsync(Wire wire) =>
        (await wire.ReadAsync("v1/campaigns/w4r-2022/counts")).GetProperty("actions").GetInt64();

    private static string? RecordedAt(string receipt) => JsonElement.Parse(receipt).GetProperty("recordedAt").GetString();

    private static bool IsCutOff(Exception e) => e is HttpRequestException or IOException;

    private ActionRecord Next()
    {
        var number = Interlocked.Increment(ref _number);
        var person = string.Create(CultureInfo.InvariantCulture, $"{number % People}");
        return (number % 4) switch
        {
            0 => MessageServer.Card(),
            1 => Campaign2022.Letter(),
            _ => Campaign2022.Signature($"A. Example {person}", $"a{person}@example.org"),
        };
    }

    private async Task SubmitUntilRefusedAsync(ServerProcess server, Action acknowledged)
    {
        using var wire = new Wire(server.Address);
        while (true)
        {
            var action = Next();
            _sent.Add(action);
            try
            {
                using var response = await wire.PutAsync(action);
                if (response.StatusCode != HttpStatusCode.Created)
                {
                    Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
                    Assert.NotNull(response.Headers.RetryAfter);
                    return;
                }

                _acknowledged[action.Id] = await response.Content.ReadAsStringAsync(Token);
                acknowledged();
            }
            catch (Exception e) when (IsCutOff(e))
            {
                return;
            }
        }
    }

    private async Task DecideUntilRefusedAsync(ServerProcess server, Action acknowledged)
    {
        using var wire = new Wire(server.Address);
        while (true)
        {
            try
            {
                using var listed = await SendAsync(wire, HttpMethod.Get, "v1/messages?limit=20");
                if (listed.StatusCode == HttpStatusCode.ServiceUnavailable)
                {
                    return;
                }

                Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
                var page = await ReadAsync<Page<QueuedMessage>>(listed);
                foreach (var message in page.Items)
                {
                    using var decided = await SendAsync(
                        wire, HttpMethod.Post, $"v1/messages/{message.Id}/decision", MessageServer.Json(MessageServer.Approval(message)));
                    if (decided.StatusCode == HttpStatusCode.ServiceUnavailable)
                    {
                        return;
                    }

                    Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
                    _decided[message.Id] = true;
                    acknowledged();
                }
            }
            catch (Exception e) when (IsCutOff(e))
            {
                return;
            }
        }
    }

    private async Task CheckQueueAsync(Wire wire)
    {
        var approved = await AllAsync(wire, "approved");
        var waiting = await AllAsync(wire, "screened");
        Assert.Subset(approved.Select(message => message.Id).ToHashSet(), _decided.Keys.ToHashSet());
        Assert.All(approved, message => Assert.Single(message.Decisions));
        Assert.Equal(
            _sent.Where(action => action.Kind == ActionKind.Card).Select(action => action.Id).Order(),
            approved.Concat(waiting).Select(message => message.Id).Order());
    }

    private static async Task<List<QueuedMessage>> AllAsync(Wire wire, string status)
    {
        var (all, query) = (new List<QueuedMessage>(), $"v1/messages?limit=200&status={status}");
        for (string? cursor = null; ;)
        {
            using var listed = await SendAsync(wire, HttpMethod.Get, cursor is null ? query : $"{query}&cursor={Uri.EscapeDataString(cursor)}");
            var page = await ReadAsync<Page<QueuedMessage>>(listed);
            all.AddRange(page.Items);
            cursor = page.Next;
            if (cursor is null)
            {
                return all;
            }
        }
    }

    /// <summary>The ledger itself agrees with the counts: as many rows, the tallies are their sums, and each person is one.</summary>
    private async Task CheckLedgerAsync()
    {
        await using var connection = TestStorage.Connect(_storage);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT count(*) FROM action), (SELECT CAST(sum(quantity) AS BIGINT) FROM action),
              (SELECT actions FROM tally WHERE scope = 'w4r-2022' AND dimension = '' AND bucket = ''),
              (SELECT CAST(sum(actions) AS BIGINT) FROM tally WHERE scope = 'w4r-2022' AND dimension = 'kind'),
              (SELECT people FROM tally WHERE scope = 'w4r-2022' AND dimension = '' AND bucket = '')
            """;
        await using var reader = await command.ExecuteReaderAsync(Token);
        Assert.True(await reader.ReadAsync(Token));
        var people = _sent.Select(action => action.Supporter?.Email).OfType<EmailAddress>().Distinct().Count();
        Assert.Equal(
            [_sent.Count, _sent.Count, _sent.Count, _sent.Count, people], Enumerable.Range(0, 5).Select(reader.GetInt64));
    }

    private static async Task CheckVerificationAsync(Wire wire)
    {
        using var started = await SendAsync(wire, HttpMethod.Post, "v1/ledger/verify");
        var job = await Wire.JsonAsync(started);
        var id = job.GetProperty("id").GetString();
        while (job.GetProperty("status").GetString() == "running")
        {
            using var read = await SendAsync(wire, HttpMethod.Get, $"v1/ledger/jobs/{id}");
            job = await Wire.JsonAsync(read);
        }

        Assert.Equal(("done", 0), (job.GetProperty("status").GetString(), job.GetProperty("differenceCount").GetInt32()));
    }

    private static Task<HttpResponseMessage> SendAsync(Wire wire, HttpMethod method, string path, string body = "") =>
        wire.SendAsync(method, path, body, $"Bearer {AdminKey}");

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response) =>
        JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(Token), WriteForRightsJson.TypeInfo<T>())!;
}
