namespace WriteForRights;

/// <summary>The steps of a stored message.</summary>
internal static class SolidarityRecordSteps
{
    internal static SolidarityRecord With(this SolidarityRecord record, SolidarityStatus status, ModerationDecision decision) =>
        record with { Status = status, Reopened = null, Decisions = [.. record.Decisions, decision] };

    internal static ModerationDecision? LastDecision(this SolidarityRecord record) =>
        record.Decisions.Count == 0 ? null : record.Decisions[record.Decisions.Count - 1];
}
