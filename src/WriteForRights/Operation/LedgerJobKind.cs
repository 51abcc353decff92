using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A kind of job on the server's ledger. Each runs while the server goes on counting.</summary>
[Word]
[JsonConverter(typeof(TextConverter<LedgerJobKind>))]
public readonly partial record struct LedgerJobKind
{
    /// <summary>Recomputes every count from the ledger, and lists the stored counts that differ. It changes nothing.</summary>
    public static LedgerJobKind Verify { get; } = new("verify");

    /// <summary>Recomputes every count from the ledger, and corrects those that differ.</summary>
    public static LedgerJobKind Rebuild { get; } = new("rebuild");

    /// <summary>Writes a copy of the database, as it is at one moment, into the server's folder for backups.</summary>
    public static LedgerJobKind Backup { get; } = new("backup");
}
