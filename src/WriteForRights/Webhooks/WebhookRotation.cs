using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The replacement of a webhook's secret.</summary>
public sealed record WebhookRotation
{
    /// <summary>Creates a rotation, to be filled in by an object initialiser.</summary>
    public WebhookRotation()
    {
    }

    /// <summary>
    /// Creates a rotation with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    [SetsRequiredMembers]
    public WebhookRotation(int version, DateTimeOffset? previousUntil = null)
    {
        Version = version;
        PreviousUntil = previousUntil;
    }

    /// <summary>
    /// The version of the new secret: one more than the webhook's. The webhook's own version replaces its latest secret, which is right if
    /// the response with that secret was lost.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Version { get; init; }

    /// <summary>The time until which the secret before signs, too; <c>null</c> to end it now.</summary>
    public DateTimeOffset? PreviousUntil { get; init; }
}
