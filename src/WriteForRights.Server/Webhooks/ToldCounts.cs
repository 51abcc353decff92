namespace WriteForRights.Server;

/// <summary>The public counts of a campaign or a case, as webhooks were told last.</summary>
/// <param name="Counts">The counts, without their time.</param>
/// <param name="Greatest">The greatest counts whose milestones were announced. No milestone up to them is announced again.</param>
/// <param name="At">The time at which the counts were told, by the clock of the machine.</param>
/// <param name="Revision">The number of changes; 0 before the first one.</param>
internal sealed record ToldCounts(Counts Counts, Tally Greatest, DateTimeOffset At, long Revision);
