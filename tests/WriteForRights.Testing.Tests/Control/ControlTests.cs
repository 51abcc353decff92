using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

public sealed class ControlTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static MockCampaignServerOptions Controlled { get; } = new() { HasControlApi = true, Transport = MockTransport.InProcess };

    [Theory]
    [InlineData("journal")]
    [InlineData("ledger")]
    [InlineData("faults")]
    [InlineData("clock")]
    public async Task Nobody_reads_the_server_who_was_not_let(string call)
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = MockTransport.InProcess }, Token);
        using var http = server.CreateHttpClient();
        using var response = await http.GetAsync(Call(call), Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_journal_and_the_ledger_can_be_read()
    {
        await using var server = await MockCampaignServer.StartAsync(
            Controlled with { Faults = [Fault.ResponseLost().OnRequests(1)] }, Token);
        using var http = server.CreateHttpClient();
        var letter = SamplePack.Letter();
        await Assert.ThrowsAsync<ServerUnavailableException>(() => server.CreateClientOfOneAttempt().SubmitAsync(letter, Token));

        var line = Assert.Single((await ReadAsync(http, "journal")).EnumerateArray());
        var held = Assert.Single((await ReadAsync(http, "ledger")).EnumerateArray());

        Assert.Equal(
            ("PUT", $"/v1/actions/{letter.Id}", 201, false, "response-lost"),
            (line.GetProperty("method").GetString(), line.GetProperty("path").GetString(), line.GetProperty("status").GetInt32(),
                line.GetProperty("wasAnswered").GetBoolean(), line.GetProperty("faults")[0].GetString()));
        Assert.Equal(letter.Id.ToString(), held.GetProperty("id").GetString());

        // What controls the server is not what it is asked.
        Assert.Single(server.Journal);
    }

    [Fact]
    public async Task Faults_can_be_added_read_and_cleared()
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        using var added = await PostAsync(http, "faults", "{ \"kind\": \"intercepted\", \"status\": 503, \"retryAfter\": \"PT2S\" }");
        Assert.Equal(HttpStatusCode.NoContent, added.StatusCode);
        Assert.Equal([Fault.Refused(503, TimeSpan.FromSeconds(2))], server.Faults);
        await Assert.ThrowsAsync<ServerUnavailableException>(() => server.CreateClientOfOneAttempt().SubmitAsync(SamplePack.Letter(), Token));

        var fault = Assert.Single((await ReadAsync(http, "faults")).EnumerateArray());
        Assert.Equal(("intercepted", "PT2S"), (fault.GetProperty("kind").GetString(), fault.GetProperty("retryAfter").GetString()));

        using var cleared = await http.DeleteAsync(Call("faults"), Token);
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        Assert.Empty(server.Faults);
    }

    [Theory]
    [InlineData("{ \"kind\": \"nothing\" }", HttpStatusCode.BadRequest, "$.kind")]
    [InlineData("null", HttpStatusCode.BadRequest, "null")]
    [InlineData("{ \"kind\": \"intercepted\" }", HttpStatusCode.UnprocessableEntity, "needs Status")]
    public async Task A_fault_that_cannot_be_is_refused_with_the_reason(string fault, HttpStatusCode status, string reason)
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        using var response = await PostAsync(http, "faults", fault);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(reason, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Empty(server.Faults);
    }

    [Fact]
    public async Task The_clock_can_be_read_and_put_forward()
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        var before = (await ReadAsync(http, "clock")).GetProperty("now").GetDateTimeOffset();
        using var advanced = await PostAsync(http, "clock", "{ \"advance\": \"P30D\" }");
        Assert.Equal(HttpStatusCode.OK, advanced.StatusCode);

        Assert.InRange(server.Clock.GetUtcNow(), before.AddDays(30), before.AddDays(30).AddMinutes(5));
        await Assert.ThrowsAsync<InvalidRequestException>(() => server.CreateClient().SubmitAsync(SamplePack.Letter(), Token));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"advance\": \"-PT1S\" }")]
    public async Task The_clock_goes_forward_only(string body)
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        using var response = await PostAsync(http, "clock", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task A_clock_that_a_test_gave_is_the_tests()
    {
        var clock = new FakeTimeProvider(SamplePack.HumanRightsDay);
        await using var server = await MockCampaignServer.StartAsync(Controlled with { Clock = clock }, Token);
        using var http = server.CreateHttpClient();
        using var response = await PostAsync(http, "clock", "{ \"advance\": \"PT1S\" }");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(SamplePack.HumanRightsDay, clock.GetUtcNow());
    }

    private static Uri Call(string call) => new("mock/" + call, UriKind.Relative);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string call, string body)
    {
        using var content = new StringContent(body, null, "application/json");
        return await http.PostAsync(Call(call), content, Token);
    }

    private static Task<JsonElement> ReadAsync(HttpClient http, string call) => http.GetFromJsonAsync<JsonElement>(Call(call), Token);
}
