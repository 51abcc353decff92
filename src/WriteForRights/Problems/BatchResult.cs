namespace WriteForRights;

/// <summary>The result of a line of a batch: a receipt or a problem.</summary>
/// <typeparam name="TId">The type of the id on the line.</typeparam>
/// <typeparam name="TReceipt">The type of the receipt.</typeparam>
internal abstract record BatchResult<TId, TReceipt>
    where TId : struct
    where TReceipt : class
{
    /// <summary>The line in the batch, from 1. Empty lines count.</summary>
    public required long Line { get; init; }

    /// <summary>The id on the line; <c>null</c> if it could not be read.</summary>
    public TId? Id { get; init; }

    /// <summary>The HTTP status, as if the line had been sent alone: 200 or 201 with a receipt, any other with a problem.</summary>
    public required int Status { get; init; }

    /// <summary>The receipt, if the server has stored the record or its void, now or before; otherwise <c>null</c>.</summary>
    public TReceipt? Receipt { get; init; }

    /// <summary>The reason why the server has not stored it; <c>null</c> if there is a receipt.</summary>
    public ApiProblem? Problem { get; init; }
}
