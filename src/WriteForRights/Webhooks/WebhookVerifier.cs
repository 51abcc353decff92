using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// Verifies the events that a campaign server sends to a webhook (Standard Webhooks, symmetric signatures), and reads them only then.
/// Thread-safe.
/// </summary>
/// <example><code>
/// var verifier = new WebhookVerifier([secret]);
/// if (verifier.TryVerify(body, name =&gt; request.Headers[name], out var webhookEvent))
/// {
///     Console.WriteLine($"{webhookEvent.Type} {webhookEvent.Counts?.Actions}");
/// }
/// </code></example>
public sealed class WebhookVerifier
{
    private const int MaxSignatures = 16;

    private readonly byte[][] _keys;
    private readonly TimeProvider _clock;

    /// <summary>Creates a verifier.</summary>
    /// <param name="secrets">
    /// The secrets as the server has shown them, at least one. While a secret is rotated, the old and the new one.
    /// </param>
    /// <param name="clock">The clock; the system clock by default.</param>
    /// <exception cref="ArgumentNullException">The secrets are <c>null</c>.</exception>
    /// <exception cref="ArgumentException">There is no secret, or one is not <c>whsec_</c> and 24 to 64 bytes in base64.</exception>
    public WebhookVerifier(IEnumerable<string> secrets, TimeProvider? clock = null)
    {
        _keys = [.. (secrets ?? throw new ArgumentNullException(nameof(secrets))).Select(
            secret => WebhookSignature.KeyOf(secret ?? string.Empty)
                ?? throw new ArgumentException("A secret must be whsec_ and 24 to 64 bytes in base64.", nameof(secrets)))];
        if (_keys.Length == 0)
        {
            throw new ArgumentException("There must be a secret.", nameof(secrets));
        }

        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>
    /// The difference to the clock up to which the time of sending is accepted, in both directions: 5 minutes. What is older may have been
    /// recorded by somebody and sent again.
    /// </summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Verifies a request, and reads its event. Answer <c>400</c> if this returns <c>false</c>, and a status of success in all other cases,
    /// also for a type that your app does not know; otherwise the server sends the event again.
    /// </summary>
    /// <param name="body">The very bytes of the body, before any parsing.</param>
    /// <param name="header">Returns the value of a header of the request, or <c>null</c> if it has none.</param>
    /// <param name="webhookEvent">The event; <c>null</c> if the request is not verified.</param>
    /// <returns>
    /// Whether one of the secrets has signed the body, not more than <see cref="Tolerance"/> ago, and the body is an event.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public bool TryVerify(byte[] body, Func<string, string?> header, [NotNullWhen(true)] out WebhookEvent? webhookEvent)
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        webhookEvent = null;
        var id = (header ?? throw new ArgumentNullException(nameof(header)))(WebhookSignature.IdHeader);
        if (id is null
            || !long.TryParse(header(WebhookSignature.TimestampHeader), NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp)
            || Math.Abs((decimal)timestamp - _clock.GetUtcNow().ToUnixTimeSeconds()) > (decimal)Tolerance.TotalSeconds
            || !IsSigned(body, id, timestamp, header(WebhookSignature.SignatureHeader)))
        {
            return false;
        }

        try
        {
            webhookEvent = WebhookEventId.TryParse(id, out var eventId) ? WebhookEnvelope.Read(eventId, body) : null;
        }
        catch (JsonException)
        {
            // The server has signed it, so this is no attack; but it is no event of this version either.
        }

        return webhookEvent is not null;
    }

    /// <summary>Returns whether one of the signatures is one of the secrets'. It compares all of them, so its time tells nothing.</summary>
    internal bool IsSigned(byte[] body, string id, long timestamp, string? signatures)
    {
        var given = (signatures ?? string.Empty).Split([' '], MaxSignatures + 1).Take(MaxSignatures)
            .Where(text => text.StartsWith(WebhookSignature.Version, StringComparison.Ordinal))
            .Select(text => BytesOf(text.Substring(WebhookSignature.Version.Length))).ToArray();
        var isSigned = false;
        foreach (var key in _keys)
        {
            var expected = WebhookSignature.Sign(key, id, timestamp, body);
            foreach (var signature in given)
            {
                isSigned |= WebhookSignature.AreEqual(expected, signature);
            }
        }

        return isSigned;
    }

    private static byte[] BytesOf(string base64)
    {
        try
        {
            return base64.Length > 2 * WebhookSignature.Length ? [] : Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
