namespace WriteForRights;

/// <summary>What stands in JSON in the place of a fact that is withheld.</summary>
internal sealed record WithheldFact
{
    /// <summary>The member that tells it from a text: too long for a language.</summary>
    internal const string Member = "withheld";

    public required WithheldReason Withheld { get; init; }
}
