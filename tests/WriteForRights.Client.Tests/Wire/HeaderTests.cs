using System.Globalization;
using System.Text;
using System.Text.Json;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class HeaderTests : ServerTest
{
    private static readonly string UserAgent =
        $"WriteForRights.Client/{typeof(WriteForRightsClient).Assembly.GetName().Version!.ToString(3)}";

    [Fact]
    public async Task A_submission_is_a_PUT_of_the_record_as_JSON()
    {
        var action = Campaign2022.Letter().WithPersonalData() with { Country = CountryCode.Parse("GB"), Quantity = 2 };

        var exchange = await SubmitInAsync(LanguageTag.English, action);

        Assert.Equal("PUT", exchange.Request.Method);
        Assert.Equal("application/json", exchange.Request.Headers["Content-Type"]);
        var body = exchange.RequestBody.Reveal();
        Assert.Equal(action, JsonSerializer.Deserialize(body, WriteForRightsJson.StrictTypeInfo<ActionRecord>()));
        Assert.Contains($"\"name\":\"{Planted.Name}\"", body, StringComparison.Ordinal);
        Assert.Empty(Planted.In(exchange.Request.Path + exchange.Request.Query));
        Assert.Empty(exchange.Request.Headers.Values.SelectMany(Planted.In));
    }

    [Fact]
    public async Task A_submission_sends_its_length_and_does_not_wait_for_100_continue()
    {
        var exchange = await SubmitInAsync(LanguageTag.English);

        Assert.StartsWith("PUT /v1/actions/", exchange.Request.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            Encoding.UTF8.GetByteCount(exchange.RequestBody.Reveal()).ToString(CultureInfo.InvariantCulture),
            exchange.Request.Headers["Content-Length"]);
        Assert.DoesNotContain("Transfer-Encoding", exchange.Request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("Expect", exchange.Request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_user_agent_names_the_library_and_nothing_about_the_app_or_the_machine()
    {
        var headers = (await SubmitInAsync(LanguageTag.English)).Request.Headers;

        Assert.Equal(UserAgent, headers["User-Agent"]);
        Assert.Equal(
            ["Accept", "Accept-Encoding", "Accept-Language", "Content-Length", "Content-Type", "Host", "User-Agent"],
            headers.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task JSON_is_requested() => Assert.Equal(
        $"application/json, {ApiProblem.MediaType}", (await SubmitInAsync(LanguageTag.English)).Request.Headers["Accept"]);

    [Theory]
    [InlineData("fr-CA")]
    [InlineData("zh-Hant")]
    [InlineData("ar")]
    public async Task The_requested_language_is_that_of_the_options(string language)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("es-MX");

        Assert.Equal(language, (await SubmitInAsync(LanguageTag.Parse(language))).Request.Headers["Accept-Language"]);
        Assert.Equal("es-MX", (await SubmitInAsync(null)).Request.Headers["Accept-Language"]);
    }

    [Fact]
    public async Task Without_a_language_none_is_requested()
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        Assert.DoesNotContain("Accept-Language", (await SubmitInAsync(null)).Request.Headers.Keys);
    }

    [Fact]
    public async Task A_read_has_no_body()
    {
        await Client.GetCampaignAsync(Campaign2022.Id, Token);

        var exchange = Assert.Single(Server.Journal);
        Assert.Equal("GET", exchange.Request.Method);
        Assert.Empty(exchange.RequestBody.Reveal());
        Assert.Equal(
            ["Accept", "Accept-Encoding", "Accept-Language", "Host", "User-Agent"],
            exchange.Request.Headers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("en", exchange.Request.Headers["Accept-Language"]);
    }

    [Fact]
    public async Task Headers_that_the_app_sets_on_its_connections_are_sent_too()
    {
        using var http = Server.CreateHttpClient();
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {Server.AdminKey}");
        http.DefaultRequestHeaders.Add("User-Agent", "app/1.0");
        var client = new WriteForRightsClient(http, new WriteForRightsClientOptions { BaseAddress = Server.BaseAddress });

        await client.GetCampaignAsync(Campaign2022.Id, Token);

        var headers = Assert.Single(Server.Journal).Request.Headers;
        Assert.Equal($"Bearer {Server.AdminKey}", headers["Authorization"]);
        Assert.Equal(UserAgent, headers["User-Agent"]);
    }

    private async Task<MockExchange> SubmitInAsync(LanguageTag? language, ActionRecord? action = null)
    {
        action ??= Campaign2022.Letter();
        await NewClient(options => options.Language = language).SubmitAsync(action, Token);
        return Assert.Single(Server.Journal.GetAttempts(action.Id));
    }
}
