using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A moderator's claim of a message: until it ends, no other moderator decides about the message.</summary>
public sealed record MessageClaim
{
    /// <summary>The moderator.</summary>
    public required ModeratorId By { get; init; }

    /// <summary>The time at which the claim ends, by the server's clock.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset Until { get; init; }
}
