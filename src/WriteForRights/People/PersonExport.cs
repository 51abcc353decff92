using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Everything that a server stores about a person, to be given to this person only. It prints redacted.</summary>
public sealed record PersonExport
{
    /// <summary>The time of the export.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>The actions of the person, with the personal data that is still stored, in the order in which they were recorded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<ExportedAction> Actions { get; init; }

    /// <summary>Returns a fixed text without any personal data.</summary>
    public override string ToString() => "(export of a person)";
}
