using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>A supporter's answer on being contacted, with the wording that they were shown.</summary>
/// <remarks>
/// There are three answers, and a missing consent is a fourth case. Only <see cref="ContactConsent.Granted"/> is agreement, and it must
/// have the version of the wording and the time.
/// </remarks>
public sealed record Consent
{
    /// <summary>Creates a consent, to be filled in by an object initialiser.</summary>
    public Consent()
    {
    }

    /// <summary>
    /// Creates a consent with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    [SetsRequiredMembers]
    public Consent(
        ContactConsent contact,
        string? textVersion = null,
        LanguageTag? language = null,
        DateTimeOffset? at = null)
    {
        Contact = contact;
        TextVersion = textVersion;
        Language = language;
        At = at;
    }

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
