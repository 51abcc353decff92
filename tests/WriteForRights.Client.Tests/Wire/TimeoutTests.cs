using System.Globalization;
using System.Net;

namespace WriteForRights.Client.Tests;

/// <summary>
/// Servers that never answer. The time that passes decides nothing here: whenever it is over, there has been no answer.
/// </summary>
public sealed class TimeoutTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-GB")]
    [InlineData("fr-FR")]
    [InlineData("ar-EG")]
    public async Task No_answer_is_a_timeout_and_not_a_cancellation(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        await using var server = new RawServer(connection => connection.FallSilentAsync());
        var client = server.Client(options => options.Timeout = Soon);

        var exception = await Assert.ThrowsAsync<RequestTimeoutException>(
            () => client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token).WithPatience());

        Assert.Equal("The server did not answer within 0.05 s.", exception.Message);
        Assert.IsNotType<OperationCanceledException>(exception, exactMatch: false);
        Assert.False(Token.IsCancellationRequested);
    }

    [Fact]
    public async Task A_body_that_does_not_end_is_a_timeout_too()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\nContent-Length: 500\n\n{");
            await connection.FallSilentAsync();
        });
        var client = server.Client(options => options.Timeout = Soon);

        await Assert.ThrowsAsync<RequestTimeoutException>(() => client.GetCampaignCountsAsync(Campaign2022.Id, Token).WithPatience());
    }

    [Fact]
    public async Task The_time_for_a_call_covers_the_reading_of_the_body()
    {
        // The answer is there at once whatever the clock says, so that it is the body that the time runs out on.
        using var content = new EndlessContent();
        using var handler = new ScriptedHandler(ScriptedHandler.Content(HttpStatusCode.OK, () => content));
        var client = handler.Client(options => options.Timeout = TimeSpan.FromTicks(1));

        await Assert.ThrowsAsync<RequestTimeoutException>(() => client.GetCampaignCountsAsync(Campaign2022.Id, Token).WithPatience());

        Assert.True(content.Reading.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task The_page_that_does_not_come_is_a_timeout()
    {
        using var handler = new ScriptedHandler(
            ScriptedHandler.Json(new Page<Case> { Items = Campaign2022.Pack.Cases, Next = "more" }), NeverAsync);
        var client = handler.Client(options => options.Timeout = Soon);
        var read = 0;

        await Assert.ThrowsAsync<RequestTimeoutException>(async () =>
        {
            await foreach (var @case in client.GetCasesAsync(Campaign2022.Id, Token))
            {
                read++;
            }
        });

        Assert.Equal(4, read);
    }

    [Fact]
    public async Task The_timeout_of_the_apps_own_connections_is_a_timeout_too()
    {
        using var handler = new ScriptedHandler(NeverAsync);
        using var http = new HttpClient(handler) { Timeout = Soon };
        var client = new WriteForRightsClient(
            http, new WriteForRightsClientOptions { BaseAddress = new Uri("https://actions.example.org") });

        await Assert.ThrowsAsync<RequestTimeoutException>(() => client.GetCampaignCountsAsync(Campaign2022.Id, Token).WithPatience());
    }

    [Fact]
    public async Task The_longest_time_that_the_options_take_can_be_used()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Json(Campaign2022.Pack.Campaign));
        var client = handler.Client(options => options.Timeout = TimeSpan.FromDays(24));

        Assert.Equal(Campaign2022.Pack.Campaign, await client.GetCampaignAsync(Campaign2022.Id, Token));
    }

    private static async Task<HttpResponseMessage> NeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException("Never.");
    }
}
