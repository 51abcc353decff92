namespace WriteForRights.Server;

/// <summary>The kind of an entry, for metrics.</summary>
internal enum EntryKind
{
    Action,
    Report,
    ActionVoid,
    ReportVoid,
}
