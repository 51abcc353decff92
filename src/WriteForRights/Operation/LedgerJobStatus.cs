using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The status of a job on the server's ledger.</summary>
[Word]
[JsonConverter(typeof(TextConverter<LedgerJobStatus>))]
public readonly partial record struct LedgerJobStatus
{
    /// <summary>It has not ended yet.</summary>
    public static LedgerJobStatus Running { get; } = new("running");

    /// <summary>It has ended, and did everything that it had to do.</summary>
    public static LedgerJobStatus Done { get; } = new("done");

    /// <summary>It has ended before that: <see cref="LedgerJob.Code"/> is the reason.</summary>
    public static LedgerJobStatus Failed { get; } = new("failed");
}
