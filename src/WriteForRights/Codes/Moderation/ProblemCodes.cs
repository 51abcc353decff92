namespace WriteForRights;

/// <content>The codes of problems with messages to people, their claims, decisions and deliveries.</content>
public static partial class ProblemCodes
{
    /// <summary>Another moderator has claimed the message.</summary>
    public const string MessageClaimed = "message-claimed";

    /// <summary>The message does not wait for a decision: it is decided, withdrawn or delivered.</summary>
    public const string MessageDecided = "message-decided";

    /// <summary>The message, or its findings, are not those that the moderator read.</summary>
    public const string MessageChanged = "message-changed";

    /// <summary>The message has a finding that no reason can override.</summary>
    public const string MessageStopped = "message-stopped";

    /// <summary>A rule has findings, and the decision gives no reason for approving the message in spite of them.</summary>
    public const string OverrideMissing = "override-missing";

    /// <summary>The member does not belong to a decision with this outcome.</summary>
    public const string DecisionMemberSurplus = "decision-member-surplus";

    /// <summary>There is no message with this id and this secret.</summary>
    public const string WithdrawalUnknown = "withdrawal-unknown";

    /// <summary>The message was delivered, so it cannot be withdrawn.</summary>
    public const string MessageDelivered = "message-delivered";

    /// <summary>Another delivery has this id, with other settings.</summary>
    public const string DeliveryConflict = "delivery-conflict";

    /// <summary>The delivery was confirmed or cancelled.</summary>
    public const string DeliveryClosed = "delivery-closed";
}
