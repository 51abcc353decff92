using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

/// <summary>
/// Marked details and texts are planted in every call of the OpenAPI document, in every way that can fail, and must be found nowhere but in
/// the export of the person.
/// </summary>
public sealed class PlantedDataTests : IAsyncLifetime
{
    private const string Mark = "Planted";
    private const string WrongKey = "w4r_planted_PlantedSecretPlantedSecretPlantedSecretPlantedSe123456";

    private static readonly ActionId Known = ActionId.New();

    /// <summary>A text that is no literal, which the runtime would keep.</summary>
    private static readonly string Words = $"{Mark} words {ActionId.New()}";

    private static readonly string Action = JsonSerializer.Serialize(
        Campaign2022.Signature("Planted Name", "Planted@planted.example") with
        {
            Id = Known,
            Supporter = new Supporter
            {
                Name = "Planted Name",
                Email = EmailAddress.Parse("Planted@planted.example"),
                Phone = "+44 20 7946 0018",
                Country = CountryCode.Parse("GB"),
                Address = new PostalAddress { Lines = ["1 Planted Street"], Locality = "Planted Town", PostalCode = "SW1A 1AA", Country = CountryCode.Parse("GB") },
            },
            Text = new ActionText { Body = Words },
            Consent = new Consent { Contact = ContactConsent.Granted, TextVersion = "2022-11", At = Campaign2022.HumanRightsDay },
        },
        WriteForRightsJson.TypeInfo<ActionRecord>());

    private static readonly string Report = JsonSerializer.Serialize(
        Campaign2022.Report() with { ReportedBy = "Planted group", Place = "Planted town" }, WriteForRightsJson.TypeInfo<Report>());

    private static readonly string ReportId = JsonNode.Parse(Report)!["id"]!.GetValue<string>();
    private const string Void = """{ "reason": "test", "by": "Planted moderator" }""";
    private const string Person =
        """{ "name": "Planted Name", "email": "Planted@planted.example", "phone": "+44 20 7946 0018", "country": "GB" }""";
    private static readonly ActionId CardId = ActionId.New();
    private static readonly string Card = JsonSerializer.Serialize(
        ActionRecord.Solidarity(Campaign2022.Id, Campaign2022.Dorgelesse, ActionKind.Card) with
        {
            Id = CardId,
            TakenAt = Campaign2022.HumanRightsDay,
            Supporter = new Supporter { Name = "Planted Name", Email = EmailAddress.Parse("Planted@planted.example") },
            Text = new ActionText { Body = Words, Language = LanguageTag.English },
        },
        WriteForRightsJson.TypeInfo<ActionRecord>());

    private static readonly string Decision =
        $$"""{ "id": "{{CardId}}", "version": "1", "outcome": "redacted", "by": "planted", "text": "{{Words}}", "reason": "Planted reason" }""";

    private static readonly string ErasureId = WriteForRights.ErasureId.New().ToString();

    /// <summary>The calls that return what people wrote, to those who may read it.</summary>
    private static readonly string[] Readers =
        ["exportPerson", "listMessages", "getMessage", "claimMessages", "releaseMessages", "decideMessage", "decideMessages"];

    /// <summary>
    /// A valid request for each call, by its id in the OpenAPI document. A new call that is missing here fails the test: plant what it can
    /// take.
    /// </summary>
    private static readonly Dictionary<string, (string Path, string? Body)> Calls = new()
    {
        ["listCampaigns"] = ("v1/campaigns", null),
        ["getCampaign"] = ("v1/campaigns/w4r-2022", null),
        ["listCases"] = ("v1/campaigns/w4r-2022/cases", null),
        ["getCase"] = ("v1/campaigns/w4r-2022/cases/dorgelesse-nguessan", null),
        ["getCampaignCounts"] = ("v1/campaigns/w4r-2022/counts?by=kind", null),
        ["getCaseCounts"] = ("v1/campaigns/w4r-2022/cases/dorgelesse-nguessan/counts", null),
        ["streamCampaignCounts"] = ("v1/campaigns/w4r-2022/counts/stream", null),
        ["streamCaseCounts"] = ("v1/campaigns/w4r-2022/cases/dorgelesse-nguessan/counts/stream", null),
        ["putAction"] = ($"v1/actions/{Known}", Action),
        ["submitActions"] = ("v1/actions/batch", Action.Replace(Known.ToString(), ActionId.New().ToString(), StringComparison.Ordinal)),
        ["voidAction"] = ($"v1/actions/{ActionId.New()}/void", Void),
        ["voidActions"] = ("v1/actions/voids/batch", $$"""{ "id": "{{ActionId.New()}}", {{Void[1..]}}"""),
        ["putReport"] = ($"v1/reports/{ReportId}", Report),
        ["submitReports"] = ("v1/reports/batch", Report),
        ["voidReport"] = ($"v1/reports/{WriteForRights.ReportId.New()}/void", Void),
        ["voidReports"] = ("v1/reports/voids/batch", $$"""{ "id": "{{WriteForRights.ReportId.New()}}", {{Void[1..]}}"""),
        ["listKeys"] = ("v1/keys", null),
        ["putKey"] = ("v1/keys/planted", """{ "scopes": ["submit"] }"""),
        ["rotateKey"] = ("v1/keys/planted/rotate", """{ "version": 2 }"""),
        ["revokeKey"] = ("v1/keys/planted/revoke", null),
        ["exportPerson"] = ("v1/people/export", Person),
        ["listErasures"] = ("v1/people/erasures", null),
        ["putErasure"] = ($"v1/people/erasures/{ErasureId}", Person),
        ["confirmErasure"] = ($"v1/people/erasures/{ErasureId}/confirm", null),
        ["listMessages"] = ("v1/messages", null),
        ["getMessage"] = ($"v1/messages/{CardId}", null),
        ["claimMessages"] = ("v1/messages/claim", """{ "by": "planted" }"""),
        ["releaseMessages"] = ("v1/messages/release", """{ "by": "planted" }"""),
        ["decideMessage"] = ($"v1/messages/{CardId}/decision", Decision),
        ["decideMessages"] = ("v1/messages/decisions", $$"""{ "findings": "Planted", "decisions": [{{Decision}}] }"""),
        ["withdrawMessage"] = ($"v1/messages/{CardId}/withdraw", """{ "secret": "Planted secret" }"""),
        ["createDelivery"] = (
            "v1/messages/deliveries",
            """{ "id": "planted", "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "by": "planted" }"""),
        ["getDelivery"] = ("v1/messages/deliveries/planted", null),
        ["getDeliverySheets"] = ("v1/messages/deliveries/planted/sheets", null),
        ["getDeliveryEnvelopes"] = ("v1/messages/deliveries/planted/envelopes", null),
        ["confirmDelivery"] = ("v1/messages/deliveries/planted/delivered", null),
        ["cancelDelivery"] = ("v1/messages/deliveries/planted/cancel", null),
        ["invalidateActions"] = ("v1/invalidations", """{ "id": "planted", "campaign": "w4r-2022", "source": "Planted source" }"""),
        ["exportActions"] = ("v1/exports/actions?campaign=w4r-2022", null),
        ["exportReports"] = ("v1/exports/reports?campaign=w4r-2022&format=csv", null),
        ["exportCounts"] = ("v1/exports/counts?campaign=w4r-2022&by=section", null),
        ["verifyLedger"] = ("v1/ledger/verify", null),
        ["rebuildLedger"] = ("v1/ledger/rebuild", null),
        ["backUpLedger"] = ("v1/ledger/backup", null),
        ["getLedgerJob"] = ("v1/ledger/jobs/planted", null),
        ["listWebhooks"] = ("v1/webhooks", null),
        ["putWebhook"] = ("v1/webhooks/planted", """{ "url": "https://hooks.invalid/hook", "events": ["counts.changed", "message.decided"] }"""),
        ["rotateWebhook"] = ("v1/webhooks/planted/rotate", """{ "version": 2 }"""),
        ["listWebhookDeliveries"] = ("v1/webhooks/planted/deliveries", null),
        ["replayWebhook"] = ("v1/webhooks/planted/replay", """{ "from": "2022-12-10T00:00:00Z" }"""),
        ["revokeWebhook"] = ("v1/webhooks/planted/revoke", null),
    };

    private readonly RecordingLog _log = new();
    private readonly ConcurrentQueue<string> _telemetry = new();
    private readonly List<(string Call, string Answer)> _answers = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("planted-keys-");
    private KeyServer? _server;
    private string _key = KeyServer.AdminKey;
    private int _requests;

    public PlantedDataTests()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _telemetry.Enqueue(
                $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} "
                + string.Join(' ', activity.Events.Select(e => $"{e.Name} {string.Join(' ', e.Tags)}"))),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>(Measured);
        _meters.SetMeasurementEventCallback<int>(Measured);
        _meters.SetMeasurementEventCallback<double>(Measured);
        _meters.Start();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private KeyServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_keys.FullName, "personal.keys");
        await File.WriteAllTextAsync(file, PersonalFile.NewKey(), Token);
        _server = await KeyServer.StartAsync(
            options =>
            {
                options.PersonalKeys = file;
                options.KeyRequestsPerMinute = 0;
            },
            builder => builder.Logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        _key = await Server.CreateAsync("everything", """{ "scopes": ["admin"] }""");
        using var card = await Server.SendAsync("PUT", $"v1/actions/{CardId}", Card, _key);
        Assert.Equal(HttpStatusCode.Created, card.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _activities.Dispose();
        _meters.Dispose();
        _log.Dispose();
        _keys.Delete(recursive: true);
    }

    [Fact]
    public async Task What_people_say_about_themselves_is_nowhere_but_in_their_own_export()
    {
        var operations = await OperationsAsync();
        var missing = operations.Select(operation => operation.Id).Except(Calls.Keys).ToList();
        Assert.True(missing.Count == 0, $"Add these calls to {nameof(PlantedDataTests)}: {string.Join(", ", missing)}");

        // Each call as it should be, twice; then with each fault; then while nothing can be stored.
        foreach (var (id, method) in operations)
        {
            await SendAsync(id, method, Calls[id].Body, _key);
            await SendAsync(id, method, Calls[id].Body, _key);
        }

        var weak = await Server.CreateAsync("weak", """{ "scopes": ["read-exact"] }""");
        foreach (var (id, method) in operations)
        {
            await SendAsync(id, method, Calls[id].Body, null);
            await SendAsync(id, method, Calls[id].Body, weak);
            await SendAsync(id, method, Calls[id].Body, WrongKey);
            if (Calls[id].Body is { } body)
            {
                foreach (var faulty in FaultyBodies(body))
                {
                    await SendAsync(id, method, faulty, _key);
                }
            }
        }

        Assert.Equal(0, Marks());
        Execute("CREATE TRIGGER full_action BEFORE INSERT ON action BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        Execute("CREATE TRIGGER full_report BEFORE INSERT ON report BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        Execute("CREATE TRIGGER full_void BEFORE INSERT ON void BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        Execute("CREATE TRIGGER full_erasure BEFORE INSERT ON erasure BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        foreach (var (id, method) in operations)
        {
            var body = Calls[id].Body?.Replace(Known.ToString(), ActionId.New().ToString(), StringComparison.Ordinal);
            var path = Calls[id].Path.Replace(Known.ToString(), ActionId.New().ToString(), StringComparison.Ordinal)
                .Replace(ErasureId, WriteForRights.ErasureId.New().ToString(), StringComparison.Ordinal);
            await SendAsync(id, method, body, _key, path);
        }

        Assert.Contains(_answers, answer => answer.Answer.StartsWith("503", StringComparison.Ordinal));
        Assert.DoesNotContain(_answers, answer => answer.Answer.StartsWith("500", StringComparison.Ordinal));
        Assert.True(_requests > 300, $"Only {_requests} requests were sent.");
        _meters.RecordObservableInstruments();

        Assert.Contains("Planted Name", _answers.First(answer => answer.Call == "exportPerson").Answer, StringComparison.Ordinal);
        Assert.DoesNotContain(_answers, answer => !Readers.Contains(answer.Call) && answer.Answer.Contains(Mark, StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Text.Split('\n'), line => line.Contains(Mark, StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Text.Split('\n'), line => line.Contains(_key, StringComparison.Ordinal) || line.Contains(KeyServer.AdminKey, StringComparison.Ordinal));
        Assert.NotEmpty(_telemetry);
        Assert.DoesNotContain(_telemetry, text => text.Contains(Mark, StringComparison.Ordinal));
        Assert.Equal(0, Marks());
        Assert.Equal(0, Marks(_key));
        AssertNothingIsHeld();
    }

    [Fact]
    public void The_search_of_the_heap_finds_what_is_held()
    {
        var held = new CampaignServerOptions { AllowedOrigins = new List<string> { "Planted here" } };

        Assert.NotEmpty(new HeapSearch("Planted here").Find([held]));
        Assert.NotEmpty(new HeapSearch("Planted here").Find([(Func<string?>)held.ToString]));
        Assert.Empty(new HeapSearch("Planted nowhere").Find([held]));
    }

    /// <summary>A body in many wrong forms, each with marks.</summary>
    private static IEnumerable<string> FaultyBodies(string body)
    {
        yield return body[..^2];
        yield return body + "\"Planted";
        yield return "\"Planted\"";
        yield return "[\"Planted\"]";
        yield return "Planted";
        yield return body.Replace("\"", "'", StringComparison.Ordinal);
        yield return $$"""{ "text": "{{new string('x', 200_000)}} Planted" }""";
        foreach (var name in JsonNode.Parse(body)!.AsObject().Select(member => member.Key).ToList())
        {
            foreach (var wrong in (string[])["\"Planted wrong\"", "[\"Planted wrong\"]", """{ "body": 7, "name": "Planted wrong" }""", "12345", "null"])
            {
                var changed = JsonNode.Parse(body)!.AsObject();
                changed[name] = JsonNode.Parse(wrong);
                yield return changed.ToJsonString();
            }
        }
    }

    private static async Task<string> TextOf(HttpResponseMessage response, string path)
    {
        if (!path.EndsWith("/stream", StringComparison.Ordinal) || !response.IsSuccessStatusCode)
        {
            return await response.Content.ReadAsStringAsync(Token);
        }

        var buffer = new byte[4_096];
        await using var stream = await response.Content.ReadAsStreamAsync(Token);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, Token));
    }

    private void Measured<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct => _telemetry.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}");

    private async Task SendAsync(string id, string method, string? body, string? key, string? path = null)
    {
        path ??= Calls[id].Path;
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(
                body, System.Text.Encoding.UTF8, path.EndsWith("/batch", StringComparison.Ordinal) ? "application/x-ndjson" : "application/json");
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        using var http = new HttpClient { BaseAddress = Server.Server.Address };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        _answers.Add((id, $"{(int)response.StatusCode} {await TextOf(response, path)} {response.Headers}"));
        _requests++;
    }

    private async Task<List<(string Id, string Method)>> OperationsAsync()
    {
        using var response = await Server.SendAsync("GET", "openapi/writeforrights.json");
        var document = await Wire.JsonAsync(response);
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where operation.Name != "head"
               select (operation.Value.GetProperty("operationId").GetString()!, operation.Name.ToUpperInvariant()),
        ];
    }

    private void AssertNothingIsHeld()
    {
        var services = Server.Server.Registrations
            .Where(service => service.ServiceType.Assembly == typeof(CampaignServerOptions).Assembly && service.Lifetime == ServiceLifetime.Singleton)
            .Select(service => Server.Server.Services.GetRequiredService(service.ServiceType)).ToList();
        Assert.NotEmpty(services);
        var search = new HeapSearch(Mark);
        Assert.Empty(search.Find(services));
        Assert.True(search.Count > 1_000, $"Only {search.Count} objects were looked at.");
        Assert.Null(string.IsInterned(Words));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Server.Server.Database};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    private int Marks(string mark = Mark) =>
        Directory.GetFiles(Path.GetDirectoryName(Server.Server.Database)!, "campaign.db*").Sum(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd().Split(mark).Length - 1;
        });
}
