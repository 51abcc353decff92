namespace WriteForRights.Cli;

/// <summary>Compares every count with the ledger.</summary>
internal sealed class VerifyCommand() : LedgerJobCommand<LedgerSettings>(LedgerJobKind.Verify);
