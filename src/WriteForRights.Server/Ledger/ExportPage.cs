namespace WriteForRights.Server;

/// <summary>Some rows of an export: often none, if few entries match.</summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <param name="Rows">The rows, each with its position.</param>
/// <param name="Position">The position up to which all entries have been looked at, behind which the next page begins.</param>
internal sealed record ExportPage<TRow>(IReadOnlyList<(long Position, TRow Row)> Rows, long Position)
{
    /// <summary>The maximum number of rows.</summary>
    internal const int MaxRows = 2_048;

    /// <summary>
    /// The maximum number of positions that are looked at. With it a read is short even if nothing matches: a long one would keep the store
    /// from tidying up.
    /// </summary>
    internal const int MaxPositions = 65_536;
}
