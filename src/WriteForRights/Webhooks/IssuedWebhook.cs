namespace WriteForRights;

/// <summary>A webhook that the server has created, changed or rotated.</summary>
public sealed record IssuedWebhook
{
    /// <summary>The webhook without its secret.</summary>
    public required Webhook Description { get; init; }

    /// <summary>
    /// The secret with which the server signs: <c>whsec_</c> and 32 bytes in base64. This is the only time that it is shown. <c>null</c> if
    /// the webhook was created before: rotate it to get another one.
    /// </summary>
    public string? Secret { get; init; }

    /// <summary>Returns a text without the secret.</summary>
    public override string ToString() => Description.ToString();
}
