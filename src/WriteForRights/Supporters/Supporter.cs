namespace WriteForRights;

/// <summary>Who did an action, as far as the supporter says. It prints redacted.</summary>
/// <remarks>
/// Every text is held without what surrounds it: white space, line breaks, marks of direction and other invisible characters at its ends,
/// which people paste along and nobody sees. What stands within a text is kept as it was written.
/// </remarks>
public sealed record Supporter
{
    /// <summary>
    /// The name as the supporter writes it, at most 200 characters, in any script. It is never split and never re-cased. It has a letter,
    /// and no angle brackets, no email address and no web address in it.
    /// </summary>
    public PersonalText? Name { get; init => field = PastedText.Trim(value); }

    /// <summary>The email address.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>
    /// The telephone number as the supporter writes it, at most 40 characters. Where its numbering plan is certain, by the calling code or
    /// by <see cref="Country"/>, it has as many digits as numbers of the plan have.
    /// </summary>
    public PersonalText? Phone { get; init => field = PastedText.Trim(value); }

    /// <summary>The postal address.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>The country the supporter lives in: one of <see cref="CountryCode.Known"/>, or <c>null</c>.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The language to write to the supporter in.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The country whose way of writing telephone numbers the supporter knows.</summary>
    internal CountryCode? CountryOfPhone => Country is { IsKnown: true } ? Country : Address?.Country is { IsKnown: true } own ? own : null;

    /// <summary>A fixed text that tells nothing of the supporter.</summary>
    public override string ToString() => "(supporter)";
}
