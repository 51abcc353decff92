namespace WriteForRights;

/// <content>The codes of problems with jobs on the ledger and with invalidations.</content>
public static partial class ProblemCodes
{
    /// <summary>Another job on the ledger is running.</summary>
    public const string LedgerJobRunning = "ledger-job-running";

    /// <summary>The server has no folder for backups.</summary>
    public const string BackupsMissing = "backups-missing";

    /// <summary>An invalidation has no criterion besides the campaign.</summary>
    public const string InvalidationCriteriaMissing = "invalidation-criteria-missing";

    /// <summary>Another invalidation has this id, with other criteria, or the token is not that of its dry run.</summary>
    public const string InvalidationConflict = "invalidation-conflict";

    /// <summary>A range of addresses is malformed or too large.</summary>
    public const string AddressRangeMalformed = "address-range-malformed";

    /// <summary>A period ends before it begins.</summary>
    public const string PeriodReversed = "period-reversed";
}
