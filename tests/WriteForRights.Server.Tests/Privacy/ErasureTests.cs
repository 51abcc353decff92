using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server.Tests;

/// <summary>The export and the erasure of a person, over a socket.</summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private const string Person = """{ "name": "Planted Name", "email": "planted@example.org" }""";
    private const string Other = """{ "name": "Another Name", "email": "another@example.org" }""";

    private readonly RecordingLog _log = new();
    private KeyServer? _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private KeyServer Server => _server!;

    private SqliteLedger Ledger => (SqliteLedger)Server.Server.Services.GetRequiredService<IActionLedger>();

    public async ValueTask InitializeAsync() =>
        _server = await KeyServer.StartAsync(build: builder => builder.Logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _log.Dispose();
    }

    [Fact]
    public async Task A_person_gets_everything_that_is_stored_about_them_and_nobody_elses()
    {
        var letter = Signature("Planted Name", "planted@example.org");
        var again = Signature("PLANTED  name", "Planted@example.org");
        await SubmitAsync(letter, again, Signature("Another Name", "another@example.org"), Signature("Planted Name", "other@example.org"));
        Assert.Equal("200", await CallAsync("POST", $"v1/actions/{again.Id}/void", """{ "reason": "test" }"""));

        using var response = await Server.SendAsync("POST", "v1/people/export", Person, KeyServer.AdminKey);
        var export = Read<PersonExport>(await response.Content.ReadAsStringAsync(Token));

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal([letter.Id, again.Id], export.Actions.Select(action => action.Action.Id));
        Assert.Equal([null, Campaign2022.HumanRightsDay], export.Actions.Select(action => action.VoidedAt));
        Assert.All(export.Actions, action => Assert.Equal((Campaign2022.HumanRightsDay, false), (action.RecordedAt, action.IsIncomplete)));
        Assert.Equal((letter.Supporter, letter.Consent, letter.Text),
            (export.Actions[0].Action.Supporter, export.Actions[0].Action.Consent, export.Actions[0].Action.Text));
        Assert.Equal("(export of a person)", export.ToString());
    }

    [Fact]
    public async Task An_erasure_is_requested_and_confirmed_and_no_count_changes()
    {
        await SubmitAsync(
            [
                .. Enumerable.Range(0, 20).Select(number => Signature("Planted Name", "planted@example.org") with
                {
                    Case = number % 2 == 0 ? Campaign2022.Dorgelesse : Campaign2022.Aleksandra,
                    Kind = number % 3 == 0 ? ActionKind.Letter : ActionKind.Signature,
                    Country = CountryCode.Parse(number % 2 == 0 ? "GB" : "FR"),
                }),
                Signature("Another Name", "another@example.org"),
            ]);
        var (before, marks) = (await CountsAsync(), Marks());
        Assert.True(marks > 40);
        var id = ErasureId.New();

        Assert.Equal("201", await CallAsync("PUT", $"v1/people/erasures/{id}", Person));
        Assert.Equal(marks, Marks());
        Assert.Equal(20, (await PendingAsync(id)).Actions);
        Assert.Null((await PendingAsync(id)).ConfirmedAt);

        var moderator = await Server.CreateAsync("moderators", """{ "scopes": ["moderate"] }""");
        Server.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("200", await CallAsync("POST", $"v1/people/erasures/{id}/confirm", null, moderator));

        Assert.Equal(0, Marks());
        Assert.Equal(before, await CountsAsync());
        Assert.Equal(before, await RecomputedAsync());
        Assert.Equal(1, Marks("another@example.org"));
        var erasure = await PendingAsync(id);
        Assert.Equal(
            (20, Campaign2022.HumanRightsDay, (DateTimeOffset?)Campaign2022.HumanRightsDay.AddHours(1), null, "moderators"),
            (erasure.Actions, erasure.RequestedAt, erasure.ConfirmedAt, erasure.RequestedBy?.ToString(), erasure.ConfirmedBy?.ToString()));
        Assert.Contains($"The erasure {id} is confirmed: the personal data of 20 actions is erased.", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", _log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_repeat_of_an_erased_action_restores_nothing_and_counts_nothing_more()
    {
        var letter = Signature("Planted Name", "planted@example.org");
        await SubmitAsync(letter);
        await EraseAsync(Person);
        var before = await CountsAsync();

        Assert.Equal("200", await CallAsync("PUT", $"v1/actions/{letter.Id}", Json(letter)));
        Assert.Equal("409 action-conflict", await CallAsync("PUT", $"v1/actions/{letter.Id}", Json(letter with { Text = new() { Body = "Planted more" } })));
        Assert.Equal(before, await CountsAsync());
        Assert.Equal(0, Marks());

        // What they do afterwards is stored again, and is still of the same person.
        await SubmitAsync(letter with { Id = ActionId.New() });
        Assert.Equal(1, (await Ledger.CountAsync(Campaign2022.Id, null, [], Token)).Total.People);
        Assert.True(Marks() > 0);
    }

    [Fact]
    public async Task Requests_and_confirmations_can_be_repeated_and_an_id_belongs_to_one_person()
    {
        await SubmitAsync(Signature("Planted Name", "planted@example.org"), Signature("Another Name", "another@example.org"));
        var id = ErasureId.New();

        Assert.Equal("201", await CallAsync("PUT", $"v1/people/erasures/{id}", Person));
        Assert.Equal("200", await CallAsync("PUT", $"v1/people/erasures/{id}", """{ "email": "PLANTED@example.org", "name": "planted name" }"""));
        Assert.Equal("409 erasure-conflict", await CallAsync("PUT", $"v1/people/erasures/{id}", Other));
        Assert.Equal("200", await CallAsync("POST", $"v1/people/erasures/{id}/confirm"));
        var first = await PendingAsync(id);
        Server.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("200", await CallAsync("POST", $"v1/people/erasures/{id}/confirm"));
        Assert.Equal("200", await CallAsync("PUT", $"v1/people/erasures/{id}", Person));
        Assert.Equal("409 erasure-conflict", await CallAsync("PUT", $"v1/people/erasures/{id}", Other));

        Assert.Equal(first, await PendingAsync(id));
        Assert.Equal(0, Marks());
        Assert.Equal(1, Marks("another@example.org"));
    }

    [Fact]
    public async Task Actions_between_request_and_confirmation_are_erased_too()
    {
        var id = ErasureId.New();
        Assert.Equal("201", await CallAsync("PUT", $"v1/people/erasures/{id}", Person));
        Assert.Equal(0, (await PendingAsync(id)).Actions);
        await SubmitAsync(Signature("Planted Name", "planted@example.org"));
        Assert.Equal("200", await CallAsync("POST", $"v1/people/erasures/{id}/confirm"));

        Assert.Equal(1, (await PendingAsync(id)).Actions);
        Assert.Equal(0, Marks());
    }

    [Fact]
    public async Task After_a_crash_behind_the_confirmation_the_next_start_cleans_the_files()
    {
        using var crashed = new PersonalFile();
        var keys = crashed.Keys();
        var letter = Signature("Planted Name", "planted@example.org");
        var id = ErasureId.New();
        await using (var ledger = SqliteLedger.Open(crashed.Storage + ".running"))
        {
            await ledger.AppendAsync(crashed.Campaign.Complete(letter), Token);
            await ledger.RequestErasureAsync(id, letter.Supporter!, Campaign2022.HumanRightsDay, null, Token);
            await ledger.ConfirmErasureAsync(id, Campaign2022.HumanRightsDay, null, Token);

            // What a crash at this point leaves on the disk.
            foreach (var end in (string[])[string.Empty, "-wal"])
            {
                File.Copy(crashed.Database + ".running" + end, crashed.Database + end);
            }
        }

        File.Delete(crashed.Database + ".running");
        Assert.True(crashed.Marks() > 0);
        await using var restarted = crashed.Open(keys);
        await crashed.CareOf(restarted, keys).RunAsync(Token);

        Assert.Equal(0, crashed.Marks());
        Assert.Equal(1, Assert.Single(await restarted.ReadErasuresAsync(Token)).Actions);
    }

    [Fact]
    public async Task A_request_survives_a_restart_and_a_confirmation_is_whole_or_nothing()
    {
        using var file = new PersonalFile();
        var letter = Signature("Planted Name", "planted@example.org");
        var id = ErasureId.New();
        await using (var ledger = file.Open())
        {
            await ledger.AppendAsync(file.Campaign.Complete(letter), Token);
            await ledger.RequestErasureAsync(id, letter.Supporter!, Campaign2022.HumanRightsDay, null, Token);
        }

        await using var again = file.Open();
        file.Scalar("CREATE TRIGGER broken BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'a full disk, say'); END");
        await Assert.ThrowsAsync<LedgerUnavailableException>(
            async () => await again.ConfirmErasureAsync(id, Campaign2022.HumanRightsDay, null, Token));
        Assert.NotNull(Assert.Single(await again.ReadAsync(Token)).Action.Supporter);
        file.Scalar("DROP TRIGGER broken");
        Assert.Equal(1, (await again.ConfirmErasureAsync(id, Campaign2022.HumanRightsDay, null, Token))!.Actions);
        Assert.Null(Assert.Single(await again.ReadAsync(Token)).Action.Supporter);
    }

    [Fact]
    public async Task While_somebody_reads_the_log_waits_and_is_emptied_later()
    {
        await SubmitAsync(Signature("Planted Name", "planted@example.org"));
        await using (var reader = new SqliteConnection($"Data Source={Server.Server.Database};Pooling=False"))
        {
            await reader.OpenAsync(Token);
#pragma warning disable CA1849 // Only this one can be deferred.
            await using var transaction = reader.BeginTransaction(deferred: true);
#pragma warning restore CA1849
            await using var command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM personal";
            _ = await command.ExecuteScalarAsync(Token);
            await EraseAsync(Person);
            Assert.True(Marks() > 0);
        }

        await Server.Server.Services.GetRequiredService<PersonalCare>().RunAsync(Token);
        Assert.Equal(0, Marks());
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("report")]
    [InlineData("read-exact")]
    [InlineData("moderate")]
    public async Task Only_an_administrator_exports_and_requests_and_a_moderator_confirms(string scope)
    {
        var key = await Server.CreateAsync("key", $$"""{ "scopes": ["{{scope}}"] }""");
        var id = ErasureId.New();
        Assert.Equal("201", await CallAsync("PUT", $"v1/people/erasures/{id}", Person));
        var (missing, allowed) = ("403 access-scope-missing", scope == "moderate");

        Assert.Equal(missing, await CallAsync("POST", "v1/people/export", Person, key));
        Assert.Equal(missing, await CallAsync("PUT", $"v1/people/erasures/{ErasureId.New()}", Person, key));
        Assert.Equal(allowed ? "200" : missing, await CallAsync("GET", "v1/people/erasures", null, key));
        Assert.Equal(allowed ? "200" : missing, await CallAsync("POST", $"v1/people/erasures/{id}/confirm", null, key));
        Assert.Equal("401 access-key-missing", await Server.CallAsync("POST", "v1/people/export", Person));
    }

    [Fact]
    public async Task A_moderator_of_one_section_confirms_nothing()
    {
        var key = await Server.CreateAsync("uk", """{ "scopes": ["moderate"], "section": "uk" }""");
        var id = ErasureId.New();
        Assert.Equal("201", await CallAsync("PUT", $"v1/people/erasures/{id}", Person));

        Assert.Equal("403 access-section-denied", await CallAsync("POST", $"v1/people/erasures/{id}/confirm", null, key));
        Assert.Null((await PendingAsync(id)).ConfirmedAt);
    }

    [Theory]
    [InlineData("", "400 validation-failed")]
    [InlineData("{", "400 validation-failed")]
    [InlineData("null", "422 validation-failed")]
    [InlineData("[]", "422 validation-failed")]
    [InlineData("7", "422 validation-failed")]
    [InlineData("""{ "name": 7, "email": "planted@example.org" }""", "422 validation-failed")]
    [InlineData("""{ "email": "planted@example.org", "planted": true }""", "422 validation-failed")]
    [InlineData("""{ "email": "planted" }""", "422 validation-failed")]
    [InlineData("""{ "name": "Planted Name" }""", "422 validation-failed")]
    [InlineData("{ }", "422 validation-failed")]
    [InlineData("""{ "email": "planted@example.org", "name": "<b>planted" }""", "422 validation-failed")]
    [InlineData("""{ "phone": "12" }""", "422 validation-failed")]
    [InlineData("""{ "email": "planted@example.org", "country": "XX" }""", "422 validation-failed")]
    public async Task Bad_details_get_a_problem_and_store_nothing(string body, string expected)
    {
        Assert.Equal(expected, await CallAsync("POST", "v1/people/export", body));
        Assert.Equal(expected, await CallAsync("PUT", $"v1/people/erasures/{ErasureId.New()}", body));
        Assert.Empty((await ListAsync()).Items);
    }

    [Fact]
    public async Task Bad_ids_pages_and_types_get_a_problem()
    {
        Assert.Equal("422 validation-failed", await CallAsync("PUT", "v1/people/erasures/planted", Person));
        Assert.Equal("422 validation-failed", await CallAsync("PUT", $"v1/people/erasures/{Guid.Empty}", Person));
        Assert.Equal("404 not-found", await CallAsync("POST", "v1/people/erasures/planted/confirm"));
        Assert.Equal("404 not-found", await CallAsync("POST", $"v1/people/erasures/{ErasureId.New()}/confirm"));
        Assert.Equal("404 not-found", await CallAsync("GET", "v1/people"));
        Assert.Equal("405 method-not-allowed", await CallAsync("GET", "v1/people/export"));
        Assert.Equal("405 method-not-allowed", await CallAsync("DELETE", $"v1/people/erasures/{ErasureId.New()}"));
        Assert.Equal("422 validation-failed", await CallAsync("GET", "v1/people/erasures?limit=0"));
        Assert.Equal("400 cursor-malformed", await CallAsync("GET", "v1/people/erasures?cursor=%25"));
        Assert.Equal("413 body-too-large", await CallAsync("POST", "v1/people/export", $$"""{ "name": "{{new string('a', 200_000)}}" }"""));
        using var wire = new Wire(Server.Server.Address);
        using var text = await wire.SendAsync(HttpMethod.Post, "v1/people/export", Person, $"Bearer {KeyServer.AdminKey}", "text/plain");
        Assert.Equal(415, (int)text.StatusCode);
    }

    [Fact]
    public async Task Erasures_are_listed_page_by_page()
    {
        var ids = Enumerable.Range(0, 5).Select(_ => ErasureId.New()).OrderBy(id => id.ToString(), StringComparer.Ordinal).ToList();
        foreach (var id in ids)
        {
            Assert.Equal("201", await CallAsync("PUT", $"v1/people/erasures/{id}", Person));
        }

        var first = await ListAsync("?limit=3");
        Assert.Equal(ids.Take(3), first.Items.Select(erasure => erasure.Id));
        Assert.Equal(ids.Skip(3), (await ListAsync($"?limit=3&cursor={first.Next}")).Items.Select(erasure => erasure.Id));
    }

    private static ActionRecord Signature(string name, string email) => Campaign2022.Signature(name, email) with
    {
        Text = new ActionText { Body = $"Words of {name}" },
        Consent = new Consent { Contact = ContactConsent.Granted, TextVersion = "2022-11", At = Campaign2022.HumanRightsDay },
    };

    private static string Json(ActionRecord action) => JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>());

    private static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<T>())!;

    private Task<string> CallAsync(string method, string path, string? body = null, string key = KeyServer.AdminKey) =>
        Server.CallAsync(method, path, body, key);

    private async Task SubmitAsync(params ActionRecord[] actions)
    {
        foreach (var action in actions)
        {
            Assert.Equal("201", await CallAsync("PUT", $"v1/actions/{action.Id}", Json(action)));
        }
    }

    private async Task EraseAsync(string person)
    {
        var id = ErasureId.New();
        Assert.Equal("201", await CallAsync("PUT", $"v1/people/erasures/{id}", person));
        Assert.Equal("200", await CallAsync("POST", $"v1/people/erasures/{id}/confirm"));
    }

    private async Task<Page<Erasure>> ListAsync(string query = "")
    {
        using var response = await Server.SendAsync("GET", $"v1/people/erasures{query}", null, KeyServer.AdminKey);
        return Read<Page<Erasure>>(await response.Content.ReadAsStringAsync(Token));
    }

    private async Task<Erasure> PendingAsync(ErasureId id) => Assert.Single((await ListAsync()).Items, erasure => erasure.Id == id);

    /// <summary>The exact counts of the campaign and of all its cases, with all splits.</summary>
    private async Task<List<string>> CountsAsync()
    {
        var all = new List<string>();
        foreach (var scope in Scopes())
        {
            var counts = await Ledger.CountAsync(Campaign2022.Id, scope, [.. CountDimension.Known], Token);
            all.Add($"{scope} {counts.Total}");
            all.AddRange(from measure in CountMeasure.Known
                         let splits = counts.Split(measure)
                         from dimension in CountDimension.Known
                         from bucket in splits[dimension].OrderBy(bucket => bucket.Key, StringComparer.Ordinal)
                         select $"{scope} {measure} {dimension} {bucket.Key} {bucket.Value}");
        }

        return all;
    }

    /// <summary>The same, computed again from the rows of the ledger alone.</summary>
    private async Task<List<string>> RecomputedAsync()
    {
        var people = new Dictionary<string, string>();
        await using (var connection = new SqliteConnection($"Data Source={Server.Server.Database};Pooling=False"))
        {
            await connection.OpenAsync(Token);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT lower(hex(id)), hex(person) FROM action";
            await using var reader = await command.ExecuteReaderAsync(Token);
            while (await reader.ReadAsync(Token))
            {
                people.Add(Guid.ParseExact(reader.GetString(0), "N").ToString("D"), reader.GetString(1));
            }
        }

        var ledger = new CountLedger(Campaign2022.Pack, Server.Clock);
        foreach (var stored in await Ledger.ReadAsync(Token))
        {
            ledger.Record(stored.Action, people[stored.Action.Id.ToString()]);
        }

        var all = new List<string>();
        foreach (var scope in Scopes())
        {
            var counts = scope is { } @case ? ledger.Count(@case) : ledger.Count();
            all.Add($"{scope} {new Tally(counts.Actions, counts.Messages, counts.Signatures!.Value, counts.People!.Value)}");
            all.AddRange(from measure in CountMeasure.Known
                         from dimension in CountDimension.Known
                         from bucket in counts.Split(measure, dimension)!.OrderBy(bucket => bucket.Key, StringComparer.Ordinal)
                         select $"{scope} {measure} {dimension} {bucket.Key} {bucket.Value}");
        }

        return all;
    }

    private static IEnumerable<CaseId?> Scopes() => [null, Campaign2022.Dorgelesse, Campaign2022.Aleksandra];

    private int Marks(string mark = "lanted")
    {
        var folder = Path.GetDirectoryName(Server.Server.Database)!;
        return Directory.GetFiles(folder, "campaign.db*").Sum(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return reader.ReadToEnd().Split(mark).Length - 1;
        });
    }
}
