namespace WriteForRights.Server;

/// <summary>Voids actions.</summary>
internal sealed class ActionVoidIntake(IActionLedger ledger, TimeProvider clock, ServerTelemetry? telemetry = null)
    : VoidIntake<ActionId, ActionReceipt, ActionResult, ActionVoidLine>(EntryKind.ActionVoid, ledger, clock, telemetry)
{
    protected override string IdCode => ProblemCodes.ActionIdMalformed;

    internal override ActionResult NewResult(long line, ActionId? id, int status, ActionReceipt? receipt, ApiProblem? problem) =>
        new() { Line = line, Id = id, Status = status, Receipt = receipt, Problem = problem };

    protected override bool TryParse(string text, out ActionId id) => ActionId.TryParse(text, out id);

    protected override LedgerVoid NewEntry(ActionId id, VoidRecord record, DateTimeOffset recordedAt) =>
        new(LedgerVoid.Action, id.ToGuid(), record, recordedAt);

    protected override ActionReceipt NewReceipt(ActionId id, DateTimeOffset recordedAt) =>
        new() { Id = id, Status = ActionStatus.Voided, RecordedAt = recordedAt };
}
