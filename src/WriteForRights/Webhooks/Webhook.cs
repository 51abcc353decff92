using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A webhook as the server lists it, without its secret.</summary>
public sealed record Webhook
{
    /// <summary>The id.</summary>
    public required WebhookId Id { get; init; }

    /// <summary>The address that receives the events.</summary>
    [SuppressMessage("Design", "CA1056", Justification = "The text as the administrator gave it, which a URI would normalise.")]
    public required string Url { get; init; }

    /// <summary>The types of the events.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<WebhookEventType> Events { get; init; }

    /// <summary>The only campaign whose events are sent; <c>null</c> for all.</summary>
    public CampaignId? Campaign { get; init; }

    /// <summary>The only section whose events are sent; <c>null</c> for all.</summary>
    public SectionId? Section { get; init; }

    /// <summary>
    /// Indicates whether the server sends nothing: an administrator has disabled the webhook, its address has answered 410 (Gone), or
    /// everything has failed for 5 days.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Disabled { get; init; }

    /// <summary>The time since which every attempt to send has failed; <c>null</c> if the last one succeeded.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The version of the secret: 1 for the first one, and one more with each rotation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Version { get; init; }

    /// <summary>The time until which the secret of the version before signs, too; <c>null</c> if it does not.</summary>
    public DateTimeOffset? PreviousUntil { get; init; }

    /// <summary>The time at which the webhook was created.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time at which the webhook was revoked; <c>null</c> if it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Returns a text without the address, which may contain a secret.</summary>
    public override string ToString() => $"(webhook {Id})";
}
