using System.Globalization;
using System.Net.Sockets;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>A log holds the message of an exception and nothing else, so it has everything that somebody asks for.</summary>
public sealed class ExceptionMessageTests : ServerTest
{
    private const string Secret = "planted-key-0123456789";

    protected override MockTransport Transport => MockTransport.InProcess;

    private string Host => Server.BaseAddress.Authority;

    [Fact]
    public async Task A_message_has_the_call_the_host_the_status_the_attempts_the_request_id_and_the_time_to_retry()
    {
        LetFail(Asking(429));

        var client = NewClient(options => options.Clock = Clock);

        var limited = await ThrowAsync(client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token));

        Assert.EndsWith(
            $"{Environment.NewLine}(SubmitAction at {Host}; status: 429; attempts: 1; request id: 0HN7:00000001; "
                + "retry after: 2022-12-10T14:00:00Z)",
            limited.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar-EG")]
    [InlineData("th-TH")]
    public async Task The_facts_are_the_same_in_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        LetFail(Asking(503));
        var client = NewClient(options => options.Clock = Clock);

        var unavailable = await ThrowAsync(client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Contains(
            $"(GetCampaign at {Host}; status: 503; attempts: 1; request id: 0HN7:00000001; retry after: 2022-12-10T14:00:00Z)",
            unavailable.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_to_retry_is_rounded_up()
    {
        LetFail(Fault.Refused(503).WithHeader("Retry-After", "1"));
        Clock.Advance(TimeSpan.FromMilliseconds(200));
        var client = NewClient(options => (options.Clock, options.Timeout) = (Clock, TimeSpan.FromSeconds(1)));

        var unavailable = await ThrowAsync(client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Contains("retry after: 2022-12-10T12:00:02Z", unavailable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_a_response_has_the_call_the_host_and_the_attempts()
    {
        var broken = NewClient((_, _, _) => Task.FromException<HttpResponseMessage>(new SocketException()), options =>
        {
            options.MaxAttempts = 3;
            options.FirstRetryDelay = TimeSpan.FromMilliseconds(1);
        });

        Assert.EndsWith(
            $"(SubmitAction at {Host}; attempts: 3)",
            (await ThrowAsync(broken.SubmitAsync(Campaign2022.Letter(), Token))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            $"(SubmitBatch at {Host}; attempts: 3",
            (await ThrowAsync(broken.SubmitManyAsync(new[] { Campaign2022.Letter() }.ToAsyncEnumerable(), Token).ToListAsync(Token).AsTask()))
                .Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_of_one_action_among_many_has_its_status_and_request_id()
    {
        var result = Assert.Single(await Client
            .SubmitManyAsync(new[] { Campaign2022.Letter() with { Quantity = 0 } }.ToAsyncEnumerable(), Token).ToListAsync(Token));

        Assert.EndsWith(
            $"(SubmitBatch at {Host}; status: 422; attempts: 1; request id: {result.Error!.RequestId})",
            result.Error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301, typeof(IncompatibleServerException))]
    [InlineData(403, typeof(AccessDeniedException))]
    [InlineData(407, typeof(IncompatibleServerException))]
    [InlineData(413, typeof(IncompatibleServerException))]
    [InlineData(502, typeof(ServerUnavailableException))]
    public async Task A_message_names_who_sent_a_response_that_is_not_the_servers(int status, Type type)
    {
        LetFail(FakeResponse.Text($"<p>Dear {Planted.Name}</p>", status, "text/html")
            .WithHeader("Server", "nginx/1.22.1 (Debian)")
            .WithHeader("Via", "1.1 gate.example.net (squid)")
            .WithHeader("Location", $"https://{Uri.EscapeDataString(Planted.Email)}@login.example.net/for/{Uri.EscapeDataString(Planted.Name)}?key={Secret}"));

        var exception = await ThrowAsync(Client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token));

        Assert.IsType(type, exception);
        Assert.Equal(
            $"The server responded with status {status} and no explanation.{Environment.NewLine}(SubmitAction at {Host}; status: {status}; "
                + "attempts: 1; media type: text/html; server: nginx/1.22.1; via: gate.example.net; location: login.example.net)",
            exception.Message);
    }

    [Fact]
    public async Task A_message_names_who_sent_a_page_in_place_of_a_receipt()
    {
        LetFail(FakeResponse.Text("<p>Please log in to the guest network</p>", 200, "text/html").WithHeader("Server", "portal/2"));

        var exception = await ThrowAsync(Client.SubmitAsync(Campaign2022.Letter(), Token));

        Assert.EndsWith("status: 200; attempts: 1; media type: text/html; server: portal/2)", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server", Planted.Email)]
    [InlineData("Server", "D.\u00a0Example")]
    [InlineData("Via", "1.1 " + Planted.Email)]
    [InlineData("Location", "/for/" + Planted.Email)]
    [InlineData("Server", "\u001b[31mred")]
    public async Task A_header_that_names_no_program_and_no_host_is_left_out(string header, string value)
    {
        var client = NewClient((_, _, _) =>
        {
            var response = new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway);
            response.Headers.TryAddWithoutValidation(header, value);
            return Task.FromResult(response);
        });

        var exception = await ThrowAsync(client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.EndsWith("(GetCampaign at " + Host + "; status: 502; attempts: 1)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_never_has_the_key_or_the_path_of_the_address()
    {
        var options = new WriteForRightsClientOptions
        {
            BaseAddress = new Uri("https://actions.example.org:8443/tenant-17/"),
            Key = Secret,
            MaxAttempts = 1,
        };
        using var handler = new PassingHandler(Server.CreateHandler(), (_, _, _) => throw new HttpRequestException("No."));
        using var http = new HttpClient(handler);
        var client = new WriteForRightsClient(http, options);

        var exception = await ThrowAsync(client.SubmitAsync(Campaign2022.Letter(), Token));

        Assert.Contains("(SubmitAction at actions.example.org:8443; attempts: 1)", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("tenant-17", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_without_end_has_a_short_message()
    {
        var problem = new ApiProblem
        {
            Title = new string('x', 100_000),
            Status = 422,
            Code = ProblemCodes.QuantityOutOfRange,
            RequestId = new string('y', 100_000),
            Errors = [.. Enumerable.Range(0, 200_000).Select(
                i => new Problem { Path = $"$.wings[{i}]", Code = "too-short", Message = "\U0001F426" + new string('z', i == 0 ? 10_000 : 1) })],
        };
        LetFail(FakeResponse.Json(problem, 422, ApiProblem.MediaType));

        var exception = await ThrowAsync(Client.SubmitAsync(Campaign2022.Letter(), Token));

        Assert.InRange(exception.Message.Length, 100, 8_000);
        Assert.Contains("$.wings[31]", exception.Message, StringComparison.Ordinal);
        Assert.Contains("… (+199968)", exception.Message, StringComparison.Ordinal);
        Assert.Equal(200_000, exception.Problems.Count);
    }

    [Fact]
    public void An_exception_that_an_app_creates_has_just_its_message() => Assert.Equal(
        "No.", new RateLimitedException("No.", null, Campaign2022.HumanRightsDay, null) { Attempts = 3 }.Message);

    private static Fault Asking(int status) => FakeResponse
        .Json(
            new ApiProblem { Title = "Not now.", Status = status, Code = "not-now", RequestId = "0HN7:00000001" }, status, ApiProblem.MediaType)
        .WithHeader("Retry-After", "7200");

    private static Task<WriteForRightsException> ThrowAsync(Task call) =>
        Assert.ThrowsAnyAsync<WriteForRightsException>(() => call.WithPatience());
}
