using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>A message that a human approved, as written or redacted, and that has not been sent yet.</summary>
/// <example><code>
/// var screening = new SolidarityScreening(pack.Campaign, @case, clock); // of the case as it is in force
/// ApprovedMessage approved = screening.Screen(draft).Approve(ModeratorId.Parse("moderator-7"));
/// if (approved.TryGetDeliverable(screening, out var message))
/// {
///     Console.WriteLine(message.Text.Reveal()); // print it, and send it to message.Routes
///     ClosedMessage delivered = message.MarkDelivered();
///     Console.WriteLine(delivered.Status);
/// }
/// </code></example>
public sealed class ApprovedMessage : SolidarityMessage
{
    internal ApprovedMessage(SolidarityRecord record, SolidarityScreening screening)
        : base(record, screening)
    {
    }

    /// <summary>The decision that approved it.</summary>
    public ModerationDecision Decision => Record.Decisions[Record.Decisions.Count - 1];

    /// <summary>
    /// Returns the message to send, if the decision still holds under the policy in force. Call it at the moment of sending, not before.
    /// </summary>
    /// <param name="inForce">The screening for the case as it is now.</param>
    /// <param name="message">The text to send and its routes; <c>null</c> if it may not be sent.</param>
    /// <returns>
    /// Whether it may be sent. If not, <see cref="SolidarityScreening.Restore"/> with this message's record returns the message that has to
    /// be decided again, with the reason.
    /// </returns>
    /// <exception cref="ArgumentException">The screening is for another case.</exception>
    public bool TryGetDeliverable(SolidarityScreening inForce, [NotNullWhen(true)] out DeliverableMessage? message)
    {
        message = inForce.FindReopeningReason(Record) is null ? new(Record, inForce) : null;
        return message is not null;
    }

    /// <summary>Withdraws the message on behalf of its writer.</summary>
    public ClosedMessage Withdraw() => WithdrawForWriter();
}
