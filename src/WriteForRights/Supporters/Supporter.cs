namespace WriteForRights;

/// <summary>The person who took an action, with the details they chose to give. It prints redacted.</summary>
/// <remarks>
/// Every text is trimmed: white space, line breaks, direction marks and other invisible characters at its ends are removed, which people
/// paste by accident. The inside of a text is kept as written.
/// </remarks>
/// <example><code>
/// var supporter = new Supporter
/// {
///     Name = " A. Example ",
///     Email = EmailAddress.Parse("name@example.org"),
///     Country = CountryCode.Parse("GB"),
/// };
/// Console.WriteLine(supporter); // (supporter)
/// Console.WriteLine(supporter.Name?.Reveal()); // A. Example
/// </code></example>
public sealed record Supporter
{
    /// <summary>Creates a supporter, to be filled in by an object initialiser.</summary>
    public Supporter()
    {
    }

    /// <summary>
    /// Creates a supporter with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    public Supporter(
        PersonalText? name = null,
        EmailAddress? email = null,
        PersonalText? phone = null,
        PostalAddress? address = null,
        CountryCode? country = null,
        LanguageTag? language = null)
    {
        Name = name;
        Email = email;
        Phone = phone;
        Address = address;
        Country = country;
        Language = language;
    }

    /// <summary>
    /// The name as the supporter writes it, in any script, at most 200 characters. It is never split and its case is never changed. It must
    /// have a letter, and no angle brackets, email address or web address.
    /// </summary>
    public PersonalText? Name { get; init => field = PastedText.Trim(value); }

    /// <summary>The email address.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>
    /// The telephone number as the supporter writes it, at most 40 characters. If its numbering plan is certain, from the calling code or
    /// <see cref="Country"/>, it must have the number of digits of the plan.
    /// </summary>
    public PersonalText? Phone { get; init => field = PastedText.Trim(value); }

    /// <summary>The postal address.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>The country in which the supporter lives: one of <see cref="CountryCode.Known"/>.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The language in which to write to the supporter.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The country whose numbering plan applies to a telephone number without calling code.</summary>
    internal CountryCode? PhoneCountry => Country is { IsKnown: true } ? Country : Address?.Country is { IsKnown: true } own ? own : null;

    /// <summary>Returns a fixed text without any personal data.</summary>
    public override string ToString() => "(supporter)";
}
