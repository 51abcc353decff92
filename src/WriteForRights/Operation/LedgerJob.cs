using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A job on the server's ledger: verification, rebuild or backup.</summary>
public sealed record LedgerJob
{
    /// <summary>The maximum number of <see cref="Differences"/> that a job lists.</summary>
    public const int MaxDifferences = 1_000;

    /// <summary>The id.</summary>
    public required LedgerJobId Id { get; init; }

    /// <summary>The kind.</summary>
    public required LedgerJobKind Kind { get; init; }

    /// <summary>The status.</summary>
    public required LedgerJobStatus Status { get; init; }

    /// <summary>The time at which the job was started.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The time at which it ended; <c>null</c> while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>
    /// The number of actions and reports that were read from the ledger so far. A rebuild that changed something reads them twice. 0 for a
    /// backup.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Rows { get; init; }

    /// <summary>
    /// The number of stored counts that differ from the ledger. A rebuild has corrected them when it is done. 0 for a backup.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long DifferenceCount { get; init; }

    /// <summary>The stored counts that differ from the ledger, at most <see cref="MaxDifferences"/> of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<LedgerDifference> Differences { get; init; }

    /// <summary>
    /// The number of entries that are missing or wrong in the table of the actions under which people count. It explains differences, and
    /// a rebuild has corrected it, too.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long PeopleDifferenceCount { get; init; }

    /// <summary>The name of the file that a backup has written, in the server's folder; <c>null</c> until it is complete.</summary>
    public string? File { get; init; }

    /// <summary>The size in bytes of that file; <c>null</c> until it is complete.</summary>
    public long? FileBytes { get; init; }

    /// <summary>The code of the reason why the job failed, one of <see cref="ProblemCodes"/>; <c>null</c> if it did not.</summary>
    public string? Code { get; init; }
}
