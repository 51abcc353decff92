namespace WriteForRights;

/// <summary>The status of a message, without anything of its text.</summary>
public sealed record MessageReceipt
{
    /// <summary>The id of the action that counts the message.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The status.</summary>
    public required SolidarityStatus Status { get; init; }
}
