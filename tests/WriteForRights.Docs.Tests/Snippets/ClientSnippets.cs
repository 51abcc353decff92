using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests.Snippets;

public sealed class ClientSnippets
{
    private static readonly CampaignId Campaign = SamplePack.WriteForRights2022.Campaign.Id;
    private static readonly ActionRecord Letter = TestData.Letter(SamplePack.WriteForRights2022);

    [Fact]
    public async Task Registered_for_several_sections()
    {
        await using var mock = await MockCampaignServer.StartAsync();
        var (uk, france, services) = (mock.BaseAddress, mock.BaseAddress, new ServiceCollection());
        #region client-register
        services.AddWriteForRights("uk", options => options.BaseAddress = uk);
        services.AddWriteForRights("fr", options =>
        {
            options.BaseAddress = france;
            options.Language = LanguageTag.Parse("fr");
        });
        #endregion
        await using var provider = services.BuildServiceProvider();
        #region client-keyed
        var client = provider.GetRequiredKeyedService<WriteForRightsClient>("fr");
        #endregion
        Assert.Equal(Campaign, (await client.GetCampaignAsync(Campaign)).Id);
    }

    [Fact]
    public void An_action_in_an_older_language()
    {
        var campaign = Campaign;
        #region client-csharp-7
        var letter = new ActionRecord(
            ActionId.New(),
            campaign,
            CaseId.Parse("dorgelesse-nguessan"),
            Purpose.Appeal,
            ActionKind.Letter,
            country: CountryCode.Parse("GB"),
            supporter: new Supporter(name: "A. Example", language: LanguageTag.English));
        #endregion
        Assert.Equal("A. Example", letter.Supporter!.Name!.Value.Reveal());
    }

    [Fact]
    public async Task A_client_without_an_app()
    {
        await using var mock = await MockCampaignServer.StartAsync();
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var (server, campaign) = (mock.BaseAddress, Campaign);
        #region client-new
        var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = server }); // one for the whole app
        var letter = ActionRecord.Appeal(campaign, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter);
        ActionReceipt receipt = await client.SubmitAsync(letter); // however often it is retried, it counts once
        Counts counts = await client.GetCaseCountsAsync(campaign, letter.Case);
        output.WriteLine($"{receipt.Status}: {CountHeadline.Of(counts.Actions, LanguageTag.English)}");
        #endregion
        Assert.Equal("counted: 1\u00A0action", output.ToString().Trim());
        await mock.Ledger.AssertHoldsExactlyAsync([letter]);
    }

    [Fact]
    public async Task Retries_of_other_requests()
    {
        await using var mock = await MockCampaignServer.StartAsync(new MockCampaignServerOptions
        {
            Faults = [Fault.Refused(503).OnRequests(1, 2)],
        });
        var address = new Uri(mock.BaseAddress, "/health");
#pragma warning disable CA2000 // The HttpClient disposes its handler, and the handler its inner one.
        #region client-retries
        var options = new WriteForRightsClientOptions { MaxAttempts = 3, FirstRetryDelay = TimeSpan.FromMilliseconds(100) };
        using var http = new HttpClient(new RetryHandler(options) { InnerHandler = new SocketsHttpHandler() });
        using var response = await http.GetAsync(address); // retried after a 503 or a lost response
        #endregion
#pragma warning restore CA2000
        response.EnsureSuccessStatusCode();
        mock.Journal.AssertRequests(3, "GET", "/health");
    }

    [Fact]
    public async Task Errors_in_an_app()
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Faults = [Fault.Refused(429, TimeSpan.FromHours(2))] });
        var client = server.CreateClient();
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        #region client-errors
        try
        {
            await client.SubmitAsync(Letter);
        }
        catch (InvalidRequestException e)
        {
            foreach (var problem in e.Problems)
            {
                output.WriteLine($"{problem.Path}: {problem.Message}"); // show it beside the field
            }
        }
        catch (RateLimitedException e)
        {
            output.WriteLine($"Try again after {e.RetryAt:HH:mm}."); // keep the record, and submit the same one then
        }
        #endregion
        Assert.StartsWith("Try again after ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_options_for_some_calls()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient();
        #region client-with
        var impatient = client.With(new CallOptions { Timeout = TimeSpan.FromSeconds(3), MaxAttempts = 2, Language = LanguageTag.Parse("es") });
        await impatient.SubmitAsync(Letter);
        #endregion
        await server.Ledger.AssertHoldsExactlyAsync([Letter]);
    }

    [Fact]
    public async Task Erase_a_person()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var administrator = server.CreateClient(new WriteForRightsClientOptions { Key = server.AdminKey });
        var moderator = administrator;
        var person = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("name@example.org") };

        #region client-erase
        var id = ErasureId.New(); // keep it: the same id again changes nothing
        var requested = await administrator.RequestErasureAsync(id, person);
        Console.WriteLine($"{requested.Actions} actions have personal data.");

        var erased = await moderator.ConfirmErasureAsync(id);
        Console.WriteLine($"Erased at {erased.ConfirmedAt:u}.");
        #endregion

        Assert.Equal(id, erased.Id);
    }

    [Fact]
    public async Task Many_at_once()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient();
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var actions = Enumerable.Range(0, 3).Select(_ => TestData.Letter(SamplePack.WriteForRights2022)).ToList();
        IAsyncEnumerable<ActionRecord> letters = actions.ToAsyncEnumerable();
        #region client-many
        await foreach (var result in client.SubmitManyAsync(letters))
        {
            output.WriteLine(result.Receipt is { } receipt ? $"{receipt.Status}" : $"{result.Action.Id}: {result.Error!.Code}");
        }
        #endregion
        Assert.Equal(string.Concat(Enumerable.Repeat("counted" + Environment.NewLine, 3)), output.ToString());
        await server.Ledger.AssertHoldsExactlyAsync(actions);
    }

    [Fact]
    public async Task Counts_as_they_change()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient();
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var goal = 0;
        #region client-watch
        await foreach (var counts in client.WatchCountsAsync(Campaign))
        {
            output.WriteLine(CountHeadline.Of(counts.Actions, LanguageTag.English)); // now, and after every change
            if (counts.Actions >= goal)
            {
                break;
            }
        }
        #endregion

        Assert.NotEmpty(output.ToString());
    }

    [Fact]
    public async Task Paper_counts_and_withdrawn_actions()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var (client, key) = (server.CreateClient(), server.AdminKey);
        await client.SubmitAsync(Letter);
        #region client-report
        var administrator = client.With(new CallOptions { Key = key });
        var report = new Report
        {
            Id = ReportId.New(),
            Revision = 1,
            Campaign = Campaign,
            Case = Letter.Case,
            Purpose = Purpose.Appeal,
            Kind = ActionKind.Letter,
            Quantity = 120,
            Precision = ReportPrecision.Exact,
            AsOf = PartialDate.Parse("2022-12-10"),
            ReportedBy = "Example group",
        };
        await administrator.SubmitReportAsync(report);
        await administrator.SubmitReportAsync(report.Correction() with { Quantity = 100 });
        await administrator.VoidActionAsync(Letter.Id, new VoidRecord { Reason = VoidReason.Withdrawn });
        #endregion
        Assert.Equal(100, (await client.GetCampaignCountsAsync(Campaign)).Actions);
    }

    [Fact]
    public async Task Exports()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var administrator = server.CreateClient().With(new CallOptions { Key = server.AdminKey });
        await administrator.SubmitAsync(Letter);
        var (campaign, letters, cursor) = (Campaign, 0, default(string));
        using var table = new MemoryStream();
        #region client-export
        await foreach (var action in administrator.ExportActionsAsync(new ExportQuery { Campaign = campaign, After = cursor }))
        {
            letters += action.VoidedAt is null && action.Kind == ActionKind.Letter ? action.Quantity : 0;
            cursor = action.Cursor;
        }
        #endregion
        #region client-export-csv
        await administrator.ExportActionsCsvAsync(new ExportQuery { Campaign = campaign }, table);
        #endregion
        Assert.Equal(1, letters);
        Assert.NotNull(cursor);
        Assert.NotEqual(0, table.Length);
    }

    [Fact]
    public async Task Many_reports_and_voids()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient().With(new CallOptions { Key = server.AdminKey });
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        Report[] reports =
        [
            .. Enumerable.Range(1, 3).Select(quantity => new Report
            {
                Id = ReportId.New(),
                Revision = 1,
                Campaign = Campaign,
                Case = Letter.Case,
                Purpose = Purpose.Appeal,
                Kind = ActionKind.Letter,
                Quantity = quantity,
                Precision = ReportPrecision.Exact,
                AsOf = PartialDate.Parse("2022-12-10"),
                ReportedBy = "Example group",
            }),
        ];
        #region client-reports
        await foreach (var result in client.SubmitReportsAsync(reports))
        {
            output.WriteLine(result.Receipt is { } receipt ? $"{receipt.Status}" : $"{result.Report.Id}: {result.Error!.Code}");
        }
        #endregion
        Assert.Equal(6, (await client.GetCampaignCountsAsync(Campaign)).Actions);
        ActionId[] ids = [ActionId.New(), ActionId.New()];
        #region client-voids
        await foreach (var result in client.VoidActionsAsync(ids, new VoidRecord { Reason = VoidReason.Fraudulent }))
        {
            output.WriteLine(result.Receipt is { } receipt ? $"{receipt.Status}" : $"{result.Action}: {result.Error!.Code}");
        }
        #endregion
        Assert.DoesNotContain(": ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_configuration()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("WriteForRights:BaseAddress", server.BaseAddress.AbsoluteUri)]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        #region client-configuration
        services.AddWriteForRights(configuration.GetSection("WriteForRights"));
        services.AddHealthChecks().AddWriteForRights();
        #endregion
        await using var provider = services.BuildServiceProvider();
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal(HealthStatus.Healthy, report.Status);
    }

    [Fact]
    public async Task Another_handler()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var services = new ServiceCollection();
        #region client-replace
        services.AddWriteForRights(options =>
        {
            options.BaseAddress = server.BaseAddress;
            options.MaxAttempts = 1;
        }).AddHttpMessageHandler(() => new MyRetryHandler());
        #endregion
        await using var provider = services.BuildServiceProvider();
        Assert.Equal(Campaign, (await provider.GetRequiredService<WriteForRightsClient>().GetCampaignAsync(Campaign)).Id);
    }

    [Fact]
    public async Task A_fake()
    {
        #region client-fake
        WriteForRightsClient client = new FakeClient();
        var receipt = await client.SubmitAsync(Letter);
        #endregion
        Assert.Equal(Letter.Id, receipt.Id);
        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => client.SubmitAsync(Letter with { Quantity = 1001 }));
        Assert.Equal(ProblemCodes.QuantityOutOfRange, Assert.Single(refusal.Problems).Code);
    }

    #region client-fake-class
    private sealed class FakeClient : WriteForRightsClient
    {
        public override Task<ActionReceipt> SubmitAsync(ActionRecord action, CancellationToken cancellationToken = default) =>
            action.Quantity > 1000
                ? Task.FromException<ActionReceipt>(TestData.Refusal(("$.quantity", ProblemCodes.QuantityOutOfRange)))
                : Task.FromResult(TestData.Receipt(action));
    }
    #endregion

    private sealed class MyRetryHandler : DelegatingHandler;
}
