using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Outbox.Tests;

public sealed class RegistrationTests : OutboxTest
{
#pragma warning disable CA2213 // It has nothing to dispose.
    private readonly ListLogger _log = new();
#pragma warning restore CA2213

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

    [Fact]
    public async Task A_damaged_row_does_not_stop_the_app()
    {
        await using var server = await MockCampaignServer.StartAsync();
        List<ActionRecord> letters;
        await using (var outbox = await OpenAsync())
        {
            letters = await EnqueueAsync(outbox, 3);
            Ask("UPDATE item SET enqueued_at = 9223372036854775807 WHERE position = 1");
        }

        using var app = App(server, options => options.Clock = TimeProvider.System);
        await app.StartAsync(Token);

        await WaitForAsync(server, app, letters[1].Id);
        await WaitForAsync(server, app, letters[2].Id);
        await app.StopAsync(Token);
        await server.Ledger.AssertIdsAsync([letters[1].Id, letters[2].Id], Token);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_does_not_stop_the_app_and_works_when_it_is_mended()
    {
        await using var server = await MockCampaignServer.StartAsync();
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5_000), Token);
        using var app = App(server, options => options.Clock = Clock);
        await app.StartAsync(Token);
        await Clock.NextWaitAsync();
        Assert.Throws<OutboxStorageException>(() => app.Services.GetRequiredService<ActionOutbox>());
        var line = _log.Lines.First(line => line.Category == OutboxTelemetry.Name);
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.Equal("The file of the outbox cannot be used: storage-corrupt. Trying again.", line.Text);

        System.IO.File.Delete(File);
        var letter = Letter();
        await app.Services.GetRequiredService<ActionOutbox>().EnqueueAsync(letter, Token);
        Clock.Advance(FlushLoop.FirstDelay);

        await WaitForAsync(server, app, letter.Id);
        await app.StopAsync(Token);
    }

    // An app whose background service fails stops, and no request arrives.
    private static async Task WaitForAsync(MockCampaignServer server, IHost app, ActionId id)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            Token, app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        await server.Journal.WaitForAsync(exchange => exchange.Request.Action == id && exchange.IsDone, ends.Token);
    }

    private IHost App(MockCampaignServer server, Action<OutboxOptions> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddProvider(_log);
        builder.Services.AddWriteForRights(options => options.BaseAddress = server.BaseAddress);
        builder.Services.AddWriteForRightsOutbox(options =>
        {
            (options.Path, options.Key) = (File, Key);
            configure(options);
        });
        return builder.Build();
    }
}
