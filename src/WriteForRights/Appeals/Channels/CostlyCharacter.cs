using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// A character outside the GSM alphabet. One is enough to make the whole text message UCS-2 and its segments less than half as long. It
/// prints redacted.
/// </summary>
public sealed record CostlyCharacter
{
    /// <summary>The character, of one or two UTF-16 units.</summary>
    public required string Character { get; init; }

    /// <summary>The index in <see cref="SmsMessage.Text"/>, in UTF-16 units from 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Position { get; init; }

    /// <summary>
    /// The plain form that can replace it: <c>'</c> for <c>’</c>, <c>...</c> for <c>…</c>, the empty text for an invisible mark. It is
    /// <c>null</c> for letters, whose replacement would change a word or name, and for all characters without a plain form.
    /// </summary>
    public string? Plain { get; init; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(character)";
}
