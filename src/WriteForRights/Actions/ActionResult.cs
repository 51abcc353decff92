namespace WriteForRights;

/// <summary>What became of one action of many that were sent together.</summary>
public sealed record ActionResult
{
    /// <summary>The line on which the action stood, from 1; empty lines count.</summary>
    public required long Line { get; init; }

    /// <summary>The action's id; nothing where it could not be read.</summary>
    public ActionId? Id { get; init; }

    /// <summary>The HTTP status that the action would have got by itself: 200 or 201 with a receipt, any other with a problem.</summary>
    public required int Status { get; init; }

    /// <summary>The receipt, if the server has stored the action, now or before, or that it is void.</summary>
    public ActionReceipt? Receipt { get; init; }

    /// <summary>Why the server has not stored it, otherwise.</summary>
    public ApiProblem? Problem { get; init; }
}
