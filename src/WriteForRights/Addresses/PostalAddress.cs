namespace WriteForRights;

/// <summary>A postal address. It prints redacted: it may be a private person's.</summary>
public sealed record PostalAddress
{
    /// <summary>The lines before the locality: building, street, post box.</summary>
    public required ValueList<PersonalText> Lines { get; init; }

    /// <summary>The town, city or post office.</summary>
    public PersonalText? Locality { get; init; }

    /// <summary>The state, province or district.</summary>
    public PersonalText? Region { get; init; }

    /// <summary>The postcode. A supporter's has the shape of the country's, where that is certain.</summary>
    public PersonalText? PostalCode { get; init; }

    /// <summary>The country or territory.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>A fixed text that tells nothing of the postal address.</summary>
    public override string ToString() => "(postal address)";
}
