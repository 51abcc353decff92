using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>A message that a human let pass, as it was written or redacted, and that has not been sent yet.</summary>
public sealed class ApprovedMessage : SolidarityMessage
{
    internal ApprovedMessage(SolidarityRecord record, SolidarityScreening screening)
        : base(record, screening)
    {
    }

    /// <summary>The decision that let it pass.</summary>
    public ModerationDecision Decision => Record.Decisions[Record.Decisions.Count - 1];

    /// <summary>
    /// The message to be sent, if the decision still holds under the policy that is in force. Ask for it at the moment of sending, not
    /// before.
    /// </summary>
    /// <param name="inForce">The screening for the case as it is now.</param>
    /// <param name="message">What to send, and where.</param>
    /// <returns>
    /// Whether it may be sent. Where it may not, <see cref="SolidarityScreening.Restore"/> with this message's record gives the message
    /// that has to be decided again, and says why.
    /// </returns>
    /// <exception cref="ArgumentException">The screening is for another case.</exception>
    public bool TryGetDeliverable(SolidarityScreening inForce, [NotNullWhen(true)] out DeliverableMessage? message)
    {
        message = inForce.WhyReopen(Record) is null ? new(Record, inForce) : null;
        return message is not null;
    }

    /// <summary>Takes the message back, for its writer.</summary>
    public ClosedMessage Withdraw() => WithdrawnByWriter();
}
