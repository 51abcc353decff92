using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class InvalidationTests
{
    private const string Flood = """{ "id": "flood", "campaign": "w4r-2022", "source": "flood.example" }""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dry_run_changes_nothing_and_its_token_voids_just_what_it_found()
    {
        await using var server = await StartAsync();
        var known = Campaign2022.Signature("A. Example", "a@example.org");
        await SubmitAsync(server, known);
        foreach (var action in new[]
        {
            known with { Id = ActionId.New() },
            Campaign2022.Signature("B. Example", "b@example.org"),
            Campaign2022.Signature("B. Example", "b@example.org") with { Case = Campaign2022.Aleksandra },
            Campaign2022.Signature(null, null),
            Campaign2022.Letter() with { Quantity = 5 },
        })
        {
            await SubmitAsync(server, action with { Source = "flood.example" });
        }

        var before = await CountAsync(server);
        var dry = await InvalidateAsync(server, Flood);
        Assert.Equal(before, await CountAsync(server));
        Assert.Equal((InvalidationStatus.DryRun, 5L, 0L), (dry.Status, dry.Records, dry.Voided));
        Assert.Equal(
            [(Campaign2022.Aleksandra, 1L, 1L, 1L), (Campaign2022.Dorgelesse, 8L, 2L, 1L)],
            dry.Cases.Select(part => (part.Case, part.Removed.Actions, part.Removed.Signatures, part.Removed.People)));

        var later = Campaign2022.Letter() with { Source = "flood.example" };
        await SubmitAsync(server, later);
        var confirmed = await InvalidateAsync(server, WithToken(Flood, dry.Token));

        Assert.Equal((InvalidationStatus.Done, 5L, 5L, dry.Removed), (confirmed.Status, confirmed.Records, confirmed.Voided, confirmed.Removed));
        var after = await CountAsync(server);
        Assert.Equal(dry.Removed with { Actions = dry.Removed.Actions - 1, Messages = 0 }, before - after with { Messages = before.Messages });
        var voided = (await Ledger(server).ReadAsync(Token)).Where(stored => stored.VoidedAt is not null).ToList();
        Assert.Equal(5, voided.Count);
        Assert.DoesNotContain(voided, stored => stored.Action.Id == known.Id || stored.Action.Id == later.Id);
        Assert.Empty((await Ledger(server).Maintenance.VerifyAsync(_ => { }, Token)).Differences);
        Assert.Equal(confirmed, await InvalidateAsync(server, WithToken(Flood, dry.Token)));
    }

    [Theory]
    [InlineData("\"case\": \"aleksandra-skochilenko\"", "case")]
    [InlineData("\"section\": \"uk\"", "section")]
    [InlineData("\"source\": \"flood.example\"", "source")]
    [InlineData("\"accessKey\": \"leaked\"", "key")]
    [InlineData("\"addressRange\": \"192.0.2.0/28\"", "address")]
    [InlineData("\"addressRange\": \"192.0.2.7\", \"source\": null", "address")]
    [InlineData("\"addressRange\": \"2001:db8:0:100::/56\"", "address6")]
    [InlineData("\"addressRange\": \"2001:db8:0:1ff::1\"", "address6")]
    [InlineData("\"recordedFrom\": \"2022-12-10T13:00:00Z\", \"recordedUntil\": \"2022-12-10T14:00:00+01:00\", \"section\": \"uk\"", "")]
    [InlineData("\"recordedFrom\": \"2022-12-10T14:00:00+01:00\", \"recordedUntil\": \"2022-12-10T13:00:01Z\"", "time")]
    [InlineData("\"source\": \"flood.example\", \"section\": \"uk\"", "")]
    public async Task An_action_matches_if_all_criteria_do(string criteria, string expected)
    {
        await using var server = await StartAsync();
        var leaked = await server.CreateAsync("leaked", """{ "scopes": ["submit"] }""");
        var actions = new Dictionary<ActionId, string>();
        await PutAsync("case", Campaign2022.Letter() with { Case = Campaign2022.Aleksandra });
        await PutAsync("section", Campaign2022.Letter() with { Section = SectionId.Parse("uk") });
        await PutAsync("source", Campaign2022.Letter() with { Source = "flood.example" });
        await PutAsync("key", Campaign2022.Letter(), leaked);
        await PutAsync("address", Campaign2022.Letter(), address: "192.0.2.7");
        await PutAsync("other address", Campaign2022.Letter(), address: "192.0.2.16");
        await PutAsync("address6", Campaign2022.Letter(), address: "2001:db8:0:1ff:1:2:3:4");
        await PutAsync("other address6", Campaign2022.Letter(), address: "2001:db8:0:200::1");
        server.Clock.Advance(TimeSpan.FromHours(1));
        await PutAsync("time", Campaign2022.Letter());
        server.Clock.Advance(TimeSpan.FromHours(1));

        var request = $$"""{ "id": "some", "campaign": "w4r-2022", {{criteria}} }""";
        if (criteria.Contains("T14:00:00+01:00\", \"section", StringComparison.Ordinal))
        {
            Assert.Equal("422 validation-failed", await server.CallAsync("POST", "v1/invalidations", request, KeyServer.AdminKey));
            return;
        }

        var dry = await InvalidateAsync(server, request);
        if (dry.Records > 0)
        {
            await InvalidateAsync(server, WithToken(request, dry.Token));
        }

        Assert.Equal(
            expected.Length == 0 ? [] : [expected],
            (await Ledger(server).ReadAsync(Token)).Where(stored => stored.VoidedAt is not null).Select(stored => actions[stored.Action.Id]));

        async Task PutAsync(string name, ActionRecord action, string key = KeyServer.AdminKey, string? address = null)
        {
            actions.Add(action.Id, name);
            await SubmitAsync(server, action, key, address);
        }
    }

    [Fact]
    public async Task A_token_stands_for_its_criteria_its_id_and_its_server_alone()
    {
        await using var server = await StartAsync();
        await using var other = await StartAsync();
        foreach (var one in new[] { server, other })
        {
            await SubmitAsync(one, Campaign2022.Letter() with { Source = "flood.example" });
        }

        var token = (await InvalidateAsync(server, Flood)).Token;
        var flipped = token[..^2] + (token[^2] == 'A' ? "B" : "A") + token[^1];
        var foreign = (await InvalidateAsync(other, Flood)).Token;
        foreach (var request in new[]
        {
            WithToken(Flood, flipped),
            WithToken(Flood, foreign),
            WithToken(Flood, string.Empty),
            WithToken(Flood, "%%%"),
            WithToken(Flood, new string('A', 100_000)),
            WithToken(Flood.Replace("flood\"", "blood\"", StringComparison.Ordinal), token),
            WithToken(Flood.Replace("flood.example", "partner.example", StringComparison.Ordinal), token),
        })
        {
            Assert.Equal("409 invalidation-conflict", await server.CallAsync("POST", "v1/invalidations", request, KeyServer.AdminKey));
        }

        Assert.Equal(1, (await CountAsync(server)).Actions);
    }

    [Theory]
    [InlineData("{", null)]
    [InlineData("{}", "$.id")]
    [InlineData("""{ "id": "some", "campaign": "w4r-2022" }""", "$")]
    [InlineData("""{ "id": "NOT AN ID", "campaign": "w4r-2022", "source": "x" }""", "$.id")]
    [InlineData("""{ "id": "some", "campaign": "w4r-1961", "source": "x" }""", "$.campaign")]
    [InlineData("""{ "id": "some", "campaign": "w4r-2022", "case": "nobody" }""", "$.case")]
    [InlineData("""{ "id": "some", "campaign": "w4r-2022", "addressRange": "10.0.0.0/8" }""", "$.addressRange")]
    [InlineData("""{ "id": "some", "campaign": "w4r-2022", "addressRange": "2001:db8::/47" }""", "$.addressRange")]
    [InlineData("""{ "id": "some", "campaign": "w4r-2022", "addressRange": "::ffff:0:0/96" }""", "$.addressRange")]
    [InlineData("""{ "id": "some", "campaign": "w4r-2022", "addressRange": "the office" }""", "$.addressRange")]
    [InlineData("""{ "id": "some", "campaign": "w4r-2022", "addressRange": "" }""", "$.addressRange")]
    [InlineData("""{ "id": "some", "campaign": "w4r-2022", "adressRange": "192.0.2.1" }""", "$.adressRange")]
    [InlineData("""{ "id": "some", "campaign": "w4r-2022", "recordedFrom": "yesterday" }""", "$.recordedFrom")]
    public async Task A_request_that_cannot_be_meant_is_a_problem_and_repeats_no_address(string body, string? path)
    {
        await using var server = await StartAsync();

        using var response = await server.SendAsync("POST", "v1/invalidations", body, KeyServer.AdminKey);

        var problem = await Wire.ProblemAsync(response);
        Assert.InRange((int)response.StatusCode, 400, 422);
        Assert.True(path is null || problem.Errors.Any(error => error.Path == path), string.Join(' ', problem.Errors.Select(error => error.Path)));
        Assert.DoesNotContain("10.0.0.0", JsonSerializer.Serialize(problem, WriteForRightsJson.TypeInfo<ApiProblem>()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_invalidate()
    {
        await using var server = await StartAsync();
        var key = await server.CreateAsync("uk", """{ "scopes": ["submit", "report", "moderate", "read-exact"] }""");

        Assert.Equal("401 access-key-missing", await server.CallAsync("POST", "v1/invalidations", Flood));
        Assert.Equal("403 access-scope-missing", await server.CallAsync("POST", "v1/invalidations", Flood, key));
    }

    [Fact]
    public async Task Addresses_are_kept_as_keyed_digests_and_for_so_many_days_only()
    {
        await using var server = await StartAsync();
        await SubmitAsync(server, Campaign2022.Letter(), address: "192.0.2.7");
        const string Request = """{ "id": "some", "campaign": "w4r-2022", "addressRange": "192.0.2.7" }""";
        var dry = await InvalidateAsync(server, Request);
        Assert.Equal(1, dry.Records);
        Assert.Equal(16, Scalar(server, "SELECT max(length(digest)) FROM personal_address"));

        server.Clock.Advance(TimeSpan.FromDays(29));
        await server.Server.Services.GetRequiredService<AddressRetention>().Erasing.WaitAsync(Token);
        Assert.Equal(1, Scalar(server, "SELECT count(*) FROM personal_address"));

        server.Clock.Advance(TimeSpan.FromDays(2));
        await server.Server.Services.GetRequiredService<AddressRetention>().Erasing.WaitAsync(Token);
        Assert.Equal(0, Scalar(server, "SELECT count(*) FROM personal_address"));
        Assert.Equal(0, (await InvalidateAsync(server, Request)).Records);
        Assert.Equal(
            "409 invalidation-conflict", await server.CallAsync("POST", "v1/invalidations", WithToken(Request, dry.Token), KeyServer.AdminKey));
    }

    [Fact]
    public async Task With_no_days_no_address_is_kept()
    {
        await using var server = await StartAsync(options => options.AddressDays = 0);
        await SubmitAsync(server, Campaign2022.Letter(), address: "192.0.2.7");

        Assert.Equal(0, Scalar(server, "SELECT count(*) FROM personal_address"));
    }

    [Fact]
    [SuppressMessage("Reliability", "CA2025", Justification = "The call is awaited before its client is disposed.")]
    public async Task Killing_the_server_in_the_middle_loses_nothing_and_confirming_again_goes_on()
    {
        const int Flooded = 20_000;
        var folder = Directory.CreateTempSubdirectory("invalidation-");
        try
        {
            var storage = $"Data Source={Path.Combine(folder.FullName, "campaign.db")}";
            (string, string)[] settings = [("WriteForRights__AdminKey", KeyServer.AdminKey), ("WriteForRights__KeyRequestsPerMinute", "0")];
            string token;
            using (var server = await ServerProcess.StartAsync(storage, settings: settings))
            {
                using var http = NewClient(server);
                var lines = Enumerable.Range(0, Flooded).Select(number => JsonSerializer.Serialize(
                    Campaign2022.Letter() with { Source = number % 4 == 0 ? "partner.example" : "flood.example" },
                    WriteForRightsJson.TypeInfo<ActionRecord>()));
                using var batch = new StringContent(string.Join('\n', lines), null, "application/x-ndjson");
                using var sent = await http.PostAsync(new Uri("v1/actions/batch", UriKind.Relative), batch, Token);
                await sent.Content.ReadAsStringAsync(Token);
                token = (await PostAsync(http, Flood)).Token;
                var confirming = PostAsync(http, WithToken(Flood, token));
                await UntilAsync(async () => await CountAsync(http) < Flooded);
                await server.KillAsync();
                await Assert.ThrowsAnyAsync<Exception>(() => confirming);
            }

            using var again = await ServerProcess.StartAsync(storage, settings: settings);
            using var client = NewClient(again);
            Assert.InRange(await CountAsync(client), (Flooded / 4) + 1, Flooded - 1);
            var status = InvalidationStatus.Running;
            while (status == InvalidationStatus.Running)
            {
                status = (await PostAsync(client, WithToken(Flood, token))).Status;
            }

            Assert.Equal(Flooded / 4, await CountAsync(client));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        static HttpClient NewClient(ServerProcess server)
        {
            var http = new HttpClient { BaseAddress = server.Address };
            http.DefaultRequestHeaders.Authorization = new("Bearer", KeyServer.AdminKey);
            return http;
        }

        static async Task<long> CountAsync(HttpClient http) => JsonElement.Parse(
            await http.GetByteArrayAsync(new Uri("v1/campaigns/w4r-2022/counts", UriKind.Relative), Token)).GetProperty("actions").GetInt64();

        static async Task<Invalidation> PostAsync(HttpClient http, string body)
        {
            using var content = new StringContent(body, null, "application/json");
            using var response = await http.PostAsync(new Uri("v1/invalidations", UriKind.Relative), content, Token);
            return await ResultAsync(response);
        }

        static async Task UntilAsync(Func<Task<bool>> isReached)
        {
            while (!await isReached())
            {
                Token.ThrowIfCancellationRequested();
            }
        }
    }

    private static Task<KeyServer> StartAsync(Action<CampaignServerOptions>? configure = null) => KeyServer.StartAsync(configure);

    private static IActionLedger Ledger(KeyServer server) => server.Server.Services.GetRequiredService<IActionLedger>();

    private static async Task SubmitAsync(KeyServer server, ActionRecord action, string key = KeyServer.AdminKey, string? address = null) =>
        Assert.Equal("201", await server.CallAsync(
            "PUT",
            $"v1/actions/{action.Id}",
            JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>()),
            key,
            address: address));

    private static async Task<Tally> CountAsync(KeyServer server) => (await Ledger(server).CountAsync(Campaign2022.Id, null, [], Token)).Total;

    private static string WithToken(string request, string token) =>
        string.Concat(request.AsSpan(0, request.LastIndexOf('}')), $", \"token\": \"{token}\" }}");

    private static async Task<Invalidation> InvalidateAsync(KeyServer server, string request)
    {
        using var response = await server.SendAsync("POST", "v1/invalidations", request, KeyServer.AdminKey);
        return await ResultAsync(response);
    }

    private static async Task<Invalidation> ResultAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonSerializer.Deserialize(body, WriteForRightsJson.TypeInfo<Invalidation>())!;
    }

    private static long Scalar(KeyServer server, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={server.Server.Database};Pooling=False");
        connection.Open();
        return connection.Number(sql);
    }
}
