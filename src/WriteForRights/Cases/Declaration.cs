namespace WriteForRights;

/// <summary>A declaration of an organisation about the subject of a case, such as prisoner of conscience.</summary>
public sealed record Declaration
{
    /// <summary>The kind of declaration.</summary>
    public required DeclarationKind Kind { get; init; }

    /// <summary>The organisation that declared it.</summary>
    public required string By { get; init; }

    /// <summary>The source that published the declaration.</summary>
    public required SourceId Source { get; init; }
}
