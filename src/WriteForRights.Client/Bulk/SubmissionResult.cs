namespace WriteForRights.Client;

/// <summary>What became of one of many actions: it has a receipt or an error, never both.</summary>
public sealed record SubmissionResult
{
    /// <summary>The action, as it was given.</summary>
    public required ActionRecord Action { get; init; }

    /// <summary>The server's receipt, if the action is on its disk, now or from before.</summary>
    public ActionReceipt? Receipt { get; init; }

    /// <summary>Why it is not: what submitting it alone would have thrown. To submit it again as it is, is of no use.</summary>
    public WriteForRightsException? Error { get; init; }
}
