namespace WriteForRights;

/// <summary>Whether a supporter agreed to be contacted, and to which words.</summary>
/// <remarks>
/// There are three answers, and no consent at all is a fourth that is none of them: only <see cref="ContactConsent.Granted"/> is
/// agreement, and it must say to which version of the words and when.
/// </remarks>
public sealed record Consent
{
    /// <summary>The answer.</summary>
    public required ContactConsent Contact { get; init; }

    /// <summary>The version of the words that the supporter was shown, at most 64 characters. What is granted has one.</summary>
    public string? TextVersion { get; init; }

    /// <summary>The language of the words.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>
    /// When the supporter answered. What is granted has a time. Take it once: an action that is sent again with another time is another one.
    /// </summary>
    public DateTimeOffset? At { get; init; }
}
