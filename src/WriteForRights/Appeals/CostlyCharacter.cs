namespace WriteForRights;

/// <summary>
/// A character that the GSM alphabet does not have: one of them makes the whole text message UCS-2, and a segment of it less than half as
/// long. It prints redacted.
/// </summary>
public sealed record CostlyCharacter
{
    /// <summary>The character, as one or two UTF-16 units.</summary>
    public required string Character { get; init; }

    /// <summary>The index in <see cref="SmsMessage.Text"/>, in UTF-16 units from 0.</summary>
    public required int Position { get; init; }

    /// <summary>
    /// What can stand in its place: <c>'</c> for <c>’</c>, <c>...</c> for <c>…</c>, the empty text for a mark that nobody sees. It is
    /// <c>null</c> for letters, which would make another word or name, and for all that has no plain form.
    /// </summary>
    public string? Plain { get; init; }

    /// <summary>A fixed text that tells nothing of the message.</summary>
    public override string ToString() => "(character)";
}
