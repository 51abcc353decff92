namespace WriteForRights;

/// <summary>What an organisation has declared the subject of a case to be.</summary>
public sealed record Declaration
{
    /// <summary>What was declared.</summary>
    public required DeclarationKind Kind { get; init; }

    /// <summary>The organisation that declared it.</summary>
    public required string By { get; init; }

    /// <summary>Where it was published.</summary>
    public required SourceId Source { get; init; }
}
