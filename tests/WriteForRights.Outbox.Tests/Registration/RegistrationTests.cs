using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Outbox.Tests;

public sealed class RegistrationTests : OutboxTest
{
    [Fact]
    public async Task An_action_that_the_app_puts_in_is_sent_in_the_background()
    {
        await using var server = await MockCampaignServer.StartAsync();
        using var app = App(server, options => options.Clock = TimeProvider.System);
        await app.StartAsync(Token);
        var letter = Letter();

        await app.Services.GetRequiredService<ActionOutbox>().EnqueueAsync(letter, Token);

        // An app whose background service fails stops, and no request arrives.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            Token, app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        await server.Journal.WaitForAsync(exchange => exchange.Request.Action == letter.Id && exchange.IsDone, ends.Token);
        await app.StopAsync(Token);
        await server.Ledger.AssertHoldsExactlyAsync([letter], Token);
    }

    [Fact]
    public async Task Invalid_options_stop_the_app_from_starting_and_name_the_option()
    {
        await using var server = await MockCampaignServer.StartAsync();
        using var app = App(server, options => options.Key = new byte[5]);

        var refused = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => app.StartAsync(Token));

        Assert.Contains("OutboxOptions.Key must be 32 bytes.", refused.Message, StringComparison.Ordinal);
    }

    private IHost App(MockCampaignServer server, Action<OutboxOptions> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddWriteForRights(options => options.BaseAddress = server.BaseAddress);
        builder.Services.AddWriteForRightsOutbox(options =>
        {
            (options.Path, options.Key) = (File, Key);
            configure(options);
        });
        return builder.Build();
    }
}
