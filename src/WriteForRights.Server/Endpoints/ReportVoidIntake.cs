namespace WriteForRights.Server;

/// <summary>Voids reports.</summary>
internal sealed class ReportVoidIntake(IActionLedger ledger, TimeProvider clock, ServerTelemetry? telemetry = null)
    : VoidIntake<ReportId, ReportReceipt, ReportResult, ReportVoidLine>(EntryKind.ReportVoid, ledger, clock, telemetry)
{
    protected override string IdCode => ProblemCodes.ReportIdMalformed;

    internal override ReportResult NewResult(long line, ReportId? id, int status, ReportReceipt? receipt, ApiProblem? problem) =>
        new() { Line = line, Id = id, Status = status, Receipt = receipt, Problem = problem };

    protected override bool TryParse(string text, out ReportId id) => ReportId.TryParse(text, out id);

    protected override LedgerVoid NewEntry(ReportId id, VoidRecord record, DateTimeOffset recordedAt) =>
        new(LedgerVoid.Report, id.ToGuid(), record, recordedAt);

    protected override ReportReceipt NewReceipt(ReportId id, DateTimeOffset recordedAt) =>
        new() { Id = id, Status = ReportStatus.Voided, RecordedAt = recordedAt };
}
