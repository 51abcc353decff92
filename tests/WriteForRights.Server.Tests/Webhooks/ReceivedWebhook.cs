using System.Text.Json;

namespace WriteForRights.Server.Tests;

/// <summary>A request that a receiver got.</summary>
internal sealed record ReceivedWebhook(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    internal string Id => Headers["webhook-id"];

    internal JsonElement Json => JsonElement.Parse(Body);

    internal string Type => Json.GetProperty("type").GetString()!;

    internal JsonElement Data => Json.GetProperty("data");

    internal WebhookEvent Verified(TimeProvider clock, params string[] secrets)
    {
        Assert.True(new WebhookVerifier(secrets, clock).TryVerify(Body, name => Headers.GetValueOrDefault(name), out var read));
        return read;
    }
}
