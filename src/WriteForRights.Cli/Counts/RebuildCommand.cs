namespace WriteForRights.Cli;

/// <summary>Corrects the counts that differ from the ledger.</summary>
internal sealed class RebuildCommand() : LedgerJobCommand<LedgerSettings>(LedgerJobKind.Rebuild);
