using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The result for one of several messages: done, or the reason why not.</summary>
public sealed record MessageResult
{
    /// <summary>The id of the message.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The HTTP status, as if the message had been sent alone: 200 if it was done, now or before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Status { get; init; }

    /// <summary>The message as it is now; <c>null</c> after a release, and if it was refused.</summary>
    public QueuedMessage? Message { get; init; }

    /// <summary>The reason why it was refused; <c>null</c> if it was done.</summary>
    public ApiProblem? Problem { get; init; }
}
