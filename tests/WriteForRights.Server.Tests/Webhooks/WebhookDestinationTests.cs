using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server.Tests;

/// <summary>A running server whose webhook leads to its own network.</summary>
public sealed class WebhookDestinationTests
{
    [Fact]
    public async Task A_name_that_leads_to_the_own_machine_is_not_called()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        var port = ((IPEndPoint)inside.LocalEndpoint).Port;
        await using var server = await WebhookServer.StartAsync(
            options => options.AllowPrivateWebhooks = false,
            builder => builder.Services.AddSingleton(_ => new WebhookConnector(
                false,
                (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.IPv6Loopback]),
                (_, _) => throw new InvalidOperationException("It must not connect."))));
        Assert.Equal("201", await server.CallAsync(
            "PUT", "v1/webhooks/crm", $$"""{ "url": "https://hooks.example:{{port}}/", "events": {{WebhookServer.Messages}} }"""));
        await server.Desk.ApproveAsync();

        var delivery = await server.UntilAsync(delivery => delivery.Attempts == 1);
        Assert.Equal((WebhookDeliveryStatus.Waiting, null), (delivery.Status, delivery.LastStatus));
        Assert.False(inside.Pending());
    }

    [Fact]
    public async Task What_was_stored_while_private_addresses_were_allowed_is_not_called_any_more()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.PutAsync(events: WebhookServer.Messages);
        server.Services.GetRequiredService<CampaignServerOptions>().AllowPrivateWebhooks = false;
        await server.Desk.ApproveAsync();

        Assert.Null((await server.UntilAsync(delivery => delivery.Attempts == 1)).LastStatus);
        Assert.Equal(0, server.Receiver.Count);
    }
}
