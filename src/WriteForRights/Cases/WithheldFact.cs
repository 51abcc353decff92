namespace WriteForRights;

/// <summary>What stands in the place of a fact that is withheld.</summary>
internal sealed record WithheldFact
{
    /// <summary>The member that tells it from a text: too long for a language.</summary>
    internal const string Member = "withheld";

    /// <summary>Why the fact is withheld.</summary>
    public required WithheldReason Withheld { get; init; }
}
