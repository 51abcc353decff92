using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>Access keys: who may do what with them, from their creation to their end.</summary>
public sealed class AccessKeyTests
{
    private const string Submit = """{ "scopes": ["submit"] }""";
    private const string Report = """{ "scopes": ["report"] }""";
    private const string Void = """{ "reason": "test" }""";
    private const string Partner = "https://partner.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string VoidPath => $"v1/actions/{ActionId.New()}/void";

    [Fact]
    public async Task Without_a_key_a_caller_only_reads()
    {
        await using var server = await KeyServer.StartAsync();

        Assert.Equal("200", await server.CallAsync("GET", "v1/campaigns/w4r-2022/counts"));
        Assert.Equal("401 access-key-missing", await server.SubmitAsync(null));
        Assert.Equal("401 access-key-missing", await server.CallAsync("POST", "v1/actions/batch", KeyServer.Line()));
        Assert.Equal("401 access-key-missing", await server.CallAsync("POST", VoidPath, Void));
        Assert.Equal("401 access-key-missing", await server.CallAsync("GET", "v1/keys"));
    }

    [Fact]
    public async Task A_key_does_what_its_scopes_allow_and_nothing_else()
    {
        await using var server = await KeyServer.StartAsync();
        var submit = await server.CreateAsync("submitting", Submit);
        var report = await server.CreateAsync("reporting", Report);
        var admin = await server.CreateAsync("second-admin", """{ "scopes": ["admin"] }""");

        Assert.Equal("201", await server.SubmitAsync(submit));
        Assert.Equal("403 access-scope-missing", await server.CallAsync("POST", VoidPath, Void, submit));
        Assert.Equal("403 access-scope-missing", await server.CallAsync("GET", "v1/keys", key: submit));
        Assert.Equal("403 access-scope-missing", await server.SubmitAsync(report));
        Assert.Equal("200", await server.CallAsync("POST", VoidPath, Void, report));
        Assert.Equal("403 access-scope-missing", await server.CallAsync("PUT", "v1/keys/another", Submit, report));
        Assert.Equal("201", await server.SubmitAsync(admin));
        Assert.Equal("200", await server.CallAsync("POST", VoidPath, Void, admin));
        Assert.Equal("201", await server.CallAsync("PUT", "v1/keys/another", Submit, admin));
        using var refused = await server.SendAsync("POST", VoidPath, Void, submit);
        Assert.Contains("“report”", (await Wire.ProblemAsync(refused)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_shown_once_and_creating_it_again_changes_nothing()
    {
        await using var server = await KeyServer.StartAsync();
        var key = await server.CreateAsync("uk-website", Submit);

        using var again = await server.SendAsync("PUT", "v1/keys/uk-website", Submit, KeyServer.AdminKey);
        using var list = await server.SendAsync("GET", "v1/keys", key: KeyServer.AdminKey);
        var (repeated, listed) = (await again.Content.ReadAsStringAsync(Token), await list.Content.ReadAsStringAsync(Token));

        Assert.Equal(200, (int)again.StatusCode);
        Assert.DoesNotContain("w4r_", repeated + listed, StringComparison.Ordinal);
        Assert.Contains("uk-website", listed, StringComparison.Ordinal);
        Assert.Equal("no-store", list.Headers.CacheControl!.ToString());
        Assert.Equal("201", await server.SubmitAsync(key));
        Assert.Equal("409 key-conflict", await server.CallAsync("PUT", "v1/keys/uk-website", Report, KeyServer.AdminKey));
        Assert.Equal("403 access-scope-missing", await server.CallAsync("POST", VoidPath, Void, key));
    }

    [Fact]
    public async Task The_list_of_keys_comes_page_by_page()
    {
        await using var server = await KeyServer.StartAsync();
        foreach (var id in (string[])["b", "a", "c"])
        {
            await server.CreateAsync(id, Submit);
        }

        var ids = new List<string?>();
        for (var path = "v1/keys?limit=2"; path is not null;)
        {
            using var response = await server.SendAsync("GET", path, key: KeyServer.AdminKey);
            var page = await Wire.JsonAsync(response);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
            path = page.TryGetProperty("next", out var next) ? $"v1/keys?limit=2&cursor={next.GetString()}" : null;
        }

        Assert.Equal(["a", "b", "c"], ids);
        Assert.Equal("422 validation-failed", await server.CallAsync("GET", "v1/keys?limit=0", key: KeyServer.AdminKey));
        Assert.Equal("400 cursor-malformed", await server.CallAsync("GET", "v1/keys?cursor=***", key: KeyServer.AdminKey));
    }

    [Fact]
    public async Task The_database_holds_no_secret()
    {
        await using var server = await KeyServer.StartAsync();
        var secret = (await server.CreateAsync("uk-website", Submit)).Split('_')[2];

        await using var connection = TestStorage.Connect(server.Server.Storage);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*), max(length(hash)) FROM access_key";
        await using var row = await command.ExecuteReaderAsync(Token);
        Assert.True(await row.ReadAsync(Token));
        Assert.Equal((1, 32), (row.GetInt32(0), row.GetInt32(1)));
        foreach (var file in TestStorage.FilesOf(server.Server.Storage))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(secret, await reader.ReadToEndAsync(Token), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task While_a_key_is_rotated_two_secrets_are_valid()
    {
        await using var server = await KeyServer.StartAsync();
        var first = await server.CreateAsync("uk-website", Submit);
        var second = await RotateAsync(server, 2, server.Clock.GetUtcNow().AddDays(7));

        Assert.Equal(("201", "201"), (await server.SubmitAsync(first), await server.SubmitAsync(second)));
        server.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(("401 access-key-unknown", "201"), (await server.SubmitAsync(first), await server.SubmitAsync(second)));
    }

    [Fact]
    public async Task A_rotation_whose_response_was_lost_is_repeated_without_ending_the_secret_in_use()
    {
        await using var server = await KeyServer.StartAsync();
        var inUse = await server.CreateAsync("uk-website", Submit);
        var until = server.Clock.GetUtcNow().AddDays(7);
        var lost = await RotateAsync(server, 2, until);
        var second = await RotateAsync(server, 2, until);

        Assert.Equal("201", await server.SubmitAsync(inUse));
        Assert.Equal("401 access-key-unknown", await server.SubmitAsync(lost));
        Assert.Equal("201", await server.SubmitAsync(second));
    }

    [Fact]
    public async Task A_third_secret_is_refused_unless_it_ends_the_others()
    {
        await using var server = await KeyServer.StartAsync();
        var first = await server.CreateAsync("uk-website", Submit);
        var until = server.Clock.GetUtcNow().AddDays(7);
        var second = await RotateAsync(server, 2, until);

        Assert.Equal("409 key-not-rotatable", await RotationAsync(server, 3, until));
        Assert.Equal("409 key-not-rotatable", await RotationAsync(server, 1, null));
        Assert.Equal("409 key-not-rotatable", await RotationAsync(server, 4, null));
        var third = await RotateAsync(server, 3, null);
        Assert.Equal("401 access-key-unknown", await server.SubmitAsync(first));
        Assert.Equal("401 access-key-unknown", await server.SubmitAsync(second));
        Assert.Equal("201", await server.SubmitAsync(third));
    }

    [Fact]
    public async Task A_revoked_key_ends_at_once_and_for_ever()
    {
        await using var server = await KeyServer.StartAsync();
        var key = await server.CreateAsync("uk-website", Submit);
        Assert.Equal("201", await server.SubmitAsync(key));

        using var first = await server.SendAsync("POST", "v1/keys/uk-website/revoke", key: KeyServer.AdminKey);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        using var again = await server.SendAsync("POST", "v1/keys/uk-website/revoke", key: KeyServer.AdminKey);

        Assert.Equal((await Wire.JsonAsync(first)).ToString(), (await Wire.JsonAsync(again)).ToString());
        Assert.Equal("401 access-key-expired", await server.SubmitAsync(key));
        Assert.Equal("409 key-not-rotatable", await RotationAsync(server, 2, null));
        Assert.Equal("200", await server.CallAsync("PUT", "v1/keys/uk-website", Submit, KeyServer.AdminKey));
        Assert.Equal("401 access-key-expired", await server.SubmitAsync(key));
        Assert.Equal("404 not-found", await server.CallAsync("POST", "v1/keys/nobody/revoke", key: KeyServer.AdminKey));
        Assert.Equal("404 not-found", await server.CallAsync("POST", "v1/keys/NO ID/revoke", key: KeyServer.AdminKey));
        Assert.Equal("404 not-found", await server.CallAsync("POST", "v1/keys/nobody/rotate", """{ "version": 2 }""", KeyServer.AdminKey));
    }

    [Fact]
    public async Task A_key_that_another_server_has_revoked_ends_within_seconds()
    {
        await using var server = await KeyServer.StartAsync();
        var key = await server.CreateAsync("uk-website", Submit);
        Assert.Equal("201", await server.SubmitAsync(key));
        await using (var other = TestStorage.Open(server.Server.Storage))
        {
            await other.ChangeKeyAsync(
                AccessKeyId.Parse("uk-website"),
                stored => stored! with { Key = stored.Key with { RevokedAt = server.Clock.GetUtcNow() } },
                Token);
        }

        server.Clock.Advance(KeyRing.MaxAge);

        Assert.Equal("401 access-key-expired", await server.SubmitAsync(key));
    }

    [Fact]
    public async Task A_key_ends_at_its_time()
    {
        await using var server = await KeyServer.StartAsync();
        var key = await server.CreateAsync("december", """{ "scopes": ["submit"], "expiresAt": "2022-12-10T13:00:00+01:00" }""".Replace("13:00:00", "13:00:01"));
        Assert.Equal("201", await server.SubmitAsync(key));

        server.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("401 access-key-expired", await server.SubmitAsync(key));
        Assert.Equal("401 access-key-expired", await server.CallAsync("GET", "v1/campaigns", key: key));
    }

    [Fact]
    public async Task A_key_for_pages_is_used_only_from_its_origins()
    {
        await using var server = await KeyServer.StartAsync();
        var key = await server.CreateAsync("page", $$"""{ "scopes": ["submit"], "origins": ["{{Partner}}"] }""");

        Assert.Equal("201", await server.SubmitAsync(key, Partner));
        foreach (var origin in (string?[])["https://stranger.example", "null", null, "http://partner.example", Partner + ":444"])
        {
            Assert.Equal("403 access-origin-denied", await server.SubmitAsync(key, origin));
        }

        using var preflight = new HttpRequestMessage(HttpMethod.Options, VoidPath)
        {
            Headers = { { "Origin", Partner }, { "Access-Control-Request-Method", "POST" } },
        };
        using var http = new HttpClient { BaseAddress = server.Server.Address };
        using var allowed = await http.SendAsync(preflight, Token);
        Assert.Equal(Partner, allowed.Headers.GetValues("Access-Control-Allow-Origin").Single());
        await server.CallAsync("POST", "v1/keys/page/revoke", key: KeyServer.AdminKey);
        using var revoked = await server.SendAsync("PUT", $"v1/actions/{ActionId.New()}", KeyServer.Letter(), key, Partner);
        Assert.False(revoked.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_key_of_a_section_writes_only_for_it()
    {
        await using var server = await KeyServer.StartAsync();
        var uk = await server.CreateAsync("uk", """{ "scopes": ["submit", "report"], "section": "uk" }""");
        var all = await server.CreateAsync("all", """{ "scopes": ["submit", "report"] }""");
        var (own, others) = (ActionId.New(), ActionId.New());

        Assert.Equal("201", await server.CallAsync("PUT", $"v1/actions/{own}", KeyServer.Letter("uk"), uk));
        Assert.Equal("403 access-section-denied", await server.SubmitAsync(uk));
        Assert.Equal("201", await server.CallAsync("PUT", $"v1/actions/{others}", KeyServer.Letter(), all));
        Assert.Equal("403 access-section-denied", await server.CallAsync("PUT", $"v1/actions/{others}", KeyServer.Letter(), uk));
        Assert.Equal("403 access-section-denied", await server.CallAsync("POST", $"v1/actions/{others}/void", Void, uk));
        Assert.Equal("200", await server.CallAsync("POST", $"v1/actions/{own}/void", Void, uk));
        using var counts = await server.SendAsync("GET", "v1/campaigns/w4r-2022/counts");
        Assert.Equal(1, (await Wire.JsonAsync(counts)).GetProperty("actions").GetInt32());

        var batch = await LinesAsync(server, "v1/actions/batch", $"{KeyServer.Line("uk")}\n{KeyServer.Line()}\n", uk);
        Assert.Equal([201, 403], batch);
        Assert.Equal([403], await LinesAsync(server, "v1/actions/voids/batch", $$"""{ "id": "{{others}}", "reason": "test" }""", uk));
    }

    [Fact]
    public async Task A_key_of_a_section_corrects_only_its_reports()
    {
        await using var server = await KeyServer.StartAsync();
        var uk = await server.CreateAsync("uk", """{ "scopes": ["report"], "section": "uk" }""");
        var all = await server.CreateAsync("all", Report);
        var report = Campaign2022.Report();
        var path = $"v1/reports/{report.Id}";

        Assert.Equal("403 access-section-denied", await server.CallAsync("PUT", path, Json(report), uk));
        Assert.Equal("201", await server.CallAsync("PUT", path, Json(report), all));
        var takenOver = report.Correction() with { Section = SectionId.Parse("uk"), Quantity = 1 };
        Assert.Equal("403 access-section-denied", await server.CallAsync("PUT", path, Json(takenOver), uk));
        Assert.Equal("403 access-section-denied", await server.CallAsync("POST", path + "/void", Void, uk));
        Assert.Equal("200", await server.CallAsync("PUT", path, Json(takenOver), all));
        Assert.Equal("200", await server.CallAsync("POST", path + "/void", Void, uk));
    }

    public static TheoryData<string> WrongKeys =>
    [
        "w4r_", "w4r__", "w4r_uk-website", "w4r_uk-website_", "w4r_nobody_0000000000000000000000000000000000000000000000000",
        "w4r_uk-website_0000000000000000000000000000000000000000000000000", "W4R_x", "anything", "w4r_%C3%A9", new string('x', 20_000),
        KeyText.New(AccessKeyId.Parse("nobody")), KeyText.New(AccessKeyId.Parse("uk-website")),
    ];

    [Theory]
    [MemberData(nameof(WrongKeys))]
    public async Task A_wrong_key_is_refused_by_every_call(string key)
    {
        await using var server = await KeyServer.StartAsync();
        await server.CreateAsync("uk-website", Submit);

        Assert.Equal("401 access-key-unknown", await server.SubmitAsync(key));
        Assert.Equal("401 access-key-unknown", await server.CallAsync("GET", "v1/keys", key: key));
        Assert.Equal("401 access-key-unknown", await server.CallAsync("GET", "v1/campaigns", key: key));
    }

    public static TheoryData<string, string, string> WrongRequests => new()
    {
        { "uk", "{", "400 validation-failed" },
        { "uk", "{}", "422 validation-failed" },
        { "uk", """{ "scopes": [] }""", "422 validation-failed" },
        { "uk", """{ "scopes": ["everything"] }""", "422 validation-failed" },
        { "uk", """{ "scopes": ["submit"], "scope": "admin" }""", "422 validation-failed" },
        { "uk", """{ "scopes": ["submit"], "section": "atlantis" }""", "422 validation-failed" },
        { "uk", """{ "scopes": ["admin"], "section": "uk" }""", "422 validation-failed" },
        { "uk", """{ "scopes": ["submit", "report"], "origins": ["https://partner.example"] }""", "422 validation-failed" },
        { "uk", """{ "scopes": ["submit"], "origins": ["https://partner.example/page"] }""", "422 validation-failed" },
        { "uk", """{ "scopes": ["submit"], "origins": ["*"] }""", "422 validation-failed" },
        { "uk", """{ "scopes": ["submit"], "expiresAt": "soon" }""", "422 validation-failed" },
        { "uk", """{ "scopes": ["submit"], "requestsPerMinute": 0 }""", "422 validation-failed" },
        { "NO-ID", """{ "scopes": ["submit"] }""", "422 validation-failed" },
        { "a%2Fb", """{ "scopes": ["submit"] }""", "422 validation-failed" },
    };

    [Theory]
    [MemberData(nameof(WrongRequests))]
    public async Task A_key_that_could_not_be_used_or_could_do_harm_is_not_created(string id, string request, string expected)
    {
        await using var server = await KeyServer.StartAsync();

        Assert.Equal(expected, await server.CallAsync("PUT", $"v1/keys/{id}", request, KeyServer.AdminKey));
        using var list = await server.SendAsync("GET", "v1/keys", key: KeyServer.AdminKey);
        Assert.Equal(0, (await Wire.JsonAsync(list)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task No_log_and_no_answer_repeats_a_key()
    {
        using var log = new RecordingLog();
        await using var server = await KeyServer.StartAsync(
            build: builder => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        var key = await server.CreateAsync("uk-website", Submit);
        await server.SubmitAsync(key);
        await server.SubmitAsync(key + "x");
        await server.CallAsync("GET", "v1/keys", key: key);

        Assert.Contains("A request had a wrong key.", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Split('_')[2], log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("w4r_", new IssuedAccessKey { Description = null!, Key = key } with { Description = NewKey() } + string.Empty, StringComparison.Ordinal);
    }

    private static AccessKey NewKey() =>
        new() { Id = AccessKeyId.Parse("uk"), Scopes = [AccessScope.Submit], Version = 1, CreatedAt = Campaign2022.HumanRightsDay };

    private static string Json(Report report) =>
        System.Text.Json.JsonSerializer.Serialize(report, WriteForRightsJson.TypeInfo<Report>());

    private static async Task<string> RotateAsync(KeyServer server, int version, DateTimeOffset? until)
    {
        using var response = await SendRotationAsync(server, version, until);
        Assert.Equal(200, (int)response.StatusCode);
        return (await Wire.JsonAsync(response)).GetProperty("key").GetString()!;
    }

    private static async Task<string> RotationAsync(KeyServer server, int version, DateTimeOffset? until)
    {
        using var response = await SendRotationAsync(server, version, until);
        return $"{(int)response.StatusCode} {(await Wire.ProblemAsync(response)).Code}";
    }

    private static Task<HttpResponseMessage> SendRotationAsync(KeyServer server, int version, DateTimeOffset? until) => server.SendAsync(
        "POST",
        "v1/keys/uk-website/rotate",
        System.Text.Json.JsonSerializer.Serialize(
            new AccessKeyRotation { Version = version, PreviousUntil = until }, WriteForRightsJson.TypeInfo<AccessKeyRotation>()),
        KeyServer.AdminKey);

    private static async Task<List<int>> LinesAsync(KeyServer server, string path, string lines, string key)
    {
        using var response = await server.SendAsync("POST", path, lines, key);
        var text = await response.Content.ReadAsStringAsync(Token);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => System.Text.Json.JsonElement.Parse(line).GetProperty("status").GetInt32())];
    }
}
