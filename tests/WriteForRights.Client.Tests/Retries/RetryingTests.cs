using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Retries as an app sees them.</summary>
public sealed class RetryingTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    /// <summary>The ways to create a client that retries, each with the test's options.</summary>
    public static TheoryData<string> Ways { get; } = ["own connections", "the app's connections", "registered"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_lost_response_is_retried_and_the_action_counts_once(string way)
    {
        LetFail(Fault.ResponseLost().OnFirstAttempts(1));
        var letter = Campaign2022.Letter().WithPersonalData();
        await using var provider = NewClient(way, out var client);

        var receipt = await client.SubmitAsync(letter, Token);

        Assert.Equal(letter.Id, receipt.Id);
        Server.Journal.AssertAttempts(2, letter.Id);
        await Server.Ledger.AssertHoldsExactlyAsync([letter], Token);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Two_hundred_letters_count_once_each_although_a_tenth_of_the_responses_is_lost(string way)
    {
        LetFail(Fault.ResponseLost().OnEvery(10));
        await using var provider = NewClient(way, out var client);
        var letters = Enumerable.Range(0, 200).Select(_ => Campaign2022.Letter()).ToList();

        var receipts = await Task.WhenAll(letters.Select(letter => client.SubmitAsync(letter, Token)));

        Assert.Equal(letters.Select(letter => letter.Id), receipts.Select(receipt => receipt.Id));
        Assert.True(Server.Journal.Count > 200, "Nothing was lost.");
        await Server.Ledger.AssertHoldsExactlyAsync(letters, Token);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_exception_has_the_number_of_attempts(string way)
    {
        LetFail(Fault.Refused(503));
        await using var provider = NewClient(way, out var client, options => options.MaxAttempts = 3);

        var unavailable = await Assert.ThrowsAsync<ServerUnavailableException>(() => client.SubmitAsync(Campaign2022.Letter(), Token));
        Assert.Equal(3, unavailable.Attempts);

        LetFail(Fault.ResponseLost());
        var broken = await Assert.ThrowsAsync<ServerUnavailableException>(() => client.SubmitAsync(Campaign2022.Letter(), Token));
        Assert.Equal(3, broken.Attempts);

        LetFail();
        var invalid = await Assert.ThrowsAsync<InvalidRequestException>(
            () => client.SubmitAsync(Campaign2022.Letter() with { Quantity = 0 }, Token));
        Assert.Equal(1, invalid.Attempts);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_RetryAfter_beyond_the_timeout_is_reported_at_once(string way)
    {
        LetFail(Fault.Refused(429, TimeSpan.FromHours(2)));
        await using var provider = NewClient(way, out var client, options => options.Clock = Clock);

        var limited = await Assert.ThrowsAsync<RateLimitedException>(() => client.SubmitAsync(Campaign2022.Letter(), Token));

        Assert.Equal(Clock.GetUtcNow().AddHours(2), limited.RetryAt);
        Assert.Equal(1, limited.Attempts);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Call_options_can_raise_or_lower_the_number_of_attempts(string way)
    {
        LetFail(Fault.Refused(503));
        await using var provider = NewClient(way, out var client, options => options.MaxAttempts = 2);

        var once = await Assert.ThrowsAsync<ServerUnavailableException>(
            () => client.With(new CallOptions { MaxAttempts = 1 }).GetCampaignAsync(Campaign2022.Id, Token));
        var thrice = await Assert.ThrowsAsync<ServerUnavailableException>(
            () => client.With(new CallOptions { MaxAttempts = 3 }).GetCampaignAsync(Campaign2022.Id, Token));
        var twice = await Assert.ThrowsAsync<ServerUnavailableException>(() => client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Equal((1, 3, 2), (once.Attempts, thrice.Attempts, twice.Attempts));
    }

    [Fact]
    public async Task A_timeout_has_the_number_of_attempts_in_its_message()
    {
        LetFail(Fault.RequestDelayed(TimeSpan.FromDays(1)));
        await using var provider = NewClient("own connections", out var client, options =>
        {
            options.AttemptTimeout = TimeSpan.FromMilliseconds(20);
            options.Timeout = TimeSpan.FromSeconds(20);
            options.MaxAttempts = 2;
        });

        var timeout = await Assert.ThrowsAsync<RequestTimeoutException>(
            () => client.GetCampaignAsync(Campaign2022.Id, Token).WithPatience());

        Assert.Equal(2, timeout.Attempts);
        Assert.Equal("The server did not respond in time, in 2 attempts.", timeout.Reason());
    }

    [Fact]
    public void A_handler_with_invalid_options_cannot_be_created()
    {
        Assert.StartsWith(
            "WriteForRightsClientOptions.MaxAttempts must be from 1 to 100.",
            Assert.Throws<ArgumentException>(() => new RetryHandler(new WriteForRightsClientOptions { MaxAttempts = 0 })).Message,
            StringComparison.Ordinal);
        using var handler = new RetryHandler(new WriteForRightsClientOptions());
    }

    private ServiceProvider NewClient(string way, out WriteForRightsClient client, Action<WriteForRightsClientOptions>? configure = null)
    {
        void Set(WriteForRightsClientOptions options)
        {
            // Waits of a few milliseconds, by the system clock.
            options.FirstRetryDelay = TimeSpan.FromMilliseconds(5);
            options.MaxAttempts = 5;
            options.Language = LanguageTag.English;
            options.BaseAddress = Server.BaseAddress;
            configure?.Invoke(options);
        }

        var services = new ServiceCollection();
        services.AddWriteForRights(Set).ConfigurePrimaryHttpMessageHandler(Server.CreateHandler);
        var provider = services.BuildServiceProvider();
        client = way switch
        {
            "own connections" => NewClient(Set),
            "registered" => provider.GetRequiredService<WriteForRightsClient>(),
            _ => NewClient((_, passOn, token) => passOn(token), Set),
        };
        return provider;
    }
}
