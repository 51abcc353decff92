namespace WriteForRights.Server;

/// <summary>A campaign that the server runs, with the rules for its actions.</summary>
internal sealed class RunningCampaign(CampaignPack pack, TimeProvider clock)
{
    private readonly CountRules _counting = new(pack);

    internal CampaignPack Pack => pack;

    internal ActionRecordValidator Rules { get; } = new(pack, clock);

    /// <summary>A valid action as the ledger takes it: with everything that was left out filled in.</summary>
    internal LedgerEntry Complete(ActionRecord action)
    {
        // To the millisecond, so that the receipt says now what it will say of a repeat, read back from disk.
        var recordedAt = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var completed = _counting.Complete(action, recordedAt);
        return new LedgerEntry(action, completed, _counting.EntryOf(completed), recordedAt);
    }
}
