using System.Globalization;
using System.Net;
using System.Text.Json;

namespace WriteForRights.Client.Tests;

public sealed class HeaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submission_is_a_PUT_of_the_record_as_JSON()
    {
        var action = Campaign2022.Letter().WithPersonalData() with { Country = CountryCode.Parse("GB"), Quantity = 2 };

        var request = await SubmitAsync(action: action);

        Assert.Equal(HttpMethod.Put, request.Method);
        Assert.Equal(["application/json"], request.ContentHeaders["Content-Type"]);
        Assert.Equal(action, JsonSerializer.Deserialize(request.Body!, WriteForRightsJson.StrictTypeInfo<ActionRecord>()));
        Assert.Contains($"\"name\":\"{Planted.Name}\"", request.BodyText, StringComparison.Ordinal);
        Assert.Empty(Planted.In(request.Address.AbsoluteUri));
        Assert.Empty(request.Headers.SelectMany(header => header).SelectMany(Planted.In));
    }

    [Fact]
    public async Task On_the_wire_a_submission_says_its_length_and_waits_for_no_go_ahead()
    {
        string? head = null;
        await using var server = new RawServer(async connection => head = await connection.ReadRequestAsync());

        await Assert.ThrowsAsync<ServerUnavailableException>(() => server.Client().SubmitAsync(Campaign2022.Letter(), Token));

        Assert.StartsWith("PUT /v1/actions/", head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: ", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Transfer-Encoding", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Expect", head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_user_agent_names_the_library_and_its_version_and_nothing_of_the_app_or_the_machine()
    {
        var version = typeof(WriteForRightsClient).Assembly.GetName().Version!.ToString(3);

        var request = await SubmitAsync();

        Assert.Equal([$"WriteForRights.Client/{version}"], request.Headers["User-Agent"]);
        Assert.Equal(
            ["Accept", "Accept-Language", "User-Agent"],
            request.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task JSON_is_what_is_asked_for() =>
        Assert.Equal(["application/json", ApiProblem.MediaType], (await SubmitAsync()).Headers["Accept"]);

    [Theory]
    [InlineData("fr-CA")]
    [InlineData("zh-Hant")]
    [InlineData("ar")]
    public async Task The_language_asked_for_is_that_of_the_options(string language)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("es-MX");

        Assert.Equal([language], (await SubmitInAsync(LanguageTag.Parse(language))).Headers["Accept-Language"]);
        Assert.Equal(["es-MX"], (await SubmitInAsync(null)).Headers["Accept-Language"]);
    }

    [Fact]
    public async Task Without_a_language_none_is_asked_for()
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        Assert.Empty((await SubmitInAsync(null)).Headers["Accept-Language"]);
    }

    [Fact]
    public async Task A_reading_call_has_no_body()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Json(Campaign2022.Pack.Campaign));
        await handler.Client().GetCampaignAsync(Campaign2022.Id, Token);

        var request = Assert.Single(handler.Requests);
        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.Null(request.Body);
        Assert.Empty(request.ContentHeaders);
        Assert.Equal(["en"], request.Headers["Accept-Language"]);
    }

    [Fact]
    public async Task Headers_that_the_app_sets_on_its_connections_are_sent_too()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Json(Campaign2022.Pack.Campaign));
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Add("Authorization", "Bearer of-the-app");
        http.DefaultRequestHeaders.Add("User-Agent", "app/1.0");
        var client = new WriteForRightsClient(
            http, new WriteForRightsClientOptions { BaseAddress = new Uri("https://actions.example.org") });

        await client.GetCampaignAsync(Campaign2022.Id, Token);

        var headers = Assert.Single(handler.Requests).Headers;
        Assert.Equal(["Bearer of-the-app"], headers["Authorization"]);
        Assert.StartsWith("WriteForRights.Client/", Assert.Single(headers["User-Agent"]), StringComparison.Ordinal);
    }

    private static Task<SentRequest> SubmitAsync(ActionRecord? action = null) => SubmitInAsync(LanguageTag.English, action);

    private static async Task<SentRequest> SubmitInAsync(LanguageTag? language, ActionRecord? action = null)
    {
        action ??= Campaign2022.Letter();
        using var handler = new ScriptedHandler(ScriptedHandler.Json(
            new ActionReceipt { Id = action.Id, Status = ActionStatus.Counted, RecordedAt = Campaign2022.HumanRightsDay },
            HttpStatusCode.Created));
        await handler.Client(options => options.Language = language).SubmitAsync(action, Token);
        return Assert.Single(handler.Requests);
    }
}
