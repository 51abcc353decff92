using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights.Server;

/// <summary>Creates, seals and opens the secrets of webhooks, and signs with them.</summary>
internal sealed class WebhookSecrets(PersonalSeal seal)
{
    /// <summary>The name under which secrets are sealed, also those before the last rotation.</summary>
    internal const string Column = "webhook.secret";

    /// <summary>Returns the key of a new secret: 32 random bytes.</summary>
    internal static byte[] New() => RandomNumberGenerator.GetBytes(WebhookSignature.Length);

    /// <summary>Returns the row of a webhook, which its secrets are sealed for.</summary>
    internal static byte[] Row(WebhookId id) => Encoding.ASCII.GetBytes(id.ToString());

    /// <summary>Returns a key as it is stored.</summary>
    internal byte[] Seal(WebhookId id, byte[] key) => seal.Seal(key, Column, Row(id));

    /// <summary>Adds the headers of Standard Webhooks to a request. While a secret is rotated, both sign.</summary>
    /// <param name="headers">The headers of the request.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="sentAt">The time of sending.</param>
    /// <param name="now">The time by which a previous secret has ended.</param>
    /// <returns>Whether the secret could be opened. If not, the request must not be sent.</returns>
    internal bool TrySign(HttpRequestHeaders headers, ClaimedDelivery delivery, DateTimeOffset sentAt, DateTimeOffset now)
    {
        var (webhook, body) = (delivery.Webhook, delivery.Body);
        var row = Row(webhook.Webhook.Id);
        if (!seal.TryOpen(webhook.Secret, Column, row, out var key))
        {
            return false;
        }

        var (id, timestamp) = (delivery.Event.ToString(), sentAt.ToUnixTimeSeconds());
        var signatures = Signature(key!);
        if (now < webhook.Webhook.PreviousUntil
            && webhook.PreviousSecret is { } stored
            && seal.TryOpen(stored, Column, row, out var previous))
        {
            signatures += " " + Signature(previous!);
        }

        headers.TryAddWithoutValidation(WebhookSignature.IdHeader, id);
        headers.TryAddWithoutValidation(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        headers.TryAddWithoutValidation(WebhookSignature.SignatureHeader, signatures);
        return true;

        string Signature(byte[] secret) =>
            WebhookSignature.Version + Convert.ToBase64String(WebhookSignature.Sign(secret, id, timestamp, body));
    }
}
