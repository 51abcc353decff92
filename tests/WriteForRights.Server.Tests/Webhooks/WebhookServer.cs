using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>A server with webhooks, and a receiver of them.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    internal const string AllEvents = """["counts.changed", "milestone.reached", "message.decided"]""";
    internal const string Messages = """["message.decided"]""";

    private readonly MessageServer _server;

    private WebhookServer(MessageServer server, WebhookReceiver receiver) => (_server, Receiver) = (server, receiver);

    internal WebhookReceiver Receiver { get; }

    internal MessageServer Desk => _server;

    internal KeyServer Http => _server.Http;

    internal FakeTimeProvider Clock => _server.Clock;

    internal IServiceProvider Services => Http.Server.Services;

    internal IWebhookStore Store => Services.GetRequiredService<IActionLedger>().Webhooks;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static async Task<WebhookServer> StartAsync(
        Action<CampaignServerOptions>? configure = null, Action<WebApplicationBuilder>? build = null)
    {
#pragma warning disable CA2000 // The result disposes both.
        var receiver = await WebhookReceiver.StartAsync();
        return new(
            await MessageServer.StartAsync(build: builder =>
            {
                builder.Services.Configure<CampaignServerOptions>(options =>
                {
                    options.AllowPrivateWebhooks = true;
                    configure?.Invoke(options);
                });
                build?.Invoke(builder);
            }),
            receiver);
#pragma warning restore CA2000
    }

    internal string Body(string events = AllEvents, string? more = null, string path = "hook") =>
        $$"""{ "url": "{{new Uri(Receiver.Address, path)}}", "events": {{events}}{{(more is null ? string.Empty : ", " + more)}} }""";

    /// <summary>Creates or changes a webhook, and returns its secret if it is new.</summary>
    internal async Task<string?> PutAsync(string id = "crm", string events = AllEvents, string? more = null, string path = "hook")
    {
        using var response = await Http.SendAsync("PUT", $"v1/webhooks/{id}", Body(events, more, path), KeyServer.AdminKey);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Token));
        return (await Wire.JsonAsync(response)).TryGetProperty("secret", out var secret) ? secret.GetString() : null;
    }

    internal Task<string> CallAsync(string method, string path, string? body = null, string? key = KeyServer.AdminKey) =>
        Http.CallAsync(method, path, body, key);

    internal Task<Webhook> GetAsync(string id = "crm") => GetAsync(WebhookId.Parse(id));

    internal async Task<ValueList<WebhookDelivery>> DeliveriesAsync(string id = "crm", string query = "") =>
        (await _server.ReadAsync<Page<WebhookDelivery>>("GET", $"v1/webhooks/{id}/deliveries{query}")).Items;

    /// <summary>Waits until the only delivery of a webhook is as the test expects.</summary>
    internal async Task<WebhookDelivery> UntilAsync(Func<WebhookDelivery, bool> isExpected, string id = "crm")
    {
        while (true)
        {
            var delivery = Assert.Single(await DeliveriesAsync(id));
            if (isExpected(delivery))
            {
                return delivery;
            }

            Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Looks at the counts, as the server does in the background.</summary>
    internal Task LookAsync() => Services.GetRequiredService<CountTeller>().RunAsync(Token);

    /// <summary>Lets time pass, and wakes the code that sends.</summary>
    internal void Pass(TimeSpan time)
    {
        Clock.Advance(time);
        Services.GetRequiredService<WebhookEvents>().Announce();
    }

    /// <summary>Submits letters.</summary>
    internal async Task WriteLettersAsync(int quantity = 1, string? section = null) =>
        Assert.Equal("201", await Http.SubmitAsync(KeyServer.AdminKey, section: section, quantity: quantity));

    internal async Task<JsonElement> CountsAsync()
    {
        using var response = await Http.SendAsync("GET", "v1/campaigns/w4r-2022/cases/dorgelesse-nguessan/counts");
        return await Wire.JsonAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    private async Task<Webhook> GetAsync(WebhookId id) =>
        (await _server.ReadAsync<Page<Webhook>>("GET", "v1/webhooks")).Items.Single(webhook => webhook.Id == id);
}
