using System.Text.Json.Nodes;

namespace WriteForRights.Server.Tests;

/// <summary>Requests about messages with mistakes: each gets a problem, and changes nothing.</summary>
public sealed class MessageMistakeTests(SharedMessageServer shared) : IClassFixture<SharedMessageServer>
{
    [Theory]
    [InlineData("?limit=0", "422 validation-failed")]
    [InlineData("?limit=201", "422 validation-failed")]
    [InlineData("?limit=x", "422 validation-failed")]
    [InlineData("?cursor=***", "400 cursor-malformed")]
    [InlineData("?cursor=AAAA", "400 cursor-malformed")]
    [InlineData("?cursor=f_____________________________8", "400 cursor-malformed")]
    [InlineData("?case=No+Case", "422 validation-failed")]
    [InlineData("?campaign=", "422 validation-failed")]
    [InlineData("?section=UK", "422 validation-failed")]
    [InlineData("?section=uk&section=fr", "422 validation-failed")]
    [InlineData("?language=%00", "422 validation-failed")]
    [InlineData("?kind=Card", "422 validation-failed")]
    [InlineData("?status=lost", "422 validation-failed")]
    [InlineData("?before=yesterday", "422 validation-failed")]
    [InlineData("?before=2022-12-10T11:02:15", "422 validation-failed")]
    public async Task A_query_with_mistakes_is_refused(string query, string expected)
    {
        Assert.Equal(expected, await shared.Server.CallAsync("GET", "v1/messages" + query));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("[]", 422)]
    [InlineData("null", 422)]
    [InlineData("{}", 422)]
    [InlineData("""{ "by": "moderator-1", "minutes": 0 }""", 422)]
    [InlineData("""{ "by": "moderator-1", "minutes": 1441 }""", 422)]
    [InlineData("""{ "by": "moderator-1", "minutes": 1e9 }""", 422)]
    [InlineData("""{ "by": "moderator-1", "count": 0 }""", 422)]
    [InlineData("""{ "by": "moderator-1", "count": 201 }""", 422)]
    [InlineData("""{ "by": "moderator-1", "count": "all" }""", 422)]
    [InlineData("""{ "by": "moderator-1", "until": "2030-01-01T00:00:00Z" }""", 422)]
    [InlineData("""{ "by": "Anna Example" }""", 422)]
    [InlineData("""{ "by": null }""", 422)]
    [InlineData("""{ "by": "moderator-1", "ids": ["1"] }""", 422)]
    [InlineData("""{ "by": "moderator-1", "ids": {} }""", 422)]
    [InlineData("""{ "by": "moderator-1", "by": "moderator-2" }""", 422)]
    public async Task A_claim_with_mistakes_is_refused(string body, int status)
    {
        var server = shared.Server;
        var message = await server.WriteAsync();

        Assert.Equal($"{status} validation-failed", await server.CallAsync("POST", "v1/messages/claim", body));
        Assert.Null((await server.GetAsync(message.Id)).Claim);
    }

    [Theory]
    [InlineData("", 400, "$")]
    [InlineData("{", 400, "$")]
    [InlineData("[]", 422, "$")]
    [InlineData("{}", 422, "$.version")]
    [InlineData("""{ "outcome": "withdrawn" }""", 422, "$.outcome")]
    [InlineData("""{ "outcome": "delivered" }""", 422, "$.outcome")]
    [InlineData("""{ "outcome": 1 }""", 422, "$.outcome")]
    [InlineData("""{ "outcome": "redacted" }""", 422, "$.text")]
    [InlineData("""{ "outcome": "redacted", "text": " " }""", 422, "$.text")]
    [InlineData("""{ "outcome": "redacted", "text": "\u0000" }""", 422, "$.text")]
    [InlineData("""{ "outcome": "redacted", "text": "\ud83d" }""", 400, "$")]
    [InlineData("""{ "outcome": "approved", "text": "Another" }""", 422, "$.text")]
    [InlineData("""{ "outcome": "approved", "reason": "Because" }""", 422, "$.reason")]
    [InlineData("""{ "outcome": "rejected" }""", 422, "$.reason")]
    [InlineData("""{ "outcome": "rejected", "reason": "" }""", 422, "$.reason")]
    [InlineData("""{ "outcome": "rejected", "reason": "x", "overrides": [{ "rule": "link", "reason": "x" }] }""", 422, "$.overrides")]
    [InlineData("""{ "outcome": "approved", "overrides": [{ "rule": "religion", "reason": " " }] }""", 422, "$.overrides[0].reason")]
    [InlineData("""{ "outcome": "approved", "overrides": [{ "rule": "religion" }] }""", 422, "$.overrides[0].reason")]
    [InlineData("""{ "outcome": "approved", "overrides": [null] }""", 422, "$.overrides[0]")]
    [InlineData("""{ "outcome": "approved", "by": "" }""", 422, "$.by")]
    [InlineData("""{ "outcome": "approved", "status": "approved" }""", 422, "$.status")]
    [InlineData("""{ "outcome": "approved", "id": "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60" }""", 422, "$.id")]
    public async Task A_decision_with_mistakes_is_refused(string body, int status, string path)
    {
        var server = shared.Server;
        var message = await server.WriteAsync();
        if (body.StartsWith("{ ", StringComparison.Ordinal))
        {
            var by = body.Contains("\"by\"", StringComparison.Ordinal) ? string.Empty : "\"by\": \"moderator-1\", ";
            body = $"{{ \"version\": \"{message.Version}\", {by}{body[2..]}";
        }

        var problem = await server.ProblemAsync($"v1/messages/{message.Id}/decision", body);

        Assert.Equal((status, "validation-failed"), (problem.Status, problem.Code));
        Assert.Contains(path, problem.Errors.Select(error => error.Path));
        Assert.Equal(SolidarityStatus.Screened, (await server.GetAsync(message.Id)).Status);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("\"secret\"", 422)]
    [InlineData("{}", 422)]
    [InlineData("""{ "secret": null }""", 422)]
    [InlineData("""{ "secret": 1 }""", 422)]
    [InlineData("""{ "secret": "x", "id": "y" }""", 422)]
    public async Task A_withdrawal_with_mistakes_is_refused(string body, int status)
    {
        var server = shared.Server;

        Assert.Equal(
            $"{status} validation-failed", await server.Http.CallAsync("POST", $"v1/messages/{ActionId.New()}/withdraw", body));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{}", 422)]
    [InlineData("""{ "id": "First delivery" }""", 422)]
    [InlineData("""{ "campaign": "w4r-1999" }""", 422)]
    [InlineData("""{ "case": "nobody" }""", 422)]
    [InlineData("""{ "section": "nowhere" }""", 422)]
    [InlineData("""{ "count": 0 }""", 422)]
    [InlineData("""{ "count": 201 }""", 422)]
    [InlineData("""{ "by": null }""", 422)]
    [InlineData("""{ "status": "delivered" }""", 422)]
    public async Task A_delivery_with_mistakes_is_refused(string change, int status)
    {
        var server = shared.Server;
        var body = change;
        if (change.StartsWith("{ ", StringComparison.Ordinal))
        {
            var merged = JsonNode.Parse(MessageServer.Json(MessageServer.DeliveryBody()))!.AsObject();
            foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            {
                merged[name] = value?.DeepClone();
            }

            body = merged.ToJsonString();
        }

        Assert.Equal($"{status} validation-failed", await server.CallAsync("POST", "v1/messages/deliveries", body));
        Assert.Equal("404 not-found", await server.CallAsync("GET", "v1/messages/deliveries/uk-1"));
    }
}
