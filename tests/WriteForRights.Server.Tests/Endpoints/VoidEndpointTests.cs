using System.Net;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

public abstract class VoidEndpointTests(ServerKind kind) : ServerTest(kind)
{
    private const string CountsPath = "v1/campaigns/w4r-2022/cases/dorgelesse-nguessan/counts";
    private const string Bounced = """{ "reason": "bounced", "at": "2023-01-05T10:00:00+01:00", "by": "moderator 7" }""";

    [Fact]
    public async Task What_is_taken_back_counts_no_longer_and_every_repeat_gets_the_same_receipt()
    {
        var letter = Campaign2022.Letter() with { Quantity = 3 };
        using var put = await Wire.PutAsync(letter);
        Clock.Advance(TimeSpan.FromHours(1));
        using var first = await VoidAsync(letter.Id, Bounced);
        Clock.Advance(TimeSpan.FromHours(1));
        using var again = await VoidAsync(letter.Id, """{ "reason": "test" }""");
        using var putAgain = await Wire.PutAsync(letter);
        using var putOther = await Wire.PutAsync(letter with { Quantity = 4 });

        var responses = new[] { first, again, putAgain, putOther };
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        var receipt = await ReceiptAsync(first);
        Assert.Equal(new ActionReceipt { Id = letter.Id, Status = ActionStatus.Voided, RecordedAt = Clock.GetUtcNow().AddHours(-1) }, receipt);
        foreach (var response in responses)
        {
            Assert.Equal(receipt, await ReceiptAsync(response));
        }

        Assert.Equal(0, await ActionsAsync());
    }

    [Fact]
    public async Task A_void_that_overtakes_its_action_wins()
    {
        var letter = Campaign2022.Letter();
        using var @void = await VoidAsync(letter.Id, Bounced);
        using var put = await Wire.PutAsync(letter);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (@void.StatusCode, put.StatusCode));
        Assert.Equal(await ReceiptAsync(@void), await ReceiptAsync(put));
        Assert.Equal(0, await ActionsAsync());
    }

    [Fact]
    public async Task A_repeat_of_what_is_void_is_answered_even_when_the_rules_would_refuse_it_today()
    {
        Clock.AdjustTime(new DateTimeOffset(2022, 12, 31, 23, 59, 0, TimeSpan.Zero));
        var undated = Campaign2022.Letter() with { TakenAt = null };
        using var put = await Wire.PutAsync(undated);
        using var @void = await VoidAsync(undated.Id, Bounced);
        Clock.Advance(TimeSpan.FromDays(30));
        using var again = await Wire.PutAsync(undated);

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal(await ReceiptAsync(@void), await ReceiptAsync(again));
    }

    [Fact]
    public async Task The_counts_fall_for_those_who_have_kept_them_too()
    {
        var letter = Campaign2022.Letter();
        using var put = await Wire.PutAsync(letter);
        using var before = await Wire.GetAsync(CountsPath);
        using var @void = await VoidAsync(letter.Id, Bounced);
        using var after = await Wire.GetAsync(CountsPath, before.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal("{\"kind\":{}}", (await Wire.ReadAsync(CountsPath + "?by=kind")).GetProperty("by").GetRawText());
    }

    [Theory]
    [InlineData("{ }", ProblemCodes.MemberMissing, "$.reason")]
    [InlineData("""{ "reason": "because" }""", ProblemCodes.WordUnknown, "$.reason")]
    [InlineData("""{ "reason": "test", "why": 1 }""", ProblemCodes.MemberUnknown, "$.why")]
    [InlineData("""{ "reason": "test", "at": "yesterday" }""", ProblemCodes.InstantMalformed, "$.at")]
    [InlineData("""{ "reason": "test", "by": "" }""", ProblemCodes.TextEmpty, "$.by")]
    public async Task Each_mistake_has_its_own_code_and_path(string body, string code, string path)
    {
        var letter = Campaign2022.Letter();
        using var put = await Wire.PutAsync(letter);
        using var response = await VoidAsync(letter.Id, body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var problem = Assert.Single((await Wire.ProblemAsync(response)).Errors);
        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.Equal(1, await ActionsAsync());
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_a_bad_request()
    {
        using var response = await VoidAsync(ActionId.New(), "{");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(ProblemCodes.JsonMalformed, Assert.Single((await Wire.ProblemAsync(response)).Errors).Code);
    }

    [Fact]
    public async Task An_id_that_is_no_UUID_of_version_7_is_a_mistake()
    {
        using var response = await Wire.PostAsync("v1/actions/7d444840-9dc0-41d1-b245-5ffdce74fad2/void", Bounced, $"Bearer {AdminKey}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(ProblemCodes.ActionIdMalformed, Assert.Single((await Wire.ProblemAsync(response)).Errors).Code);
    }

    [Theory]
    [InlineData(null, ProblemCodes.AccessKeyMissing)]
    [InlineData("", ProblemCodes.AccessKeyMissing)]
    [InlineData("Bearer", ProblemCodes.AccessKeyMissing)]
    [InlineData("Bearer   ", ProblemCodes.AccessKeyMissing)]
    [InlineData("Basic dGVzdA==", ProblemCodes.AccessKeyMissing)]
    [InlineData(UsualAdminKey, ProblemCodes.AccessKeyMissing)]
    [InlineData("Bearer planted-key-of-somebody", ProblemCodes.AccessKeyUnknown)]
    [InlineData("Bearer " + UsualAdminKey + "x", ProblemCodes.AccessKeyUnknown)]
    [InlineData("Bearer " + UsualAdminKey + " " + UsualAdminKey, ProblemCodes.AccessKeyUnknown)]
    public async Task Without_the_key_nothing_is_taken_back_and_nothing_is_read(string? authorization, string code)
    {
        var letter = Campaign2022.Letter();
        using var put = await Wire.PutAsync(letter);
        using var response = await Wire.PostAsync($"v1/actions/{letter.Id}/void", "not even JSON", authorization, "text/plain");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).ToString());
        var problem = await Wire.ProblemAsync(response);
        Assert.Equal(code, problem.Code);
        Assert.DoesNotContain("planted", problem.Title, StringComparison.Ordinal);
        Assert.Equal(1, await ActionsAsync());
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    [InlineData("BEARER   ")]
    public async Task The_word_before_the_key_may_be_in_any_capitals(string scheme)
    {
        using var response = await Wire.PostAsync($"v1/actions/{ActionId.New()}/void", Bounced, scheme + AdminKey);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<ActionReceipt> ReceiptAsync(HttpResponseMessage response) => JsonSerializer.Deserialize(
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), WriteForRightsJson.TypeInfo<ActionReceipt>())!;

    private Task<HttpResponseMessage> VoidAsync(ActionId id, string body) =>
        Wire.PostAsync($"v1/actions/{id}/void", body, $"Bearer {AdminKey}");

    private async Task<long> ActionsAsync() => (await Wire.ReadAsync(CountsPath)).GetProperty("actions").GetInt64();
}
