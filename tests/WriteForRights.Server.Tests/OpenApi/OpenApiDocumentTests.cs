using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WriteForRights.Server.Tests;

/// <summary>The OpenAPI document <c>writeforrights</c>.</summary>
public sealed partial class OpenApiDocumentTests() : ServerTest(ServerKind.Hosted)
{
    private const string Document = "openapi/writeforrights.json";

    private static readonly string[] Methods = ["get", "head", "put", "post"];

    [Fact]
    public async Task It_describes_every_call_with_its_methods()
    {
        var document = await Wire.ReadAsync(Document);

        var calls = document.GetProperty("paths").EnumerateObject()
            .Select(path => $"{path.Name} {string.Join(' ', path.Value.EnumerateObject().Select(operation => operation.Name))}");
        Assert.Equal(
            [
                "/v1/actions/batch post",
                "/v1/actions/voids/batch post",
                "/v1/actions/{id} put",
                "/v1/actions/{id}/void post",
                "/v1/campaigns get head",
                "/v1/campaigns/{campaign} get head",
                "/v1/campaigns/{campaign}/cases get head",
                "/v1/campaigns/{campaign}/cases/{case} get head",
                "/v1/campaigns/{campaign}/cases/{case}/counts get head",
                "/v1/campaigns/{campaign}/cases/{case}/counts/stream get",
                "/v1/campaigns/{campaign}/counts get head",
                "/v1/campaigns/{campaign}/counts/stream get",
                "/v1/exports/actions get",
                "/v1/exports/counts get",
                "/v1/exports/reports get",
                "/v1/invalidations post",
                "/v1/keys get",
                "/v1/keys/{key} put",
                "/v1/keys/{key}/revoke post",
                "/v1/keys/{key}/rotate post",
                "/v1/ledger/backup post",
                "/v1/ledger/jobs/{job} get",
                "/v1/ledger/rebuild post",
                "/v1/ledger/verify post",
                "/v1/messages get",
                "/v1/messages/claim post",
                "/v1/messages/decisions post",
                "/v1/messages/deliveries post",
                "/v1/messages/deliveries/{delivery} get",
                "/v1/messages/deliveries/{delivery}/cancel post",
                "/v1/messages/deliveries/{delivery}/delivered post",
                "/v1/messages/deliveries/{delivery}/envelopes get",
                "/v1/messages/deliveries/{delivery}/sheets get",
                "/v1/messages/release post",
                "/v1/messages/{id} get",
                "/v1/messages/{id}/decision post",
                "/v1/messages/{id}/withdraw post",
                "/v1/people/erasures get",
                "/v1/people/erasures/{id} put",
                "/v1/people/erasures/{id}/confirm post",
                "/v1/people/export post",
                "/v1/reports/batch post",
                "/v1/reports/voids/batch post",
                "/v1/reports/{id} put",
                "/v1/reports/{id}/void post",
                "/v1/webhooks get",
                "/v1/webhooks/{webhook} put",
                "/v1/webhooks/{webhook}/deliveries get",
                "/v1/webhooks/{webhook}/replay post",
                "/v1/webhooks/{webhook}/revoke post",
                "/v1/webhooks/{webhook}/rotate post",
            ],
            calls.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/v1/actions/{id}", "put", "200 201 400 401 403 409 413 415 422 429 503 default")]
    [InlineData("/v1/actions/{id}/void", "post", "200 400 401 403 413 415 422 429 503 default")]
    [InlineData("/v1/reports/{id}", "put", "200 201 400 401 403 409 413 415 422 429 503 default")]
    [InlineData("/v1/actions/batch", "post", "200 401 403 415 429 default")]
    [InlineData("/v1/actions/voids/batch", "post", "200 401 403 415 429 default")]
    [InlineData("/v1/reports/batch", "post", "200 401 403 415 429 default")]
    [InlineData("/v1/reports/voids/batch", "post", "200 401 403 415 429 default")]
    [InlineData("/v1/keys", "get", "200 400 401 403 422 429 503 default")]
    [InlineData("/v1/keys/{key}", "put", "200 201 400 401 403 409 413 415 422 429 503 default")]
    [InlineData("/v1/keys/{key}/rotate", "post", "200 400 401 403 404 409 413 415 422 429 503 default")]
    [InlineData("/v1/keys/{key}/revoke", "post", "200 401 403 404 429 503 default")]
    [InlineData("/v1/people/export", "post", "200 400 401 403 413 415 422 429 503 default")]
    [InlineData("/v1/people/erasures", "get", "200 400 401 403 422 429 503 default")]
    [InlineData("/v1/people/erasures/{id}", "put", "200 201 400 401 403 409 413 415 422 429 503 default")]
    [InlineData("/v1/people/erasures/{id}/confirm", "post", "200 401 403 404 429 503 default")]
    [InlineData("/v1/messages", "get", "200 400 401 403 422 429 503 default")]
    [InlineData("/v1/messages/{id}", "get", "200 401 403 404 429 503 default")]
    [InlineData("/v1/messages/claim", "post", "200 400 401 403 413 415 422 429 503 default")]
    [InlineData("/v1/messages/{id}/decision", "post", "200 400 401 403 404 409 413 415 422 429 503 default")]
    [InlineData("/v1/messages/{id}/withdraw", "post", "200 400 404 409 413 415 422 429 503 default")]
    [InlineData("/v1/messages/deliveries", "post", "200 201 400 401 403 409 413 415 422 429 503 default")]
    [InlineData("/v1/messages/deliveries/{delivery}/sheets", "get", "200 401 403 404 409 422 429 503 default")]
    [InlineData("/v1/messages/deliveries/{delivery}/delivered", "post", "200 401 403 404 409 429 503 default")]
    [InlineData("/v1/exports/actions", "get", "200 400 401 403 422 429 503 default")]
    [InlineData("/v1/exports/reports", "get", "200 400 401 403 422 429 503 default")]
    [InlineData("/v1/exports/counts", "get", "200 401 403 422 429 503 default")]
    [InlineData("/v1/webhooks", "get", "200 400 401 403 422 429 503 default")]
    [InlineData("/v1/webhooks/{webhook}", "put", "200 201 400 401 403 409 413 415 422 429 503 default")]
    [InlineData("/v1/webhooks/{webhook}/rotate", "post", "200 400 401 403 404 409 413 415 422 429 503 default")]
    [InlineData("/v1/webhooks/{webhook}/revoke", "post", "200 401 403 404 429 503 default")]
    [InlineData("/v1/webhooks/{webhook}/deliveries", "get", "200 400 401 403 404 422 429 503 default")]
    [InlineData("/v1/webhooks/{webhook}/replay", "post", "200 400 401 403 404 409 413 415 422 429 503 default")]
    [InlineData("/v1/campaigns", "get", "200 304 400 422 429 default")]
    [InlineData("/v1/campaigns/{campaign}/cases", "head", "200 304 400 404 422 429 default")]
    [InlineData("/v1/campaigns/{campaign}", "get", "200 304 404 429 default")]
    [InlineData("/v1/campaigns/{campaign}/counts", "get", "200 304 404 422 429 503 default")]
    [InlineData("/v1/campaigns/{campaign}/counts/stream", "get", "200 404 422 429 503 default")]
    public async Task A_call_has_the_statuses_that_the_server_answers(string path, string method, string statuses)
    {
        var document = await Wire.ReadAsync(Document);

        var responses = document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses");
        Assert.Equal(statuses, string.Join(' ', responses.EnumerateObject().Select(response => response.Name)));
    }

    [Fact]
    public async Task Every_call_has_an_id_of_its_own_and_says_who_may_call_it()
    {
        var document = await Wire.ReadAsync(Document);

        var operations = Operations(document);
        Assert.Equal(operations.Count, operations.Select(operation => operation.GetProperty("operationId").GetString()).Distinct().Count());
        Assert.All(operations, operation => Assert.Equal(JsonValueKind.Array, operation.GetProperty("security").ValueKind));
        Assert.Equal(
            [
                "backUpLedger", "cancelDelivery", "claimMessages", "confirmDelivery", "confirmErasure", "createDelivery",
                "decideMessage", "decideMessages", "exportActions", "exportCounts", "exportPerson", "exportReports", "getDelivery",
                "getDeliveryEnvelopes", "getDeliverySheets", "getLedgerJob", "getMessage", "invalidateActions", "listErasures", "listKeys",
                "listMessages", "listWebhookDeliveries", "listWebhooks", "putAction", "putErasure", "putKey", "putReport", "putWebhook",
                "rebuildLedger", "releaseMessages", "replayWebhook", "revokeKey", "revokeWebhook", "rotateKey", "rotateWebhook",
                "submitActions", "submitReports",
                "verifyLedger", "voidAction", "voidActions", "voidReport", "voidReports",
            ],
            operations.Where(operation => operation.GetProperty("security").GetArrayLength() > 0)
                .Select(operation => operation.GetProperty("operationId").GetString()).Order(StringComparer.Ordinal));
        var scheme = document.GetProperty("components").GetProperty("securitySchemes").GetProperty("accessKey");
        Assert.Equal("bearer", scheme.GetProperty("scheme").GetString());
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = await Wire.ReadAsync(Document);

        var references = Reference().Matches(document.GetRawText()).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(references);
        foreach (var reference in references)
        {
            var place = document;
            foreach (var name in reference.Split('/'))
            {
                Assert.True(place.TryGetProperty(name, out var next), reference);
                place = next;
            }
        }
    }

    [Fact]
    public async Task A_body_needs_no_id_since_the_path_has_it_and_no_unknown_member_is_valid()
    {
        var document = await Wire.ReadAsync(Document);

        foreach (var (name, required) in new[]
        {
            ("ActionRecord", "campaign case kind purpose"),
            ("Report", "asOf campaign case kind precision purpose quantity reportedBy revision"),
            ("VoidRecord", "reason"),
        })
        {
            var schema = Schema(document, name);
            Assert.Equal(required, string.Join(' ', Texts(schema.GetProperty("required")).Order(StringComparer.Ordinal)));
            Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        }

        Assert.True(Schema(document, "ActionRecord").GetProperty("properties").TryGetProperty("id", out _));
    }

    [Fact]
    public async Task A_response_may_have_members_that_a_client_does_not_know_yet()
    {
        var document = await Wire.ReadAsync(Document);

        foreach (var name in (string[])["ActionReceipt", "Campaign", "Case", "Counts", "ApiProblem", "ActionResult"])
        {
            Assert.False(Schema(document, name).TryGetProperty("additionalProperties", out _));
        }

        Assert.Equal(["id", "status", "recordedAt"], Texts(Schema(document, "ActionReceipt").GetProperty("required")));
        Assert.Equal(["title", "status", "code"], Texts(Schema(document, "ApiProblem").GetProperty("required")));
    }

    [Fact]
    public async Task A_name_is_a_text_or_withheld()
    {
        var document = await Wire.ReadAsync(Document);

        var name = Schema(document, "Person").GetProperty("properties").GetProperty("name").GetProperty("$ref").GetString();
        Assert.Equal("#/components/schemas/FactOfLocalizedText", name);
        Assert.Equal(
            ["#/components/schemas/LocalizedText", "#/components/schemas/WithheldFact"],
            Schema(document, "FactOfLocalizedText").GetProperty("anyOf").EnumerateArray()
                .Select(either => either.GetProperty("$ref").GetString()));
        Assert.Equal(["withheld"], Texts(Schema(document, "WithheldFact").GetProperty("required")));
    }

    [Fact]
    public async Task It_may_be_kept_until_it_changes()
    {
        using var first = await Wire.GetAsync(Document);
        using var again = await Wire.GetAsync(Document, first.Headers.ETag!.ToString());

        Assert.Equal("application/json", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=300", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
    }

    private static List<JsonElement> Operations(JsonElement document) => document.GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject()).Where(member => Methods.Contains(member.Name))
        .Select(member => member.Value).ToList();

    private static JsonElement Schema(JsonElement document, string name) =>
        document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(text => text.GetString()!);

    [GeneratedRegex("\"\\$ref\":\\s*\"#/([^\"]+)\"")]
    private static partial Regex Reference();
}
