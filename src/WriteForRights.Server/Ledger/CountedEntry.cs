namespace WriteForRights.Server;

/// <summary>An action or a revision of a report as the fold sees it.</summary>
/// <param name="Place">The buckets in which it counts.</param>
/// <param name="Actions">The number of actions.</param>
/// <param name="Messages">The number of messages.</param>
/// <param name="Signatures">The number of signatures, unless the same person signed for the case before.</param>
/// <param name="Order">The position among the person's actions; the default value for a report.</param>
/// <param name="Person">The fingerprint of the person; <c>null</c> for an unknown person and for a report.</param>
internal sealed record CountedEntry(
    LedgerPlace Place, long Actions, long Messages, long Signatures, ActionOrder Order, byte[]? Person)
{
    /// <summary>
    /// The numbers that it adds whatever the person's other actions are. A known person's signatures and people are moved, not added.
    /// </summary>
    internal Tally OwnTally => new(Actions, Messages, Person is null ? Signatures : 0, 0);

    internal static CountedEntry Of(LedgerEntry entry, byte[]? person) =>
        Of(entry.Counted, new ActionOrder(entry.Completed.TakenAt!.Value, entry.Completed.Id), person);

    /// <summary>Returns the entry of an action, or of a report if only the counts are given.</summary>
    internal static CountedEntry Of(CountEntry counted, ActionOrder order = default, byte[]? person = null) =>
        new(LedgerPlace.From(counted), counted.Actions, counted.Messages, counted.Signatures, order, person);
}
