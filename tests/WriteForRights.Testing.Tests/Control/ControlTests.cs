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
                line.GetProperty("isResponseSent").GetBoolean(), line.GetProperty("faults")[0].GetString()));
        Assert.Equal(letter.Id.ToString(), held.GetProperty("id").GetString());

        // What controls the server is not what it is asked.
        Assert.Single(server.Journal);
    }

    [Fact]
    public async Task Faults_can_be_added_read_and_cleared()
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        using var added = await SendAsync(http, HttpMethod.Post, "faults", "{ \"kind\": \"intercepted\", \"status\": 503, \"retryAfter\": \"PT2S\" }");
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
    [InlineData("{ \"kind\": \"nothing\" }", 422, ProblemCodes.WordUnknown, "$.kind", 1, 11)]
    [InlineData("{ \"kind\": \"intercepted\" }", 422, ProblemCodes.MemberMissing, "$.status", 1, 1)]
    [InlineData("{ \"kind\": \"response-lost\",\n  \"chance\": 2 }", 422, ProblemCodes.NumberOutOfRange, "$.chance", 2, 13)]
    [InlineData("{ \"kind\": \"response-lost\",\n  \"chanse\": 1 }", 422, ProblemCodes.MemberUnknown, "$.chanse", 2, 13)]
    [InlineData("null", 422, ProblemCodes.ValueNull, "$", 1, 1)]
    [InlineData("", 400, ProblemCodes.JsonMalformed, "$", 1, 1)]
    [InlineData("{", 400, ProblemCodes.JsonMalformed, "$", 1, 2)]
    public async Task An_invalid_fault_is_refused_as_in_a_scenario_file(string fault, int status, string code, string path, int line, int column)
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        using var response = await SendAsync(http, HttpMethod.Post, "faults", fault);

        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            (status, "application/problem+json", "fr"),
            ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentLanguage.Single()));
        Assert.Equal(ProblemCodes.ValidationFailed, problem.GetProperty("code").GetString());
        Assert.Equal(
            (path, code, line, column),
            (error.GetProperty("path").GetString(), error.GetProperty("code").GetString(), error.GetProperty("line").GetInt32(),
                error.GetProperty("column").GetInt32()));
        Assert.Contains(Problem.Of("$", ProblemCodes.ValidationFailed, LanguageTag.Parse("fr")).Message, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Empty(server.Faults);
    }

    [Fact]
    public async Task The_ledger_can_be_cleared()
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        var client = server.CreateClient();
        var letter = SamplePack.Letter();
        await client.SubmitAsync(letter, Token);
        using var cleared = await http.DeleteAsync(Call("ledger"), Token);

        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        Assert.Empty((await ReadAsync(http, "ledger")).EnumerateArray());
        Assert.Equal(0, (await client.GetCampaignCountsAsync(SamplePack.Id, Token)).Actions);

        // Nothing is left of the action: under its id another one counts.
        await client.SubmitAsync(letter with { Quantity = 2 }, Token);
        Assert.Equal(2, (await client.GetCampaignCountsAsync(SamplePack.Id, Token)).Actions);
    }

    [Fact]
    public async Task The_journal_can_be_cleared()
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        var letter = SamplePack.Letter();
        await server.CreateClient().SubmitAsync(letter, Token);
        using var cleared = await http.DeleteAsync(Call("journal"), Token);
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        Assert.Empty((await ReadAsync(http, "journal")).EnumerateArray());

        await server.CreateClient().SubmitAsync(letter, Token);
        var line = Assert.Single((await ReadAsync(http, "journal")).EnumerateArray());
        Assert.Equal((1, 1), (line.GetProperty("number").GetInt32(), line.GetProperty("attempt").GetInt32()));
    }

    [Theory]
    [InlineData("PUT", "{ \"now\": \"2022-11-10T11:00:00Z\" }", "2022-11-10T11:00:00Z")]
    [InlineData("POST", "{ \"now\": \"2031-01-01T00:00:00+01:00\" }", "2030-12-31T23:00:00Z")]
    [InlineData("PUT", "{ \"now\": \"2022-11-10T11:00:00Z\", \"advance\": \"-P1D\" }", "2022-11-09T11:00:00Z")]
    public async Task The_clock_can_be_set_to_a_time(string method, string body, string expected)
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        using var response = await SendAsync(http, new HttpMethod(method), "clock", body);

        var now = (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("now").GetDateTimeOffset();
        var time = DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(now, time, time.AddMinutes(5));
        Assert.InRange(server.Clock.GetUtcNow(), now, now.AddMinutes(5));
    }

    [Fact]
    public async Task The_clock_can_be_advanced_and_set_back_and_the_campaign_follows()
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        var client = server.CreateClient();
        await client.SubmitAsync(SamplePack.Letter(), Token);
        using var advanced = await SendAsync(http, HttpMethod.Post, "clock", "{ \"advance\": \"P30D\" }");
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.SubmitAsync(SamplePack.Letter(), Token));

        using var back = await SendAsync(http, HttpMethod.Put, "clock", "{ \"advance\": \"-P40D\" }");
        await client.SubmitAsync(SamplePack.Letter(), Token);
        Assert.Equal(2, (await client.GetCampaignCountsAsync(SamplePack.Id, Token)).Actions);
    }

    [Theory]
    [InlineData("{}", ProblemCodes.MemberMissing, "$.now")]
    [InlineData("{ \"now\": \"yesterday\" }", ProblemCodes.InstantMalformed, "$.now")]
    [InlineData("{ \"now\": \"9999-12-31T00:00:00Z\" }", ProblemCodes.NumberOutOfRange, "$.now")]
    [InlineData("{ \"advance\": \"-P60000D\" }", ProblemCodes.NumberOutOfRange, "$.advance")]
    [InlineData("{ \"advance\": \"P10000000D\" }", ProblemCodes.NumberOutOfRange, "$.advance")]
    [InlineData("{ \"advance\": \"1 day\" }", ProblemCodes.ValueMalformed, "$.advance")]
    public async Task A_time_that_the_clock_cannot_show_is_refused(string body, string code, string path)
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        using var response = await SendAsync(http, HttpMethod.Put, "clock", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var error = Assert.Single((await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("errors").EnumerateArray());
        Assert.Equal((path, code), (error.GetProperty("path").GetString(), error.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("GET", "v1/campaigns")]
    [InlineData("GET", "mock/journal")]
    [InlineData("GET", "")]
    [InlineData("DELETE", "mock/ledger")]
    [InlineData("PUT", "mock/clock")]
    public async Task Pages_of_every_origin_may_call_it(string method, string path)
    {
        await using var server = await MockCampaignServer.StartAsync(Controlled, Token);
        using var http = server.CreateHttpClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, new Uri(path, UriKind.Relative));
        preflight.Headers.Add("Origin", "https://partner.example");
        preflight.Headers.Add("Access-Control-Request-Method", method);
        using var allowed = await http.SendAsync(preflight, Token);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(["*"], allowed.Headers.GetValues("Access-Control-Allow-Origin"));

        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Headers.Add("Origin", "https://partner.example");
        using var response = await http.SendAsync(request, Token);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_clock_that_a_test_gave_is_the_tests()
    {
        var clock = new FakeTimeProvider(SamplePack.HumanRightsDay);
        await using var server = await MockCampaignServer.StartAsync(Controlled with { Clock = clock }, Token);
        using var http = server.CreateHttpClient();
        using var response = await SendAsync(http, HttpMethod.Post, "clock", "{ \"advance\": \"PT1S\" }");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(SamplePack.HumanRightsDay, clock.GetUtcNow());
    }

    private static Uri Call(string call) => new("mock/" + call, UriKind.Relative);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string call, string body)
    {
        using var content = new StringContent(body, null, "application/json");
        using var request = new HttpRequestMessage(method, Call(call)) { Content = content };
        return await http.SendAsync(request, Token);
    }

    private static Task<JsonElement> ReadAsync(HttpClient http, string call) => http.GetFromJsonAsync<JsonElement>(Call(call), Token);
}
