namespace WriteForRights;

/// <summary>That an action or a report is taken back, and why: it ceases to count.</summary>
/// <remarks>
/// It is for good: what is void never counts again, whatever arrives later under its id. What was voided by mistake is recorded anew,
/// under an id of its own.
/// </remarks>
public sealed record VoidRecord
{
    /// <summary>Why.</summary>
    public required VoidReason Reason { get; init; }

    /// <summary>When it was decided. Left out, the time at which the server stored it.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who decided, in a text for the section alone, such as the id of a moderator: at most 100 characters.</summary>
    public PersonalText? By { get; init => field = PastedText.Trim(value); }
}
