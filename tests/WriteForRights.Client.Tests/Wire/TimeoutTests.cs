using System.Globalization;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>
/// Servers that never respond. The length of the timeouts does not matter here: whenever they end, there has been no response.
/// </summary>
public sealed class TimeoutTests : ServerTest
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    // A clock that never advances.
    private static readonly TimeSpan Ever = TimeSpan.FromDays(1);

    [Theory]
    [InlineData("en-GB")]
    [InlineData("fr-FR")]
    [InlineData("ar-EG")]
    public async Task No_response_is_a_timeout_and_not_a_cancellation(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        LetFail(Fault.RequestDelayed(Ever));
        var client = NewClient(options => options.Timeout = Soon);

        var exception = await Assert.ThrowsAsync<RequestTimeoutException>(
            () => client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token).WithPatience());

        Assert.Equal("The server did not respond within 0.05 s.", exception.Reason());
        Assert.IsNotType<OperationCanceledException>(exception, exactMatch: false);
        Assert.False(Token.IsCancellationRequested);
    }

    [Fact]
    public async Task A_body_that_does_not_end_is_a_timeout_too()
    {
        LetFail(Fault.BodySlow(Ever));
        var client = NewClient(options => options.Timeout = Soon);

        await Assert.ThrowsAsync<RequestTimeoutException>(() => client.GetCampaignCountsAsync(Campaign2022.Id, Token).WithPatience());
    }

    [Fact]
    public async Task The_timeout_covers_the_reading_of_the_body()
    {
        // The response starts at any time, so that the timeout ends during the body.
        LetFail(Fault.BodySlow(Ever));
        var hasBegun = false;
        var client = NewClient(
            async (_, passOn, _) =>
            {
                var response = await passOn(Token);
                hasBegun = true;
                return response;
            },
            options => options.Timeout = TimeSpan.FromTicks(1));

        await Assert.ThrowsAsync<RequestTimeoutException>(() => client.GetCampaignCountsAsync(Campaign2022.Id, Token).WithPatience());

        Assert.True(hasBegun);
    }

    [Fact]
    public async Task A_page_that_does_not_arrive_is_a_timeout()
    {
        // The first page is ready before the client requests it, so that it cannot time out.
        LetFail(
            FakeResponse.Json(new Page<Case> { Items = Campaign2022.Pack.Cases, Next = "more" }).OnRequests(1),
            Fault.RequestDelayed(Ever).OnRequests(2));
        using var http = Server.CreateHttpClient();
        var first = await http.GetStringAsync(new Uri("v1/campaigns/w4r-2022/cases", UriKind.Relative), Token);
        var client = NewClient(
            (request, passOn, token) => request.RequestUri!.Query.Length == 0
                ? Task.FromResult(new HttpResponseMessage { Content = new StringContent(first) })
                : passOn(token),
            options => options.Timeout = Soon);
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
        LetFail(Fault.RequestDelayed(Ever));
        using var http = Server.CreateHttpClient();
        http.Timeout = Soon;
        var client = new WriteForRightsClient(http, new WriteForRightsClientOptions { BaseAddress = Server.BaseAddress, MaxAttempts = 1 });

        await Assert.ThrowsAsync<RequestTimeoutException>(() => client.GetCampaignCountsAsync(Campaign2022.Id, Token).WithPatience());
    }

    [Fact]
    public async Task The_longest_timeout_of_the_options_works()
    {
        var client = NewClient(options => options.Timeout = TimeSpan.FromDays(24));

        Assert.Equal(Campaign2022.Pack.Campaign, await client.GetCampaignAsync(Campaign2022.Id, Token));
    }
}
