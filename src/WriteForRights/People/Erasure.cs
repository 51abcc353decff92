using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>An erasure of a person's data, requested or completed. It contains nothing of the person.</summary>
public sealed record Erasure
{
    /// <summary>The id.</summary>
    public required ErasureId Id { get; init; }

    /// <summary>
    /// The number of the person's actions with personal data: those found at the request, or those whose data was erased at the
    /// confirmation.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Actions { get; init; }

    /// <summary>The time of the request.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>
    /// The access key of the request; <c>null</c> for the administrator's key of the settings and for a sign-in of the server's host.
    /// </summary>
    public AccessKeyId? RequestedBy { get; init; }

    /// <summary>The time of the confirmation, at which the data was erased; <c>null</c> if the erasure waits for it.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>
    /// The access key of the confirmation; <c>null</c> for the administrator's key of the settings and for a sign-in of the server's host.
    /// </summary>
    public AccessKeyId? ConfirmedBy { get; init; }
}
