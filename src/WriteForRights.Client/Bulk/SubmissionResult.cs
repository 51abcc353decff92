namespace WriteForRights.Client;

/// <summary>The result of one action of many: a receipt or an error, never both.</summary>
public sealed record SubmissionResult
{
    /// <summary>The action as it was submitted.</summary>
    public required ActionRecord Action { get; init; }

    /// <summary>The server's receipt, if the action is on its disk, from this submission or an earlier one.</summary>
    public ActionReceipt? Receipt { get; init; }

    /// <summary>The exception that submitting the action alone would have thrown. Submitting it again unchanged cannot succeed.</summary>
    public WriteForRightsException? Error { get; init; }

    /// <summary>
    /// Whether the server had the action before it was sent for the last time: from an earlier submission, or from an attempt of this one
    /// whose response was lost.
    /// </summary>
    internal bool IsRepeat { get; init; }
}
