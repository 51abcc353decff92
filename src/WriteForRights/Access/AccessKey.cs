using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>An access key as the server lists it, without its secret.</summary>
public sealed record AccessKey
{
    /// <summary>The id.</summary>
    public required AccessKeyId Id { get; init; }

    /// <summary>The permissions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<AccessScope> Scopes { get; init; }

    /// <summary>The only section for which the key writes; <c>null</c> for all.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The origins of the pages that may use the key; empty for a key that stays secret.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Origins { get; init; }

    /// <summary>The time at which the key ends; <c>null</c> for a key that does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The maximum number of requests per minute; <c>null</c> for the server's setting.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>The version of the secret: 1 for the first one, and one more with each rotation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Version { get; init; }

    /// <summary>The time until which the secret of the version before is valid, too; <c>null</c> if it is not.</summary>
    public DateTimeOffset? PreviousUntil { get; init; }

    /// <summary>The time at which the key was created.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time at which the key was revoked; <c>null</c> if it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
