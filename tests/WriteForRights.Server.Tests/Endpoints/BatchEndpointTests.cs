using System.Net;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

public abstract class BatchEndpointTests(ServerKind kind) : ServerTest(kind)
{
    private const string CountsPath = "v1/campaigns/w4r-2022/counts";
    private const string Ndjson = "application/x-ndjson";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_line_gets_the_result_that_it_would_have_got_by_itself_in_the_order_of_the_lines()
    {
        var stored = Campaign2022.Letter();
        using var put = await Wire.PutAsync(stored);
        var (fresh, other) = (Campaign2022.Letter(), Campaign2022.Letter());
        string[] lines =
        [
            Json(fresh),
            Json(stored),
            Json(stored with { Quantity = 7 }),
            "{",
            Json(other with { Case = CaseId.Parse("nobody") }),
            Json(fresh),
            Json(other with { Id = default }).Replace("\"id\":\"00000000-0000-0000-0000-000000000000\",", string.Empty, StringComparison.Ordinal),
            Json(other with { Text = new ActionText { Body = new string('x', 200_000) } }),
            Json(other),
        ];

        var results = await PostAsync(string.Join('\n', lines));

        Assert.Equal([201, 200, 409, 400, 422, 200, 422, 413, 201], results.Select(result => result.Status));
        Assert.Equal(Enumerable.Range(1, 9).Select(number => (long)number), results.Select(result => result.Line));
        Assert.Equal(
            [fresh.Id, stored.Id, stored.Id, null, other.Id, fresh.Id, null, null, other.Id], results.Select(result => result.Id));
        Assert.Equal(
            [null, null, "action-conflict", "validation-failed", "validation-failed", null, "validation-failed", "body-too-large", null],
            results.Select(result => result.Problem?.Code));
        Assert.Equal(ProblemCodes.CaseUnknown, Assert.Single(results[4].Problem!.Errors).Code);
        Assert.Equal((ProblemCodes.ActionIdMissing, "$.id"), Path(results[6]));
        Assert.Equal(results[0].Receipt, results[5].Receipt);
        Assert.All(results, result => Assert.Equal(result.Problem?.Status ?? result.Status, result.Status));
        Assert.All(results, result => Assert.NotEqual(result.Receipt is null, result.Problem is null));
        Assert.Equal(3, await ActionsAsync());
    }

    [Fact]
    public async Task A_void_action_gets_the_receipt_of_its_void()
    {
        var letter = Campaign2022.Letter();
        using var @void = await Wire.PostAsync($"v1/actions/{letter.Id}/void", """{ "reason": "test" }""", $"Bearer {AdminKey}");

        var result = Assert.Single(await PostAsync(Json(letter)));

        Assert.Equal((200, ActionStatus.Voided), (result.Status, result.Receipt!.Status));
        Assert.Equal(0, await ActionsAsync());
    }

    [Theory]
    [InlineData("\n\n{0}\n  \t\n{1}\n\n", 3, 5)]
    [InlineData("{0}\r\n\r\n{1}\r\n", 1, 3)]
    [InlineData("{0}\n{1}", 1, 2)]
    [InlineData("{0}\r\n{1}\r", 1, 2)]
    public async Task Blank_lines_are_counted_and_passed_over_and_lines_may_end_in_either_way(string form, int first, int second)
    {
        var body = form.Replace("{0}", Json(Campaign2022.Letter()), StringComparison.Ordinal)
            .Replace("{1}", Json(Campaign2022.Letter()), StringComparison.Ordinal);

        var results = await PostAsync(body);

        Assert.Equal([(first, 201), (second, 201)], results.Select(result => ((int)result.Line, result.Status)));
    }

    // PowerShell and spreadsheets begin a text with it.
    [Theory]
    [InlineData("\uFEFF{0}\n{1}", 1)]
    [InlineData("\uFEFF\n{0}\n{1}", 2)]
    [InlineData("\uFEFF{0}\r\n{1}\r\n", 1)]
    public async Task A_byte_order_mark_at_the_start_is_skipped(string form, int first)
    {
        var body = form.Replace("{0}", Json(Campaign2022.Letter()), StringComparison.Ordinal)
            .Replace("{1}", Json(Campaign2022.Letter()), StringComparison.Ordinal);

        Assert.Equal([(first, 201), (first + 1, 201)], (await PostAsync(body)).Select(result => ((int)result.Line, result.Status)));
    }

    [Fact]
    public async Task A_byte_order_mark_anywhere_else_is_a_mistake() =>
        Assert.Equal([201, 400], (await PostAsync($"{Json(Campaign2022.Letter())}\n\uFEFF{Json(Campaign2022.Letter())}")).Select(result => result.Status));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData(" \r\n\t")]
    public async Task A_batch_of_nothing_has_no_results(string body) => Assert.Empty(await PostAsync(body));

    [Fact]
    public async Task A_line_may_be_as_long_as_a_body_and_the_lines_after_one_that_is_longer_are_taken()
    {
        const int Most = 128 * 1024;
        var letter = Json(Campaign2022.Letter());
        var longest = letter.PadRight(Most);

        var results = await PostAsync($"{longest}\r\n{longest} \n{letter.PadRight(5 * Most)}\n{Json(Campaign2022.Letter())}\n{longest} ");

        Assert.Equal([201, 413, 413, 201, 413], results.Select(result => result.Status));
        Assert.Contains("131,072", results[1].Problem!.Title, StringComparison.Ordinal);
        Assert.Equal(2, await ActionsAsync());
    }

    [Fact]
    public async Task Problems_are_told_in_the_language_that_the_request_asks_for()
    {
        using var content = new StringContent(Json(Campaign2022.Letter() with { Quantity = 0 }));
        content.Headers.ContentType = new(Ndjson);
        using var response = await Wire.PostBatchAsync(content, "fr");

        var french = LanguageTag.Parse("fr");
        var expected = Problem.Of(
            "$", ProblemCodes.QuantityOutOfRange, french, ("least", "1"), ("most", Locale.For(french).Number(1_000)));
        var result = Assert.Single(Results(await response.Content.ReadAsStringAsync(Token)));
        Assert.Equal(expected.Message, Assert.Single(result.Problem!.Errors).Message);
        Assert.Equal("fr", Assert.Single(response.Content.Headers.ContentLanguage));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task A_body_of_another_type_is_refused(string mediaType)
    {
        using var response = await Wire.PostAsync("v1/actions/batch", Json(Campaign2022.Letter()), null, mediaType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains(Ndjson, (await Wire.ProblemAsync(response)).Title, StringComparison.Ordinal);
        Assert.Equal(0, await ActionsAsync());
    }

    [Fact]
    public async Task The_same_actions_in_many_batches_at_once_count_once()
    {
        var body = string.Join('\n', Enumerable.Range(0, 500).Select(_ => Json(Campaign2022.Letter())));
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var wire = Wire.OfAnotherClient();
            return await PostAsync(wire, body);
        }));

        Assert.Equal(500, all.SelectMany(results => results).Count(result => result.Status == 201));
        Assert.Equal(1_500, all.SelectMany(results => results).Count(result => result.Status == 200));
        Assert.Equal(500, await ActionsAsync());
    }

    private static (string Code, string Path) Path(ActionResult result)
    {
        var error = Assert.Single(result.Problem!.Errors);
        return (error.Code, error.Path);
    }

    private static string Json(ActionRecord action) => JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>());

    private static ActionResult Result(string line) => JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<ActionResult>())!;

    private static ActionResult[] Results(string body) => [.. body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Result)];

    private static async Task<ActionResult[]> PostAsync(Wire wire, string body)
    {
        using var response = await wire.PostAsync("v1/actions/batch", body, null, Ndjson);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Results(await response.Content.ReadAsStringAsync(Token));
    }

    private Task<ActionResult[]> PostAsync(string body) => PostAsync(Wire, body);

    private async Task<long> ActionsAsync() => (await Wire.ReadAsync(CountsPath)).GetProperty("actions").GetInt64();
}
