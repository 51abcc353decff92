using System.Net;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Reports and voids in batches.</summary>
public sealed class RecordBatchTests : ServerTest
{
    private static readonly VoidRecord Fraudulent = new() { Reason = VoidReason.Fraudulent };

    protected override MockTransport Transport => MockTransport.InProcess;

    private WriteForRightsClient Administrator => NewClient(options => options.Key = Server.AdminKey);

    [Fact]
    public async Task Every_report_gets_its_result_in_the_order_of_the_source()
    {
        var reports = Enumerable.Range(0, 1_200).Select(_ => Reported(10)).ToList();
        reports[7] = reports[7] with { Quantity = 0 };
        reports.Add(reports[0].Correction() with { Quantity = 5 });
        reports.Add(reports[1] with { Quantity = 11 });
        var progress = new List<SubmissionProgress>();

        var results = await Administrator.SubmitReportsAsync(reports, new ProgressList(progress), Token).ToListAsync(Token);

        Assert.Equal(reports, results.Select(result => result.Report));
        Assert.All(results, result => Assert.True(result.Receipt is null != result.Error is null));
        Assert.Equal([reports[7], reports[^1]], results.Where(result => result.Error is not null).Select(result => result.Report));
        Assert.IsType<InvalidRequestException>(results[7].Error);
        Assert.IsType<ConflictException>(results[^1].Error);
        Assert.Equal((ReportStatus.Corrected, 2), (results[^2].Receipt!.Status, results[^2].Receipt!.Revision));
        Assert.Equal((1_200, 2), (progress[^1].Stored, progress[^1].Refused));
        Assert.Equal((1_199 * 10) - 5, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
    }

    [Fact]
    public async Task A_correction_does_not_overtake_its_report()
    {
        var reports = Enumerable.Range(0, 1_000).Select(_ => Reported(10)).ToList();
        reports.Add(reports[0].Correction() with { Quantity = 5 });
        LetFail(Fault.Refused(503).On("POST", "/v1/reports/batch").OnRequests(1));
        var client = NewClient(options =>
            (options.Key, options.MaxAttempts, options.FirstRetryDelay) = (Server.AdminKey, 3, TimeSpan.FromMilliseconds(1)));

        var results = await client.SubmitReportsAsync(reports, Token).ToListAsync(Token);

        Assert.All(results, result => Assert.NotNull(result.Receipt));
        Assert.Equal((ReportStatus.Corrected, 2), (results[^1].Receipt!.Status, results[^1].Receipt!.Revision));
        Assert.Equal((999 * 10) + 5, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
    }

    [Fact]
    public async Task Actions_are_voided_in_batches_known_or_not()
    {
        var letters = Enumerable.Range(0, 1_100).Select(_ => Campaign2022.Letter()).ToList();
        await Client.SubmitManyAsync(letters.Skip(100), Token).ToListAsync(Token);

        var results = await Administrator.VoidActionsAsync(letters.Select(letter => letter.Id), Fraudulent, Token).ToListAsync(Token);

        Assert.Equal(letters.Select(letter => letter.Id), results.Select(result => result.Action));
        Assert.All(results, result => Assert.Equal(ActionStatus.Voided, result.Receipt!.Status));
        Assert.Equal(0, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
        Assert.Equal(ActionStatus.Voided, (await Client.SubmitAsync(letters[0], Token)).Status);
    }

    [Fact]
    public async Task Each_void_may_have_its_own_reason_and_one_that_is_refused_does_not_stop_the_others()
    {
        var voids = new Dictionary<ActionId, VoidRecord>
        {
            [ActionId.New()] = new() { Reason = VoidReason.Bounced, By = "moderator 7", At = Campaign2022.HumanRightsDay },
            [ActionId.New()] = new() { Reason = VoidReason.Parse("because") },
            [ActionId.New()] = Fraudulent,
        };

        var results = await Administrator.VoidActionsAsync(voids, Token).ToListAsync(Token);

        Assert.Equal(voids.Keys, results.Select(result => result.Action));
        Assert.Equal([false, true, false], results.Select(result => result.Error is InvalidRequestException));
    }

    [Fact]
    public async Task Reports_are_voided_in_batches()
    {
        var reports = new List<Report> { Reported(10), Reported(20), Reported(30) };
        await Administrator.SubmitReportsAsync(reports.ToAsyncEnumerable(), Token).ToListAsync(Token);

        var results = await Administrator.VoidReportsAsync(reports.Take(2).Select(report => report.Id), Fraudulent, Token).ToListAsync(Token);

        Assert.All(results, result => Assert.Equal(ReportStatus.Voided, result.Receipt!.Status));
        Assert.Equal(30, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
    }

    [Fact]
    public async Task Without_the_key_nothing_is_taken()
    {
        await Assert.ThrowsAsync<AccessDeniedException>(async () => await Client.SubmitReportsAsync([Reported(1)], Token).ToListAsync(Token));
        await Assert.ThrowsAsync<AccessDeniedException>(
            async () => await Client.VoidActionsAsync([ActionId.New()], Fraudulent, Token).ToListAsync(Token));
        await Assert.ThrowsAsync<AccessDeniedException>(
            async () => await Client.VoidReportsAsync([ReportId.New()], Fraudulent, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_record_without_an_id_is_refused_before_it_is_sent()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            "reports", async () => await Client.SubmitReportsAsync([Reported(1) with { Id = default }], Token).ToListAsync(Token));
        await Assert.ThrowsAsync<ArgumentException>(
            "voids", async () => await Client.VoidActionsAsync([default], Fraudulent, Token).ToListAsync(Token));
        await Assert.ThrowsAsync<ArgumentException>(
            "voids", async () => await Client.VoidReportsAsync([new KeyValuePair<ReportId, VoidRecord>(ReportId.New(), null!)], Token).ToListAsync(Token));
        Assert.Empty(Server.Journal);
    }

    [Theory]
    [InlineData("reports")]
    [InlineData("action voids")]
    [InlineData("report voids")]
    public async Task A_batch_that_a_proxy_refuses_as_too_large_goes_in_parts(string kind)
    {
        var client = NewClient(
            async (request, passOn, token) => (await request.Content!.ReadAsByteArrayAsync(token)).Length <= 2_000
                ? await passOn(token)
                : new HttpResponseMessage(HttpStatusCode.RequestEntityTooLarge),
            options => options.Key = Server.AdminKey);
        var receipts = kind switch
        {
            "reports" => await client.SubmitReportsAsync(Enumerable.Range(0, 50).Select(_ => Reported(1)), Token)
                .Select(result => result.Receipt as object).ToListAsync(Token),
            "action voids" => await client.VoidActionsAsync(Enumerable.Range(0, 50).Select(_ => ActionId.New()), Fraudulent, Token)
                .Select(result => result.Receipt as object).ToListAsync(Token),
            _ => await client.VoidReportsAsync(Enumerable.Range(0, 50).Select(_ => ReportId.New()), Fraudulent, Token)
                .Select(result => result.Receipt as object).ToListAsync(Token),
        };

        Assert.Equal(50, receipts.Count);
        Assert.All(receipts, receipt => Assert.NotNull(receipt));
    }

    private static Report Reported(int quantity) => new()
    {
        Id = ReportId.New(),
        Revision = 1,
        Campaign = Campaign2022.Id,
        Case = Campaign2022.Chow,
        Purpose = Purpose.Appeal,
        Kind = ActionKind.Letter,
        Quantity = quantity,
        Precision = ReportPrecision.Exact,
        AsOf = PartialDate.Parse("2022-12-10"),
        ReportedBy = "An example group",
    };

    private sealed class ProgressList(List<SubmissionProgress> received) : IProgress<SubmissionProgress>
    {
        public void Report(SubmissionProgress value) => received.Add(value);
    }
}
