using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A moderator's release of claimed messages, so that others can claim them.</summary>
public sealed record MessageRelease
{
    /// <summary>Creates a release, to be filled in by an object initialiser.</summary>
    public MessageRelease()
    {
    }

    /// <summary>
    /// Creates a release with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    [SetsRequiredMembers]
    public MessageRelease(ModeratorId by, ValueList<ActionId> ids = default)
    {
        By = by;
        Ids = ids;
    }

    /// <summary>The moderator.</summary>
    public required ModeratorId By { get; init; }

    /// <summary>The ids of the messages, at most 200; empty for all that the moderator has claimed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ActionId> Ids { get; init; }
}
