using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The replacement of an access key's secret.</summary>
public sealed record AccessKeyRotation
{
    /// <summary>Creates a rotation, to be filled in by an object initialiser.</summary>
    public AccessKeyRotation()
    {
    }

    /// <summary>
    /// Creates a rotation with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    [SetsRequiredMembers]
    public AccessKeyRotation(int version, DateTimeOffset? previousUntil = null)
    {
        Version = version;
        PreviousUntil = previousUntil;
    }

    /// <summary>
    /// The version of the new secret: one more than the key's. The key's own version replaces its latest secret, which is right if the
    /// response with that secret was lost.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Version { get; init; }

    /// <summary>The time until which the secret before stays valid; <c>null</c> to end it now.</summary>
    public DateTimeOffset? PreviousUntil { get; init; }
}
