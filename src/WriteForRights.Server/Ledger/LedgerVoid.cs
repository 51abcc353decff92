namespace WriteForRights.Server;

/// <summary>That something is taken back, on its way into the ledger.</summary>
/// <param name="Subject">What is taken back: <see cref="Action"/> or <see cref="Report"/>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Record">Why, and who decided when.</param>
/// <param name="RecordedAt">When the server was told.</param>
internal sealed record LedgerVoid(string Subject, Guid Id, VoidRecord Record, DateTimeOffset RecordedAt)
{
    internal const string Action = "action";
    internal const string Report = "report";
}
