namespace WriteForRights;

/// <summary>The void of an action or a report: it no longer counts.</summary>
/// <remarks>
/// A void is permanent: whatever arrives later under the same id does not count. Record an action that was voided by mistake again under
/// a new id.
/// </remarks>
public sealed record VoidRecord
{
    /// <summary>The reason.</summary>
    public required VoidReason Reason { get; init; }

    /// <summary>The time of the decision; the time at which the server stored it by default.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The person who decided, for the section's use only, such as a moderator's id. At most 100 characters.</summary>
    public PersonalText? By { get; init => field = PastedText.Trim(value); }
}
