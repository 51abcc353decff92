namespace WriteForRights;

/// <summary>A supporter's answer on being contacted, with the wording that they were shown.</summary>
/// <remarks>
/// There are three answers, and a missing consent is a fourth case. Only <see cref="ContactConsent.Granted"/> is agreement, and it must
/// have the version of the wording and the time.
/// </remarks>
public sealed record Consent
{
    /// <summary>The answer.</summary>
    public required ContactConsent Contact { get; init; }

    /// <summary>The version of the wording that was shown, at most 64 characters. Required if granted.</summary>
    public string? TextVersion { get; init; }

    /// <summary>The language of the wording.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>
    /// The time of the answer. Required if granted. Set it once: an action that is resent with another time is a different one.
    /// </summary>
    public DateTimeOffset? At { get; init; }
}
