namespace WriteForRights;

/// <summary>A way by which solidarity messages reach the person.</summary>
public sealed record SolidarityRoute
{
    /// <summary>Whether messages go straight to the person, to the family, or to somebody who passes them on.</summary>
    public required SolidarityRouteKind Kind { get; init; }

    /// <summary>Who passes messages on, for <see cref="SolidarityRouteKind.CareOf"/>.</summary>
    public string? CareOf { get; init; }

    /// <summary>
    /// The name to print above the address, given only where it is known to be safe: a name on an envelope tells everybody who handles
    /// it who is being written to. Left out, no name of the subject is printed.
    /// </summary>
    public string? Recipient { get; init; }

    /// <summary>Where to send them.</summary>
    public required PostalAddress Address { get; init; }

    /// <summary>Where the address was published.</summary>
    public required SourceId Source { get; init; }

    /// <summary>
    /// The lines to print above the address: the recipient, where one may be named, and who passes the message on. They never hold the
    /// subject's name unless <see cref="Recipient"/> does. There may be none.
    /// </summary>
    public ValueList<string> RecipientLines() => (Recipient, CareOf) switch
    {
        (null, null) => [],
        (null, { } careOf) => [careOf],
        ({ } recipient, null) => [recipient],
        var (recipient, careOf) => [recipient, $"c/o {careOf}"],
    };

    /// <summary>What to print on the envelope: <see cref="RecipientLines"/> and the address, and nobody's name beyond.</summary>
    /// <param name="sender">The country that it is sent from.</param>
    /// <param name="language">The sender's language, for the name of the country.</param>
    public EnvelopeBlock EnvelopeFrom(CountryCode? sender, LanguageTag language) =>
        EnvelopeBlock.Of(RecipientLines().Select(line => new PersonalText(line)).ToValueList(), Address, sender, language);
}
