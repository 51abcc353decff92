using System.Net;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Retry-After in its forms, with any server clock.</summary>
public sealed class RetryAfterTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    [Theory]
    [InlineData("0", 0)]
    [InlineData("2", 2)]
    [InlineData("120", 120)]
    [InlineData(" 7 ", 7)]
    [InlineData("4294967296", 4_294_967_296)]
    [InlineData("3.0", 3)]
    [InlineData("1.5", 1.5)]
    [InlineData("0.0000001", 0.0000001)]
    [InlineData("0.00000001", 0.0000001)]
    [InlineData("2.99999999999999999999999", 3)]
    [InlineData("3, 5", 5)]
    [InlineData("5,3", 5)]
    [InlineData("5, soon", 5)]
    [InlineData(", 5,,", 5)]
    [InlineData("1, -9", 1)]
    [InlineData("1,5", 5)]
    [InlineData("2, Sat, 10 Dec 2022 12:00:07 GMT", 7)]
    [InlineData("Saturday, 10-Dec-22 12:00:07 GMT, 9", 9)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT, 4.25", 4.25)]
    public async Task A_number_of_seconds_is_counted_from_now(string header, double seconds) =>
        Assert.Equal(Clock.GetUtcNow().AddSeconds(seconds), await RetryAtAsync(Fault.Refused(429).WithHeader("Retry-After", header)));

    [Theory]
    [InlineData("99999999999999999")]
    [InlineData("99999999999999999999999999")]
    public async Task A_number_beyond_DateTimeOffset_is_its_maximum(string header) =>
        Assert.Equal(DateTimeOffset.MaxValue, await RetryAtAsync(Fault.Refused(503).WithHeader("Retry-After", header)));

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1.5.2")]
    [InlineData("1e3")]
    [InlineData("5 s")]
    [InlineData("soon")]
    [InlineData(",")]
    [InlineData("Sat")]
    [InlineData("Sat, 32 Dec 2022 12:00:00 GMT")]
    public async Task An_unreadable_value_is_null(string header) =>
        Assert.Null(await RetryAtAsync(Fault.Intercepted(503, "text/plain", "x").WithHeader("Retry-After", header)));

    [Fact]
    public async Task Without_the_header_the_time_is_null() => Assert.Null(await RetryAtAsync(Fault.Refused(429)));

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_date_counts_from_the_servers_own_time(int status)
    {
        var fault = Fault.Refused(status, TimeSpan.FromMinutes(2)).WithRetryAfterAsDate();

        Assert.Equal(Clock.GetUtcNow().AddMinutes(2), await RetryAtAsync(fault));
    }

    [Theory]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", 0)]
    [InlineData("Sat, 10 Dec 2022 11:59:59 GMT", 0)]
    [InlineData("Sat, 10 Dec 2022 12:00:00 GMT", 0)]
    [InlineData("Sat, 10 Dec 2022 12:00:01 GMT", 1)]
    public async Task A_date_in_the_past_means_now(string date, int seconds) => Assert.Equal(
        Clock.GetUtcNow().AddSeconds(seconds), await RetryAtAsync(Fault.Refused(503).WithHeader("Retry-After", date)));

    [Theory]
    [InlineData("Sat, 10 Dec 2022 17:02:00 GMT", 2)]
    [InlineData("Sat, 10 Dec 2022 16:59:00 GMT", 0)]
    public async Task A_wrong_server_clock_does_not_matter(string date, int minutes)
    {
        var now = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromHours(5));
        var client = NewClient(options => options.Clock = new StandingClock(now));
        LetFail(Fault.Refused(429).WithHeader("Retry-After", date));

        var exception = await Assert.ThrowsAsync<RateLimitedException>(() => client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Equal(now.AddMinutes(minutes), exception.RetryAt);
    }

    [Fact]
    public async Task Without_the_servers_time_a_date_is_taken_as_it_is()
    {
        var client = NewClient(
            async (_, passOn, _) =>
            {
                var response = await passOn(Token);
                response.Headers.Date = null;
                return response;
            },
            options => options.Clock = Clock);
        LetFail(Fault.Refused(429).WithHeader("Retry-After", "Sat, 10 Dec 2022 12:03:00 GMT"));

        var exception = await Assert.ThrowsAsync<RateLimitedException>(() => client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Equal(Campaign2022.HumanRightsDay.AddMinutes(3), exception.RetryAt);
    }

    [Fact]
    public async Task A_call_times_out_by_the_clock_of_the_client()
    {
        LetFail(Fault.RequestDelayed(TimeSpan.FromDays(1)));
        var client = NewClient(options =>
            (options.Clock, options.Timeout, options.AttemptTimeout) = (Clock, TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
        var reading = client.GetCampaignAsync(Campaign2022.Id, Token);
        await Server.Journal.WaitForAsync(exchange => exchange.IsWaiting, Token);
        Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(reading.IsCompleted);

        Clock.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<RequestTimeoutException>(() => reading.WithPatience());
    }

    [Theory]
    [InlineData("Sat, 10 Dec 2022 12:00:05 GMT")]
    [InlineData("Saturday, 10-Dec-22 12:00:05 GMT")]
    [InlineData("Sat Dec 10 12:00:05 2022")]
    public async Task A_date_has_three_forms(string date) =>
        Assert.Equal(Clock.GetUtcNow().AddSeconds(5), await RetryAtAsync(Fault.Refused(503).WithHeader("Retry-After", date)));

    [Theory]
    [InlineData("3", "3", 3)]
    [InlineData("3", "30", 30)]
    [InlineData("30.5", "3", 30.5)]
    [InlineData("soon", "4", 4)]
    [InlineData("4", "", 4)]
    [InlineData("Sat, 10 Dec 2022 12:00:09 GMT", "4", 9)]
    [InlineData("4", "Sat, 10 Dec 2022 12:00:09 GMT", 9)]
    public async Task Of_two_headers_the_longer_wait_counts(string first, string second, double seconds)
    {
        var client = NewClient(
            (_, _, _) =>
            {
                var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
                response.Headers.TryAddWithoutValidation("Retry-After", first);
                response.Headers.TryAddWithoutValidation("Retry-After", second);
                return Task.FromResult(response);
            },
            options => (options.Clock, options.Timeout) = (Clock, TimeSpan.FromSeconds(1)));

        var exception = await Assert.ThrowsAsync<ServerUnavailableException>(() => client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Equal(Clock.GetUtcNow().AddSeconds(seconds), exception.RetryAt);
    }

    [Fact]
    public async Task Of_two_headers_on_a_connection_the_longer_wait_counts()
    {
        await using var server = new RawServer(
            (stream, token) => stream.WriteAsync(
                "HTTP/1.1 503 No\r\nRetry-After: 3.0\r\nretry-after: 5\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), token).AsTask(),
            resets: false);
        var before = TimeProvider.System.GetUtcNow();

        var exception = await Assert.ThrowsAsync<ServerUnavailableException>(
            () => server.Client().GetCampaignAsync(Campaign2022.Id, Token));

        Assert.InRange(exception.RetryAt!.Value, before.AddSeconds(5), TimeProvider.System.GetUtcNow().AddSeconds(5));
    }

    private async Task<DateTimeOffset?> RetryAtAsync(Fault fault)
    {
        LetFail(fault);
        var client = NewClient(options => options.Clock = Clock);
        return await Assert.ThrowsAnyAsync<WriteForRightsException>(() => client.GetCampaignAsync(Campaign2022.Id, Token)) switch
        {
            RateLimitedException limited => limited.RetryAt,
            ServerUnavailableException unavailable => unavailable.RetryAt,
            var other => throw other,
        };
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
