using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A postal address. It prints redacted: it may be a private person's.</summary>
/// <remarks>Every text is trimmed: white space, line breaks and invisible characters at its ends are removed.</remarks>
public sealed record PostalAddress
{
    /// <summary>Creates an address, to be filled in by an object initialiser.</summary>
    public PostalAddress()
    {
    }

    /// <summary>
    /// Creates an address with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    [SetsRequiredMembers]
    public PostalAddress(
        ValueList<PersonalText> lines,
        CountryCode country,
        PersonalText? locality = null,
        PersonalText? region = null,
        PersonalText? postalCode = null)
    {
        Lines = lines;
        Country = country;
        Locality = locality;
        Region = region;
        PostalCode = postalCode;
    }

    /// <summary>The lines before the locality: building, street, post box.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<PersonalText> Lines { get; init => field = PastedText.Trim(value); }

    /// <summary>The town, city or post office.</summary>
    public PersonalText? Locality { get; init => field = PastedText.Trim(value); }

    /// <summary>The state, province or district.</summary>
    public PersonalText? Region { get; init => field = PastedText.Trim(value); }

    /// <summary>The postcode. In a supporter's address it must have the shape of the country's postcodes, if that is certain.</summary>
    public PersonalText? PostalCode { get; init => field = PastedText.Trim(value); }

    /// <summary>The country or territory.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required CountryCode Country { get; init; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(postal address)";
}
