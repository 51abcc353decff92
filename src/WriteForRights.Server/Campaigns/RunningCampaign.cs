namespace WriteForRights.Server;

/// <summary>A campaign that the server runs, with the rules for its actions.</summary>
internal sealed class RunningCampaign(CampaignPack pack, TimeProvider clock)
{
    internal CampaignPack Pack => pack;

    internal ActionRecordValidator Rules { get; } = new(pack, clock);

    /// <summary>A valid action as the ledger takes it: with everything that was left out filled in.</summary>
    internal LedgerEntry Complete(ActionRecord action)
    {
        // To the millisecond, so that the receipt says now what it will say of a repeat, read back from disk.
        var recordedAt = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var takenAt = action.TakenAt ?? recordedAt;
        var completed = action with
        {
            Quantity = action.Quantity ?? 1,
            TakenAt = takenAt,
            Targets = action.Targets.Count > 0 || action.Purpose != Purpose.Appeal || !pack.TryGetCase(action.Case, out var @case)
                ? action.Targets
                : @case.Targets.Select(target => target.Id).ToValueList(),
        };
        var zone = action.Section is { } id && pack.TryGetSection(id, out var section) ? section.Window.Zone : TimeZoneInfo.Utc;
        var day = TimeZoneInfo.ConvertTime(takenAt, zone).Date;
        return new LedgerEntry(action, completed, new PartialDate(day.Year, day.Month, day.Day).ToString(), recordedAt);
    }
}
