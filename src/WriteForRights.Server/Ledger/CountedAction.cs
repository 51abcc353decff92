namespace WriteForRights.Server;

/// <summary>An action as far as it counts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Actions">How many actions it is.</param>
/// <param name="Messages">How many messages it is.</param>
/// <param name="Signatures">How many signatures it is, unless the same person signed for the case before.</param>
/// <param name="TakenAt">When it was taken, in UTC.</param>
/// <param name="Person">The fingerprint of who did it; nothing for somebody unknown.</param>
internal sealed record CountedAction(
    ActionId Id, LedgerPlace Place, long Actions, long Messages, long Signatures, DateTimeOffset TakenAt, byte[]? Person)
{
    /// <summary>What it adds by itself. What counts once per person goes by the person's standing.</summary>
    internal Tally Alone => new(Actions, Messages, Person is null ? Signatures : 0, 0);

    /// <summary>Its place in the order in which a person's actions stand.</summary>
    internal Standing Standing => new(TakenAt, Id);

    internal static CountedAction Of(LedgerEntry entry, byte[]? person) => new(
        entry.Completed.Id,
        LedgerPlace.Of(entry.Counted),
        entry.Counted.Actions,
        entry.Counted.Messages,
        entry.Counted.Signatures,
        entry.Completed.TakenAt!.Value,
        person);
}
