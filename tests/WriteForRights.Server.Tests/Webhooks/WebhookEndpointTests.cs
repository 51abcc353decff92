using System.Text;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

/// <summary>The calls for webhooks, used well and badly.</summary>
public sealed class WebhookEndpointTests
{
    private const string Good = """{ "url": "https://hooks.example/w4r", "events": ["counts.changed"] }""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string?> Calls => new()
    {
        { "GET v1/webhooks", null },
        { "PUT v1/webhooks/crm", Good },
        { "POST v1/webhooks/crm/rotate", """{ "version": 2 }""" },
        { "POST v1/webhooks/crm/revoke", null },
        { "GET v1/webhooks/crm/deliveries", null },
        { "POST v1/webhooks/crm/replay", """{ "from": "2022-12-10T00:00:00Z" }""" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Webhooks_are_for_administrators(string call, string? body)
    {
        await using var server = await KeyServer.StartAsync();
        var weak = await server.CreateAsync("weak", """{ "scopes": ["submit", "report", "moderate", "read-exact"] }""");
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);

        Assert.Equal("401 access-key-missing", await server.CallAsync(method, path, body));
        Assert.Equal("403 access-scope-missing", await server.CallAsync(method, path, body, weak));
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_the_same_request_again_changes_nothing()
    {
        await using var server = await KeyServer.StartAsync();
        using var created = await server.SendAsync("PUT", "v1/webhooks/crm", Good, KeyServer.AdminKey);
        using var again = await server.SendAsync("PUT", "v1/webhooks/crm", Good, KeyServer.AdminKey);
        using var listed = await server.SendAsync("GET", "v1/webhooks", key: KeyServer.AdminKey);
        var secret = (await Wire.JsonAsync(created)).GetProperty("secret").GetString()!;
        var later = await again.Content.ReadAsStringAsync(Token) + await listed.Content.ReadAsStringAsync(Token);

        Assert.Equal((201, 200), ((int)created.StatusCode, (int)again.StatusCode));
        Assert.Equal(32, Convert.FromBase64String(secret["whsec_".Length..]).Length);
        Assert.DoesNotContain("whsec_", later, StringComparison.Ordinal);
        Assert.Contains("https://hooks.example/w4r", later, StringComparison.Ordinal);
        Assert.Equal("no-store", created.Headers.CacheControl!.ToString());
        Assert.DoesNotContain(secret, new IssuedWebhook { Description = Read<Webhook>(later), Secret = secret }.ToString(), StringComparison.Ordinal);

        static T Read<T>(string text) => JsonSerializer.Deserialize(
            JsonElement.Parse(text[..text.IndexOf("}{", StringComparison.Ordinal)] + "}").GetProperty("description"), WriteForRightsJson.TypeInfo<T>())!;
    }

    [Fact]
    public async Task A_webhook_is_changed_by_the_same_call()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.PutAsync();
        Assert.Null(await server.PutAsync(events: WebhookServer.Messages, more: "\"section\": \"uk\", \"campaign\": \"w4r-2022\", \"disabled\": true"));

        var changed = await server.GetAsync();
        Assert.Equal(
            ((ValueList<WebhookEventType>)[WebhookEventType.MessageDecided], SectionId.Parse("uk"), Campaign2022.Id, true, 1),
            (changed.Events, changed.Section, changed.Campaign, changed.Disabled, changed.Version));
    }

    [Fact]
    public async Task A_revoked_webhook_ends_for_ever_with_all_that_waits()
    {
        await using var server = await WebhookServer.StartAsync();
        server.Receiver.Answer = WebhookReceiver.Status(500);
        await server.PutAsync(events: WebhookServer.Messages);
        await server.Desk.ApproveAsync();
        await server.UntilAsync(delivery => delivery.Attempts == 1);

        Assert.Equal("200", await server.CallAsync("POST", "v1/webhooks/crm/revoke"));
        var revoked = await server.GetAsync();
        Assert.Equal("200", await server.CallAsync("POST", "v1/webhooks/crm/revoke"));

        Assert.Equal(revoked, await server.GetAsync());
        Assert.NotNull(revoked.RevokedAt);
        Assert.Equal((WebhookDeliveryStatus.Failed, null), Assert.Single(await server.DeliveriesAsync()) is var ended ? (ended.Status, ended.NextAttemptAt) : default);
        Assert.Equal("409 webhook-not-changeable", await server.CallAsync("PUT", "v1/webhooks/crm", server.Body()));
        Assert.Equal("409 webhook-not-changeable", await server.CallAsync("POST", "v1/webhooks/crm/rotate", """{ "version": 2 }"""));
        Assert.Equal("409 webhook-not-changeable", await server.CallAsync(
            "POST", "v1/webhooks/crm/replay", """{ "from": "2022-12-10T00:00:00Z" }"""));
    }

    [Fact]
    public async Task A_rotation_can_be_repeated_and_does_not_end_a_secret_in_use()
    {
        await using var server = await KeyServer.StartAsync();
        await server.CallAsync("PUT", "v1/webhooks/crm", Good, KeyServer.AdminKey);
        var until = server.Clock.GetUtcNow().AddDays(7);

        Assert.Equal("409 webhook-not-changeable", await RotateAsync(1, null));
        Assert.Equal("409 webhook-not-changeable", await RotateAsync(3, null));
        Assert.Equal("200", await RotateAsync(2, until));
        Assert.Equal("200", await RotateAsync(2, until));
        Assert.Equal("409 webhook-not-changeable", await RotateAsync(3, until));
        Assert.Equal("200", await RotateAsync(3, null));

        Task<string> RotateAsync(int version, DateTimeOffset? previousUntil) => server.CallAsync(
            "POST",
            "v1/webhooks/crm/rotate",
            JsonSerializer.Serialize(new WebhookRotation(version, previousUntil), WriteForRightsJson.TypeInfo<WebhookRotation>()),
            KeyServer.AdminKey);
    }

    [Theory]
    [InlineData("", "400 $ json-malformed")]
    [InlineData("[]", "422 $ type-mismatch")]
    [InlineData("{}", "422 $.url member-missing, $.events member-missing")]
    [InlineData("""{ "url": "https://hooks.example/", "events": [] }""", "422 $.events list-empty")]
    [InlineData("""{ "url": "https://hooks.example/", "events": ["counts.changed", "people.named"] }""", "422 $.events[1] word-unknown")]
    [InlineData("""{ "url": "https://hooks.example/", "events": ["Counts"] }""", "422 $.events[0] value-malformed")]
    [InlineData("""{ "url": "https://hooks.example/", "events": ["counts..changed"] }""", "422 $.events[0] value-malformed")]
    [InlineData("""{ "url": "https://hooks.example/", "events": "counts.changed" }""", "422 $.events type-mismatch")]
    [InlineData("""{ "url": 7, "events": ["counts.changed"] }""", "422 $.url type-mismatch")]
    [InlineData("""{ "url": null, "events": ["counts.changed"] }""", "422 $.url value-null")]
    [InlineData("""{ "url": "http://hooks.example/", "events": ["counts.changed"] }""", "422 $.url webhook-url-not-allowed")]
    [InlineData("""{ "url": "https://169.254.169.254/latest", "events": ["counts.changed"] }""", "422 $.url webhook-url-not-allowed")]
    [InlineData("""{ "url": "https://[::1]/", "events": ["counts.changed"] }""", "422 $.url webhook-url-not-allowed")]
    [InlineData("""{ "url": "https://u:p@hooks.example/", "events": ["counts.changed"] }""", "422 $.url webhook-url-not-allowed")]
    [InlineData("""{ "url": "https://hooks.example/", "events": ["counts.changed"], "campaign": "w4r-1961" }""", "422 $.campaign campaign-unknown")]
    [InlineData("""{ "url": "https://hooks.example/", "events": ["counts.changed"], "section": "moon" }""", "422 $.section section-unknown")]
    [InlineData("""{ "url": "https://hooks.example/", "events": ["counts.changed"], "disabled": "no" }""", "422 $.disabled type-mismatch")]
    [InlineData("""{ "url": "https://hooks.example/", "events": ["counts.changed"], "secret": "whsec_" }""", "422 $.secret member-unknown")]
    public Task A_webhook_that_could_not_be_used_is_not_created(string body, string answer) => AssertAsync("PUT", "v1/webhooks/new", body, answer);

    [Theory]
    [InlineData("rotate", "{}", "422 $.version member-missing")]
    [InlineData("rotate", """{ "version": 0 }""", "422 $.version number-out-of-range")]
    [InlineData("rotate", """{ "version": 2, "previousUntil": "soon" }""", "422 $.previousUntil instant-malformed")]
    [InlineData("replay", "{}", "422 $ value-malformed")]
    [InlineData("replay", """{ "from": "2022-12-10T00:00:00Z", "event": "event-1" }""", "422 $ value-malformed")]
    [InlineData("replay", """{ "from": "yesterday" }""", "422 $.from instant-malformed")]
    [InlineData("replay", """{ "event": "msg_1" }""", "422 $.event id-malformed")]
    [InlineData("replay", """{ "event": 7 }""", "422 $.event type-mismatch")]
    [InlineData("replay", """{ "event": "event-1" }""", "404")]
    public Task A_body_that_is_wrong_is_refused(string call, string body, string answer) =>
        AssertAsync("POST", $"v1/webhooks/crm/{call}", body, answer);

    [Theory]
    [InlineData("PUT", "v1/webhooks/NOT%20AN%20ID", Good, "422 $.id id-malformed")]
    [InlineData("PUT", "v1/webhooks/a_b", Good, "422 $.id id-malformed")]
    [InlineData("POST", "v1/webhooks/nobody/rotate", """{ "version": 2 }""", "404")]
    [InlineData("POST", "v1/webhooks/nobody/revoke", null, "404")]
    [InlineData("POST", "v1/webhooks/nobody/replay", """{ "from": "2022-12-10T00:00:00Z" }""", "404")]
    [InlineData("GET", "v1/webhooks/nobody/deliveries", null, "404")]
    [InlineData("GET", "v1/webhooks/NOT%20AN%20ID/deliveries", null, "404")]
    [InlineData("GET", "v1/webhooks/crm/deliveries?limit=0", null, "422 limit number-out-of-range")]
    [InlineData("GET", "v1/webhooks/crm/deliveries?limit=many", null, "422 limit number-out-of-range")]
    [InlineData("GET", "v1/webhooks/crm/deliveries?cursor=%00", null, "400")]
    [InlineData("GET", "v1/webhooks/crm/deliveries?cursor=AAAA", null, "400")]
    [InlineData("GET", "v1/webhooks?cursor=***", null, "400")]
    [InlineData("DELETE", "v1/webhooks/crm", null, "405")]
    public Task A_path_or_a_query_that_is_wrong_is_refused(string method, string path, string? body, string answer) =>
        AssertAsync(method, path, body, answer);

    [Fact]
    public async Task Deliveries_come_page_by_page_the_latest_first()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.PutAsync(events: WebhookServer.Messages);
        for (var i = 0; i < 5; i++)
        {
            await server.Desk.ApproveAsync();
        }

        var seen = new List<WebhookDelivery>();
        for (var query = "?limit=2"; query is not null;)
        {
            var page = await server.Desk.ReadAsync<Page<WebhookDelivery>>("GET", $"v1/webhooks/crm/deliveries{query}");
            seen.AddRange(page.Items);
            query = page.Next is null ? null : $"?limit=2&cursor={page.Next}";
        }

        Assert.Equal(5, seen.Count);
        Assert.Equal(seen.Select(item => item.Event.ToString()).OrderDescending(StringComparer.Ordinal), seen.Select(item => item.Event.ToString()));
        Assert.Equal(seen.Select(item => item.CreatedAt).OrderDescending(), seen.Select(item => item.CreatedAt));
    }

    [Fact]
    public async Task Events_are_sent_once_more_from_a_time_on()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.PutAsync(events: WebhookServer.Messages);
        var sent = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            await server.Desk.ApproveAsync();
            sent.Add((await server.Receiver.NextAsync()).Id);
        }

        while ((await server.DeliveriesAsync()).Any(delivery => delivery.Status != WebhookDeliveryStatus.Delivered))
        {
            Token.ThrowIfCancellationRequested();
        }

        var second = (await server.DeliveriesAsync())[1].CreatedAt;
        using var response = await server.Http.SendAsync(
            "POST", "v1/webhooks/crm/replay", $$"""{ "from": "{{second:O}}" }""", KeyServer.AdminKey);

        Assert.Equal(2, (await Wire.JsonAsync(response)).GetProperty("events").GetInt64());
        Assert.Equal(sent[1..].Order(StringComparer.Ordinal), new[] { await server.Receiver.NextAsync(), await server.Receiver.NextAsync() }
            .Select(received => received.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_database_holds_no_secret_in_the_clear_and_a_new_key_seals_it_again()
    {
        var folder = Directory.CreateTempSubdirectory("webhook-keys-");
        try
        {
            var keys = Path.Combine(folder.FullName, "personal.keys");
            var (old, next) = (PersonalFile.NewKey(), PersonalFile.NewKey());
            await File.WriteAllTextAsync(keys, old, Token);
            await using var server = await WebhookServer.StartAsync(options => options.PersonalKeys = keys);
            var secret = await server.PutAsync(events: WebhookServer.Messages);
            var bytes = Convert.FromBase64String(secret!["whsec_".Length..]);
            Assert.True(bytes.AsSpan().IndexOf(bytes) == 0);
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(server.Http.Server.Database)!))
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var copy = new MemoryStream();
                await stream.CopyToAsync(copy, Token);
                Assert.True(copy.ToArray().AsSpan().IndexOf(bytes) < 0, file);
                Assert.DoesNotContain(secret, Encoding.Latin1.GetString(copy.ToArray()), StringComparison.Ordinal);
            }

            var before = Assert.Single(await server.Store.ReadAsync(Token)).Secret;
            await File.WriteAllTextAsync(keys, $"{next}\n{old}", Token);
            while (Assert.Single(await server.Store.ReadAsync(Token)).Secret.AsSpan().SequenceEqual(before))
            {
                server.Clock.Advance(TimeSpan.FromSeconds(10));
            }

            // The old key is needed no more.
            await File.WriteAllTextAsync(keys, next, Token);
            server.Clock.Advance(TimeSpan.FromSeconds(10));
            await server.Desk.ApproveAsync();
            (await server.Receiver.NextAsync()).Verified(server.Clock, secret);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AssertAsync(string method, string path, string? body, string answer)
    {
        await using var server = await KeyServer.StartAsync();
        Assert.Equal("201", await server.CallAsync("PUT", "v1/webhooks/crm", Good, KeyServer.AdminKey));

        using var response = await server.SendAsync(method, path, body, KeyServer.AdminKey);

        var problem = await Wire.ProblemAsync(response);
        var errors = string.Join(", ", problem.Errors.Select(error => $"{error.Path} {error.Code}"));
        Assert.Equal(answer, $"{(int)response.StatusCode} {errors}".TrimEnd());
        using var listed = await server.SendAsync("GET", "v1/webhooks", key: KeyServer.AdminKey);
        Assert.Equal(1, (await Wire.JsonAsync(listed)).GetProperty("items").GetArrayLength());
    }
}
