using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Outbox.Tests;

/// <summary>Arguments are checked at the call, not in the task.</summary>
public sealed class ArgumentTests : OutboxTest
{
    [Fact]
    public void A_missing_argument_of_OpenAsync_is_named_at_the_call()
    {
        Assert.Throws<ArgumentNullException>("options", () => { _ = ActionOutbox.OpenAsync(null!, Client, Token); });
        var options = new OutboxOptions { Path = File, Key = Key };
        Assert.Throws<ArgumentNullException>("client", () => { _ = ActionOutbox.OpenAsync(options, null!, Token); });
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void Invalid_options_are_refused_at_the_call()
    {
        Assert.Throws<ArgumentException>("options", () => { _ = OpenAsync(configure: options => options.Path = " "); });
        var clock = Assert.Throws<ArgumentException>("options", () => { _ = OpenAsync(configure: options => options.Clock = null!); });
        Assert.StartsWith("OutboxOptions.Clock must not be null.", clock.Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task An_action_without_an_id_or_a_campaign_is_refused_at_the_call()
    {
        await using var outbox = await OpenAsync();

        Assert.Throws<ArgumentNullException>("action", () => { _ = outbox.EnqueueAsync(null!, Token); });
        Assert.Throws<ArgumentException>("action", () => { _ = outbox.EnqueueAsync(Letter() with { Id = default }, Token); });
        Assert.Throws<ArgumentException>("action", () => { _ = outbox.EnqueueAsync(Letter() with { Campaign = default }, Token); });

        await AssertHoldsAsync(outbox, 0, 0);
    }

    [Fact]
    public void A_missing_argument_of_a_registration_is_named()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddWriteForRightsOutbox(_ => { }));
        Assert.Throws<ArgumentNullException>("configure", () => services.AddWriteForRightsOutbox(null!));
        Assert.Empty(services);
    }
}
