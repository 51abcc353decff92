namespace WriteForRights;

/// <summary>Whether a supporter agreed to be contacted, and to which words.</summary>
public sealed record Consent
{
    /// <summary>The answer.</summary>
    public required ContactConsent Contact { get; init; }

    /// <summary>The version of the words that the supporter was shown, at most 64 characters.</summary>
    public string? TextVersion { get; init; }

    /// <summary>The language of the words.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>When the supporter answered.</summary>
    public DateTimeOffset? At { get; init; }
}
