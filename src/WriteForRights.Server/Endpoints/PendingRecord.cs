namespace WriteForRights.Server;

/// <summary>A record that was read and checked.</summary>
/// <param name="Id">The record's id; the default value if it could not be read.</param>
/// <param name="Response">The response. It is completed already if the ledger was not asked.</param>
internal readonly record struct PendingRecord<TId, TReceipt>(TId Id, Task<IntakeResponse<TReceipt>> Response)
    where TId : struct
    where TReceipt : class;
