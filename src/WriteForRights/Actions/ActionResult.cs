namespace WriteForRights;

/// <summary>The result of an action in a batch: a receipt or a problem.</summary>
internal sealed record ActionResult
{
    /// <summary>The line in the batch, from 1. Empty lines count.</summary>
    public required long Line { get; init; }

    /// <summary>The action's id; <c>null</c> if it could not be read.</summary>
    public ActionId? Id { get; init; }

    /// <summary>The HTTP status, as if the action had been sent alone: 200 or 201 with a receipt, any other with a problem.</summary>
    public required int Status { get; init; }

    /// <summary>The receipt, if the server has stored the action or its void, now or before; otherwise <c>null</c>.</summary>
    public ActionReceipt? Receipt { get; init; }

    /// <summary>The reason why the server has not stored it; <c>null</c> if there is a receipt.</summary>
    public ApiProblem? Problem { get; init; }
}
