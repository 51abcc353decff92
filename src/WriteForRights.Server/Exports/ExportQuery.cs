namespace WriteForRights.Server;

/// <summary>The export that a request asks for.</summary>
/// <param name="Filter">The selection, in the caller's section if it has one.</param>
/// <param name="Format">The format.</param>
internal sealed record ExportQuery(ExportFilter Filter, ExportFormat Format)
{
    /// <summary>The cursor behind which the export begins; <c>null</c> for the whole.</summary>
    internal string? After { get; init; }

    /// <summary>The dimension of counts.</summary>
    internal CountDimension By { get; init; }
}
