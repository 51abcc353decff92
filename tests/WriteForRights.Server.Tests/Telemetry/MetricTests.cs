using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class MetricTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_are_counted_by_the_ledgers_answer_alone_and_in_batches()
    {
        await using var server = await KeyServer.StartAsync();
        using var measured = new Measurements(server.Server);
        var (id, report) = (ActionId.New(), Campaign2022.Report());
        var json = JsonSerializer.Serialize(report, WriteForRightsJson.TypeInfo<Report>());
        var corrected = JsonSerializer.Serialize(report.Correction(), WriteForRightsJson.TypeInfo<Report>());

        foreach (var (method, path, body) in (IEnumerable<(string, string, string)>)
        [
            ("PUT", $"v1/actions/{id}", KeyServer.Letter()),
            ("PUT", $"v1/actions/{id}", KeyServer.Letter()),
            ("PUT", $"v1/actions/{id}", KeyServer.Letter(quantity: 2)),
            ("PUT", $"v1/actions/{ActionId.New()}", KeyServer.Letter(quantity: 0)),
            ("POST", "v1/actions/batch", KeyServer.Line() + "\n" + KeyServer.Line()),
            ("POST", $"v1/actions/{id}/void", """{ "reason": "withdrawn" }"""),
            ("POST", $"v1/actions/{id}/void", """{ "reason": "withdrawn" }"""),
            ("PUT", $"v1/actions/{id}", KeyServer.Letter()),
            ("PUT", $"v1/reports/{report.Id}", json),
            ("PUT", $"v1/reports/{report.Id}", corrected),
            ("POST", $"v1/reports/{report.Id}/void", """{ "reason": "duplicate" }"""),
        ])
        {
            using var response = await server.SendAsync(method, path, body, KeyServer.AdminKey);
            await response.Content.ReadAsByteArrayAsync(Token);
        }

        Assert.Equal(
            "kind=action outcome=conflicting 1, kind=action outcome=recorded 3, kind=action outcome=repeated 1, kind=action outcome=voided 1, "
            + "kind=action-void outcome=recorded 1, kind=action-void outcome=repeated 1, kind=report outcome=corrected 1, "
            + "kind=report outcome=recorded 1, kind=report-void outcome=recorded 1",
            measured.SumsOf("entries"));
    }

    [Fact]
    public async Task Commits_are_measured_with_their_size_and_failures()
    {
        await using var server = await KeyServer.StartAsync();
        using var measured = new Measurements(server.Server);

        Assert.Equal("201", await server.SubmitAsync(KeyServer.AdminKey));
        Execute(server, "CREATE TRIGGER full BEFORE INSERT ON action BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        Assert.Equal("503 storage-unavailable", await server.SubmitAsync(KeyServer.AdminKey));

        var outcomes = measured.All.Where(one => one.Name == "ledger.commit.duration").Select(one => one.Tags).ToHashSet();
        Assert.Superset(new HashSet<string> { "outcome=failed", "outcome=stored" }, outcomes);
        Assert.All(measured.All.Where(one => one.Name is "ledger.commit.size"), one => Assert.True(one.Value >= 1));
        Assert.All(measured.All.Where(one => one.Name is "ledger.commit.duration"), one => Assert.True(one.Value >= 0));
        Assert.Equal("reason=storage 1", measured.SumsOf("requests.unavailable"));
    }

    [Fact]
    public async Task A_503_response_is_counted_by_its_reason()
    {
        await using var busy = await KeyServer.StartAsync(options => options.MaxWaitingBytes = 1);
        await using var full = await KeyServer.StartAsync(options => options.MaxDatabaseBytes = 1);
        using var measuredBusy = new Measurements(busy.Server);
        using var measuredFull = new Measurements(full.Server);

        Assert.Equal("503 storage-unavailable", await busy.SubmitAsync(KeyServer.AdminKey));
        Assert.Equal("503 storage-full", await full.SubmitAsync(KeyServer.AdminKey));

        // Each server has metrics of its own.
        Assert.Equal("reason=waiting 1", measuredBusy.SumsOf("requests.unavailable"));
        Assert.Equal("reason=full 1", measuredFull.SumsOf("requests.unavailable"));
    }

    [Fact]
    public async Task Wrong_keys_and_refusals_of_the_limits_are_counted_by_the_limit()
    {
        await using var server = await KeyServer.StartAsync(options =>
        {
            options.OpenSubmissions = true;
            options.AddressWritesPerMinute = 3;
            options.CampaignActionsPerMinute = 2;
        });
        var key = await server.CreateAsync("slow", """{ "scopes": ["submit"], "requestsPerMinute": 1 }""");
        using var measured = new Measurements(server.Server);

        foreach (var (caller, address) in (IEnumerable<(string?, string)>)[(key, "198.51.100.1"), (key, "198.51.100.1"), (null, "198.51.100.2"),
            (null, "198.51.100.2"), (null, "198.51.100.2"), (null, "198.51.100.2")])
        {
            await server.SubmitAsync(caller, address: address);
        }

        for (var i = 0; i <= WrongKeys.PerMinute; i++)
        {
            await server.CallAsync("GET", "v1/keys", key: "wrong-key-wrong-key-wrong-key");
        }

        Assert.Equal("limit=address 1, limit=campaign 1, limit=key 1, limit=wrong-keys 1", measured.SumsOf("requests.limited"));
        Assert.Equal($"{WrongKeys.PerMinute}", measured.SumsOf("keys.wrong"));
    }

    [Fact]
    public async Task Jobs_are_measured_by_kind_and_end()
    {
        await using var server = await KeyServer.StartAsync();
        using var measured = new Measurements(server.Server);
        var jobs = server.Server.Services.GetRequiredService<LedgerJobs>();

        jobs.TryStart(LedgerJobKind.Verify);
        await jobs.Running.WaitAsync(Token);
        Execute(server, "DROP TABLE person_action");
        jobs.TryStart(LedgerJobKind.Rebuild);
        await jobs.Running.WaitAsync(Token);

        Assert.Equal(
            ["kind=verify outcome=done", "kind=rebuild outcome=failed"],
            measured.All.Where(one => one.Name == "ledger.job.duration").Select(one => one.Tags));
    }

    [Fact]
    public async Task What_waits_watches_and_grows_is_observed()
    {
        await using var server = await MessageServer.StartAsync();
        using var measured = new Measurements(server.Http.Server);
        await server.SubmitAsync(MessageServer.Card());
        using var http = new HttpClient { BaseAddress = server.Http.Server.Address };
        using var first = await http.GetAsync(new Uri("v1/campaigns/w4r-2022/counts/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
        using var second = await http.GetAsync(
            new Uri("v1/campaigns/w4r-2022/counts/stream?by=kind", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);

        Assert.Equal("2", measured.Observe("counts.watchers"));
        Assert.Equal("0", measured.Observe("ledger.waiting"));
        Assert.Equal("campaign=w4r-2022 case=dorgelesse-nguessan 1", measured.Observe("messages.waiting"));
        var sizes = measured.Observe("database.size").Split(", ").Select(size => size.Split(' ')).ToDictionary(size => size[0], size => long.Parse(size[1], CultureInfo.InvariantCulture));
        Assert.True(sizes["file=database"] + sizes["file=log"] > 10_000);
    }

    [Fact]
    public async Task A_pass_over_personal_data_is_measured()
    {
        await using var server = await KeyServer.StartAsync(options => options.PersonalDataDays = 1);
        using var measured = new Measurements(server.Server);
        var action = Campaign2022.Signature("A. Example", "a@example.org");
        using var response = await server.SendAsync(
            "PUT", $"v1/actions/{action.Id}", JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>()), KeyServer.AdminKey);
        server.Clock.Advance(TimeSpan.FromDays(4_000));

        await server.Server.Services.GetRequiredService<PersonalCare>().RunAsync(Token);

        Assert.Contains(measured.All, one => one.Name == "personal.sweep.duration");
        Assert.Contains("change=erased 1", measured.SumsOf("personal.sweep.rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_count_the_rows_that_they_read()
    {
        await using var server = await ExportServer.StartAsync();
        using var measured = new Measurements(server.Http.Server);
        await server.SubmitAsync(Campaign2022.Letter());
        await server.SubmitAsync(Campaign2022.Report());

        await server.TextAsync("actions", ExportServer.Campaign);
        await server.TextAsync("reports", ExportServer.Campaign);
        await server.TextAsync("counts", ExportServer.Campaign + "&by=origin");

        Assert.Equal("table=actions 1, table=counts 2, table=reports 1", measured.SumsOf("exports.rows"));
    }

    [Fact]
    public async Task A_server_that_is_mapped_twice_is_observed_once()
    {
        await using var server = await KeyServer.StartAsync();
        using var measured = new Measurements(server.Server);

        Assert.Equal(measured.Instruments.Count, measured.Instruments.Select(instrument => instrument.Name).Distinct().Count());
        Assert.NotEmpty(measured.Instruments);
    }

    private static void Execute(KeyServer server, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={server.Server.Database};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
