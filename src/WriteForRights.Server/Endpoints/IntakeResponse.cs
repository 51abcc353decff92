namespace WriteForRights.Server;

/// <summary>The response to a submitted record.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Receipt">The receipt; <c>null</c> if the record was refused.</param>
/// <param name="Code">The code of the reason for a refusal; <c>null</c> with a receipt.</param>
/// <param name="Problems">The problems with the record, if these are the reason.</param>
/// <param name="RetryAfter">The number of seconds to wait before another attempt, if that is the reason.</param>
internal readonly record struct IntakeResponse<TReceipt>(
    int Status, TReceipt? Receipt = null, string? Code = null, ValueList<Problem> Problems = default, int? RetryAfter = null)
    where TReceipt : class;
