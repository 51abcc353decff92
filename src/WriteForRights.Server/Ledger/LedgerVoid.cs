namespace WriteForRights.Server;

/// <summary>A void to be stored in the ledger.</summary>
/// <param name="Subject">The type of the voided entry: <see cref="Action"/> or <see cref="Report"/>.</param>
/// <param name="Id">The id of the voided entry.</param>
/// <param name="Record">The reason, with the time and the person of the decision.</param>
/// <param name="RecordedAt">The time at which the server received it.</param>
internal sealed record LedgerVoid(string Subject, Guid Id, VoidRecord Record, DateTimeOffset RecordedAt)
{
    internal const string Action = "action";
    internal const string Report = "report";

    /// <summary>The only section whose entries may be voided; <c>null</c> for all.</summary>
    internal SectionId? OnlySection { get; init; }
}
