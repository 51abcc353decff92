using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>The void of an action or a report: it no longer counts.</summary>
/// <remarks>
/// A void is permanent: whatever arrives later under the same id does not count. Record an action that was voided by mistake again under
/// a new id.
/// </remarks>
public sealed record VoidRecord
{
    /// <summary>Creates a void, to be filled in by an object initialiser.</summary>
    public VoidRecord()
    {
    }

    /// <summary>
    /// Creates a void with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    [SetsRequiredMembers]
    public VoidRecord(VoidReason reason, DateTimeOffset? at = null, PersonalText? by = null)
    {
        Reason = reason;
        At = at;
        By = by;
    }

    /// <summary>The reason.</summary>
    public required VoidReason Reason { get; init; }

    /// <summary>The time of the decision; the time at which the server stored it by default.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The person who decided, for the section's use only, such as a moderator's id. At most 100 characters.</summary>
    public PersonalText? By { get; init => field = PastedText.Trim(value); }
}
