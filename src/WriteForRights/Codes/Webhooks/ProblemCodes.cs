namespace WriteForRights;

/// <content>The codes of problems with webhooks.</content>
public static partial class ProblemCodes
{
    /// <summary>The server does not send to this address: it is not https, has a user name, or is not public.</summary>
    public const string WebhookUrlNotAllowed = "webhook-url-not-allowed";

    /// <summary>The webhook is revoked, or its secret has another version or is being rotated.</summary>
    public const string WebhookNotChangeable = "webhook-not-changeable";
}
