namespace WriteForRights;

/// <summary>Who did an action, as far as the supporter says. It prints redacted.</summary>
public sealed record Supporter
{
    /// <summary>The name as the supporter writes it, at most 200 characters. It is never split and never re-cased.</summary>
    public PersonalText? Name { get; init; }

    /// <summary>The email address.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>The telephone number, at most 40 characters.</summary>
    public PersonalText? Phone { get; init; }

    /// <summary>The postal address.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>The country the supporter lives in.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The language to write to the supporter in.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>A fixed text that tells nothing of the supporter.</summary>
    public override string ToString() => "(supporter)";
}
