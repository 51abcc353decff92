using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>What goes wrong and is made good, as an app sees it.</summary>
public sealed class RetryingTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    /// <summary>The ways to get a client that tries again, each with options of the test.</summary>
    public static TheoryData<string> Ways { get; } = ["own connections", "the app's connections", "registered"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_lost_answer_is_made_good_and_the_action_counts_once(string way)
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
    public async Task Of_two_hundred_letters_of_which_a_tenth_lose_their_answer_each_counts_once_and_nobody_hears_of_it(string way)
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
    public async Task An_exception_says_how_often_it_was_tried(string way)
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
    public async Task A_time_to_come_again_that_does_not_fit_is_told_at_once(string way)
    {
        LetFail(Fault.Refused(429, TimeSpan.FromHours(2)));
        await using var provider = NewClient(way, out var client, options => options.Clock = Clock);

        var limited = await Assert.ThrowsAsync<RateLimitedException>(() => client.SubmitAsync(Campaign2022.Letter(), Token));

        Assert.Equal(Clock.GetUtcNow().AddHours(2), limited.RetryAt);
        Assert.Equal(1, limited.Attempts);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Some_calls_may_be_tried_oftener_or_not_at_all_again(string way)
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
    public async Task A_timeout_says_how_often_it_was_tried_and_how_long_it_took()
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
        Assert.Equal("The server did not respond in time, in 2 attempts.", timeout.Message);
    }

    [Fact]
    public async Task The_handler_of_a_registered_client_can_be_replaced()
    {
        LetFail(Fault.ResponseLost());
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = Server.BaseAddress)
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) => Assert.True(handlers.Remove(handlers.Single(handler => handler is RetryHandler))))
            .ConfigurePrimaryHttpMessageHandler(Server.CreateHandler);
        await using var provider = services.BuildServiceProvider();
        var letter = Campaign2022.Letter();

        await Assert.ThrowsAsync<ServerUnavailableException>(
            () => provider.GetRequiredService<WriteForRightsClient>().SubmitAsync(letter, Token));

        Server.Journal.AssertAttempts(1, letter.Id);
    }

    [Fact]
    public void A_handler_is_not_made_with_options_that_cannot_be_used()
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
            // Waits of nothing but some moments, by the real clock.
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
