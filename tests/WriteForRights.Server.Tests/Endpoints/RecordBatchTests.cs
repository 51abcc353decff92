using System.Net;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

/// <summary>Batches of reports and voids, which need the administrator's key.</summary>
public abstract class RecordBatchTests(ServerKind kind) : ServerTest(kind)
{
    private const string Ndjson = "application/x-ndjson";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_report_gets_the_result_that_it_would_have_got_by_itself_in_the_order_of_the_lines()
    {
        var (first, other) = (Campaign2022.Report(), Campaign2022.Report());
        string[] lines =
        [
            Json(first),
            Json(first),
            Json(first with { Revision = 3, Quantity = 80 }),
            Json(first with { Revision = 2 }),
            Json(first with { Revision = 3, Quantity = 81 }),
            "{",
            Json(other with { Quantity = 0 }),
            Json(other with { Id = default }).Replace("\"id\":\"00000000-0000-0000-0000-000000000000\",", string.Empty, StringComparison.Ordinal),
            Json(other),
        ];

        var results = await PostAsync<ReportResult>("v1/reports/batch", lines);

        Assert.Equal([201, 200, 200, 409, 409, 400, 422, 422, 201], results.Select(result => result.Status));
        Assert.Equal(Enumerable.Range(1, 9).Select(number => (long)number), results.Select(result => result.Line));
        Assert.Equal(
            [first.Id, first.Id, first.Id, first.Id, first.Id, null, other.Id, null, other.Id], results.Select(result => result.Id));
        Assert.Equal(
            [null, null, null, ProblemCodes.ReportOutdated, ProblemCodes.ReportConflict, "validation-failed", "validation-failed", "validation-failed", null],
            results.Select(result => result.Problem?.Code));
        Assert.Equal((ReportStatus.Corrected, 3), (results[2].Receipt!.Status, results[2].Receipt!.Revision));
        Assert.Equal(ProblemCodes.ReportIdMissing, Assert.Single(results[7].Problem!.Errors).Code);
        Assert.Equal(200, await ActionsAsync());
    }

    [Fact]
    public async Task Actions_are_voided_known_or_not_and_once()
    {
        var (counted, unknown) = (Campaign2022.Letter(), Campaign2022.Letter());
        using var put = await Wire.PutAsync(counted);

        var results = await PostAsync<ActionResult>(
            "v1/actions/voids/batch",
            $$"""{"id":"{{counted.Id}}","reason":"fraudulent"}""",
            $$"""{"id":"{{unknown.Id}}","reason":"bounced","by":"moderator 7","at":"2022-12-12T09:00:00Z"}""",
            $$"""{"id":"{{counted.Id}}","reason":"test"}""",
            $$"""{"id":"{{ActionId.New()}}","reason":"because"}""",
            """{"reason":"test"}""",
            """{"id":"x","reason":"test"}""",
            $$"""{"id":"{{ActionId.New()}}","reason":"test","note":"x"}""");

        Assert.Equal([200, 200, 200, 422, 422, 422, 422], results.Select(result => result.Status));
        Assert.All(results.Take(3), result => Assert.Equal((ActionStatus.Voided, result.Id), (result.Receipt!.Status, result.Receipt.Id)));
        Assert.Equal(results[0].Receipt, results[2].Receipt);
        Assert.Equal([null, null], results[4..6].Select(result => result.Id));
        Assert.Equal(["$.id", "$.id", "$.note"], results[4..].Select(result => Assert.Single(result.Problem!.Errors).Path));
        using var late = await Wire.PutAsync(unknown);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Equal(0, await ActionsAsync());
    }

    [Fact]
    public async Task Reports_are_voided_with_all_their_revisions()
    {
        var report = Campaign2022.Report();
        await PostAsync<ReportResult>("v1/reports/batch", Json(report), Json(report.Correction()));

        var result = Assert.Single(await PostAsync<ReportResult>("v1/reports/voids/batch", $$"""{"id":"{{report.Id}}","reason":"mistaken"}"""));

        Assert.Equal((200, ReportStatus.Voided, null), (result.Status, result.Receipt!.Status, result.Receipt.Revision));
        Assert.Equal(0, await ActionsAsync());
    }

    [Theory]
    [InlineData("v1/reports/batch")]
    [InlineData("v1/actions/voids/batch")]
    [InlineData("v1/reports/voids/batch")]
    public async Task They_need_the_key_and_the_type(string path)
    {
        using var without = await Wire.PostAsync(path, string.Empty, null, Ndjson);
        using var wrong = await Wire.PostAsync(path, string.Empty, "Bearer another-key-0123456789", Ndjson);
        using var otherType = await Wire.PostAsync(path, string.Empty, $"Bearer {AdminKey}");

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, otherType.StatusCode);
    }

    [Fact]
    public async Task A_single_body_reports_at_most_32_problems()
    {
        var members = string.Join(',', Enumerable.Range(0, 11_000).Select(number => $"\"m{number}\":0"));
        var letter = Campaign2022.Letter();
        var targets = string.Join(',', Enumerable.Range(0, 12_000).Select(number => $"\"t{number}\""));
        var unknownTargets = JsonSerializer.Serialize(letter, WriteForRightsJson.TypeInfo<ActionRecord>())
            .Replace("\"takenAt\"", $"\"targets\":[{targets}],\"takenAt\"", StringComparison.Ordinal);
        string[] bodies = [$"{{{members}}}", unknownTargets];
        foreach (var body in bodies)
        {
            using var put = await Wire.PutAsync(letter.Id.ToString(), body);
            Assert.Equal(32, (await Wire.ProblemAsync(put)).Errors.Count);
        }

        string[] others = [$"v1/reports/{ReportId.New()}", $"v1/actions/{ActionId.New()}/void", $"v1/reports/{ReportId.New()}/void"];
        foreach (var path in others)
        {
            using var response = await Wire.SendAsync(
                path.EndsWith("void", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Put, path, bodies[0], $"Bearer {AdminKey}");
            Assert.Equal(32, (await Wire.ProblemAsync(response)).Errors.Count);
        }
    }

    [Fact]
    public async Task A_byte_order_mark_before_a_single_body_is_skipped()
    {
        var letter = Campaign2022.Letter();
        using var put = await Wire.PutAsync(
            letter.Id.ToString(), '\uFEFF' + JsonSerializer.Serialize(letter, WriteForRightsJson.TypeInfo<ActionRecord>()));

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
    }

    [Fact]
    public async Task A_default_that_is_omitted_or_given_is_the_same_action()
    {
        var letter = Campaign2022.Letter();
        var json = JsonSerializer.Serialize(letter, WriteForRightsJson.TypeInfo<ActionRecord>());
        using var first = await Wire.PutAsync(letter.Id.ToString(), json);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        string[] given = ["\"quantity\":1", "\"quantity\":null", "\"targets\":[]", "\"supporter\":{}", "\"supporter\":null", "\"consent\":null", "\"country\":null"];
        foreach (var member in given)
        {
            using var again = await Wire.PutAsync(letter.Id.ToString(), json.Replace("{\"id\"", $"{{{member},\"id\"", StringComparison.Ordinal));
            Assert.True(again.StatusCode == HttpStatusCode.OK, $"{member}: {again.StatusCode}");
        }

        using var consent = await Wire.PutAsync(
            letter.Id.ToString(), json.Replace("{\"id\"", "{\"consent\":{\"contact\":\"not-asked\"},\"id\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Conflict, consent.StatusCode);
    }

    private static string Json(Report report) => JsonSerializer.Serialize(report, WriteForRightsJson.TypeInfo<Report>());

    private async Task<TResult[]> PostAsync<TResult>(string path, params string[] lines)
    {
        using var response = await Wire.PostAsync(path, string.Join('\n', lines), $"Bearer {AdminKey}", Ndjson);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await response.Content.ReadAsStringAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<TResult>())!)];
    }

    private async Task<long> ActionsAsync() => (await Wire.ReadAsync("v1/campaigns/w4r-2022/counts")).GetProperty("actions").GetInt64();
}
