namespace WriteForRights.Client;

/// <summary>The result of voiding one action of many: a receipt or an error, never both.</summary>
public sealed record ActionVoidResult
{
    /// <summary>The id of the action.</summary>
    public required ActionId Action { get; init; }

    /// <summary>The server's receipt, if the void is on its disk, from this call or an earlier one.</summary>
    public ActionReceipt? Receipt { get; init; }

    /// <summary>The exception that voiding the action alone would have thrown. Voiding it again in the same way cannot succeed.</summary>
    public WriteForRightsException? Error { get; init; }
}
