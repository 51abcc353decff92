using System.Net;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

public abstract class ReportEndpointTests(ServerKind kind) : ServerTest(kind)
{
    private const string CountsPath = "v1/campaigns/w4r-2022/cases/dorgelesse-nguessan/counts";

    [Fact]
    public async Task A_report_is_created_once_and_its_repeat_gets_the_same_receipt()
    {
        var report = Campaign2022.Report();
        using var first = await PutAsync(report);
        Clock.Advance(TimeSpan.FromHours(1));
        using var second = await PutAsync(report);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var receipt = await ReceiptAsync(first);
        Assert.Equal((report.Id, 1, ReportStatus.Counted), (receipt.Id, receipt.Revision, receipt.Status));
        Assert.Equal(receipt, await ReceiptAsync(second));
        Assert.Equal(120, await ActionsAsync());
    }

    [Fact]
    public async Task A_later_revision_takes_the_place_of_the_one_before_and_one_that_comes_late_is_outdated()
    {
        var report = Campaign2022.Report();
        using var first = await PutAsync(report);
        Clock.Advance(TimeSpan.FromHours(1));
        using var corrected = await PutAsync(report with { Revision = 3, Quantity = 80 });
        Clock.Advance(TimeSpan.FromHours(1));
        using var repeated = await PutAsync(report with { Revision = 3, Quantity = 80 });
        using var firstAgain = await PutAsync(report);
        using var outdated = await PutAsync(report with { Revision = 2 });
        using var firstConflicting = await PutAsync(report with { Quantity = 81 });
        using var conflicting = await PutAsync(report with { Revision = 3, Quantity = 81 });

        var receipt = await ReceiptAsync(corrected);
        Assert.Equal((HttpStatusCode.OK, 3, ReportStatus.Corrected), (corrected.StatusCode, receipt.Revision, receipt.Status));
        Assert.Equal(receipt, await ReceiptAsync(repeated));

        // Its answer may have been lost, and the correction overtaken its repeat.
        Assert.Equal(HttpStatusCode.OK, firstAgain.StatusCode);
        Assert.Equal(await ReceiptAsync(first), await ReceiptAsync(firstAgain));
        Assert.Equal(ProblemCodes.ReportConflict, (await Wire.ProblemAsync(firstConflicting)).Code);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (outdated.StatusCode, conflicting.StatusCode));
        Assert.Equal(ProblemCodes.ReportOutdated, (await Wire.ProblemAsync(outdated)).Code);
        Assert.Equal(ProblemCodes.ReportConflict, (await Wire.ProblemAsync(conflicting)).Code);
        Assert.Equal(80, await ActionsAsync());
    }

    [Fact]
    public async Task A_report_that_is_taken_back_counts_no_longer_with_all_its_revisions()
    {
        var report = Campaign2022.Report();
        using var first = await PutAsync(report);
        Clock.Advance(TimeSpan.FromHours(1));
        using var @void = await VoidAsync(report.Id);
        Clock.Advance(TimeSpan.FromHours(1));
        using var again = await VoidAsync(report.Id);
        using var corrected = await PutAsync(report.Correction());

        var receipt = await ReceiptAsync(@void);
        Assert.Equal(
            new ReportReceipt { Id = report.Id, Status = ReportStatus.Voided, RecordedAt = Clock.GetUtcNow().AddHours(-1) }, receipt);
        Assert.Equal(receipt, await ReceiptAsync(again));
        Assert.Equal((HttpStatusCode.OK, receipt), (corrected.StatusCode, await ReceiptAsync(corrected)));
        Assert.Equal(0, await ActionsAsync());
    }

    [Fact]
    public async Task A_void_that_overtakes_its_report_wins()
    {
        var report = Campaign2022.Report();
        using var @void = await VoidAsync(report.Id);
        using var put = await PutAsync(report);

        Assert.Equal(await ReceiptAsync(@void), await ReceiptAsync(put));
        Assert.Equal(0, await ActionsAsync());
    }

    [Fact]
    public async Task What_was_reported_stands_beside_what_came_one_by_one()
    {
        using var letter = await Wire.PutAsync(Campaign2022.Letter() with { Quantity = 3 });
        using var exact = await PutAsync(Campaign2022.Report());
        using var vague = await PutAsync(Campaign2022.Report() with { Quantity = 50, AsOf = PartialDate.Parse("2022-12"), Precision = ReportPrecision.Estimate });

        var by = (await Wire.ReadAsync(CountsPath + "?by=origin,day")).GetProperty("by");
        Assert.Equal(
            "{\"origin\":{\"online\":3,\"reported\":170},\"day\":{\"2022-12-10\":123,\"unspecified\":50}}", by.GetRawText());
    }

    [Fact]
    public async Task A_repeat_is_known_even_when_the_rules_would_refuse_it_today()
    {
        Clock.AdjustTime(new DateTimeOffset(2022, 12, 31, 12, 0, 0, TimeSpan.Zero));
        var report = Campaign2022.Report() with { AsOf = PartialDate.Parse("2022-12-31") };
        using var first = await PutAsync(report);

        // A clock that was put right: the date lies ahead now.
        Clock.AdjustTime(new DateTimeOffset(2022, 12, 1, 12, 0, 0, TimeSpan.Zero));
        using var repeat = await PutAsync(report);
        using var other = await PutAsync(report with { Id = ReportId.New() });
        using var @void = await VoidAsync(report.Id);
        using var afterVoid = await PutAsync(report);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, repeat.StatusCode));
        Assert.Equal(await ReceiptAsync(first), await ReceiptAsync(repeat));
        Assert.Equal(HttpStatusCode.OK, afterVoid.StatusCode);
        Assert.Equal(await ReceiptAsync(@void), await ReceiptAsync(afterVoid));
        Assert.Equal(ProblemCodes.ReportInFuture, Assert.Single((await Wire.ProblemAsync(other)).Errors).Code);
    }

    [Theory]
    [InlineData("w4r-2022", "w4r-1999", ProblemCodes.CampaignUnknown, "$.campaign")]
    [InlineData("\"quantity\":120", "\"quantity\":0", ProblemCodes.QuantityOutOfRange, "$.quantity")]
    [InlineData("\"quantity\":120", "\"quantitiy\":120,\"quantity\":120", ProblemCodes.MemberUnknown, "$.quantitiy")]
    [InlineData("\"revision\":1", "\"revision\":0", ProblemCodes.NumberOutOfRange, "$.revision")]
    [InlineData("2022-12-10", "2022-10-10", ProblemCodes.ReportBeforeWindow, "$.asOf")]
    [InlineData("An example group", "An\\u0000example", ProblemCodes.TextCharacters, "$.reportedBy")]
    public async Task Each_mistake_has_its_own_code_and_path(string what, string instead, string code, string path)
    {
        var report = Campaign2022.Report();
        var body = Json(report);
        Assert.Contains(what, body, StringComparison.Ordinal);
        using var response = await PutAsync(report.Id.ToString(), body.Replace(what, instead, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var problem = Assert.Single((await Wire.ProblemAsync(response)).Errors);
        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.Equal(0, await ActionsAsync());
    }

    [Fact]
    public async Task Two_ids_that_differ_are_a_mistake_and_so_is_one_that_is_no_UUID_of_version_7()
    {
        var body = Json(Campaign2022.Report());
        using var differing = await PutAsync(ReportId.New().ToString(), body);
        using var random = await PutAsync("7d444840-9dc0-41d1-b245-5ffdce74fad2", body);
        using var randomVoid = await Wire.PostAsync(
            "v1/reports/7d444840-9dc0-41d1-b245-5ffdce74fad2/void", """{ "reason": "test" }""", $"Bearer {AdminKey}");
        using var malformed = await PutAsync(ReportId.New().ToString(), "{");

        Assert.Equal(ProblemCodes.ReportIdMismatch, Assert.Single((await Wire.ProblemAsync(differing)).Errors).Code);
        Assert.Equal(ProblemCodes.ReportIdMalformed, Assert.Single((await Wire.ProblemAsync(random)).Errors).Code);
        Assert.Equal(ProblemCodes.ReportIdMalformed, Assert.Single((await Wire.ProblemAsync(randomVoid)).Errors).Code);
        Assert.Equal(HttpStatusCode.BadRequest, malformed.StatusCode);
    }

    [Theory]
    [InlineData(null, ProblemCodes.AccessKeyMissing)]
    [InlineData("Bearer somebody-elses-key-of-old", ProblemCodes.AccessKeyUnknown)]
    public async Task Without_the_key_nothing_is_reported_or_taken_back(string? authorization, string code)
    {
        var report = Campaign2022.Report();
        using var first = await PutAsync(report);
        using var put = await Wire.SendAsync(HttpMethod.Put, $"v1/reports/{ReportId.New()}", Json(report), authorization);
        using var @void = await Wire.PostAsync($"v1/reports/{report.Id}/void", """{ "reason": "test" }""", authorization);

        foreach (var response in new[] { put, @void })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal(code, (await Wire.ProblemAsync(response)).Code);
        }

        Assert.Equal(120, await ActionsAsync());
    }

    private static string Json(Report report) => JsonSerializer.Serialize(report, WriteForRightsJson.TypeInfo<Report>());

    private static async Task<ReportReceipt> ReceiptAsync(HttpResponseMessage response) => JsonSerializer.Deserialize(
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), WriteForRightsJson.TypeInfo<ReportReceipt>())!;

    private Task<HttpResponseMessage> PutAsync(Report report) => PutAsync(report.Id.ToString(), Json(report));

    private Task<HttpResponseMessage> PutAsync(string id, string body) =>
        Wire.SendAsync(HttpMethod.Put, $"v1/reports/{id}", body, $"Bearer {AdminKey}");

    private Task<HttpResponseMessage> VoidAsync(ReportId id) =>
        Wire.PostAsync($"v1/reports/{id}/void", """{ "reason": "withdrawn" }""", $"Bearer {AdminKey}");

    private async Task<long> ActionsAsync() => (await Wire.ReadAsync(CountsPath)).GetProperty("actions").GetInt64();
}
