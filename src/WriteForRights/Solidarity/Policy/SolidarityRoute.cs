using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A route by which solidarity messages reach the person.</summary>
public sealed record SolidarityRoute
{
    /// <summary>The kind: straight to the person, to the family, or to somebody who passes messages on.</summary>
    public required SolidarityRouteKind Kind { get; init; }

    /// <summary>The person or organisation that passes messages on, for <see cref="SolidarityRouteKind.CareOf"/>.</summary>
    public string? CareOf { get; init; }

    /// <summary>
    /// The name to print above the address. Give it only if it is known to be safe: a name on an envelope tells everybody who handles it
    /// who is being written to. If it is not given, no name of the subject is printed.
    /// </summary>
    public string? Recipient { get; init; }

    /// <summary>The address to send messages to.</summary>
    [JsonConverter(typeof(LibraryConverter))]
    public required PostalAddress Address { get; init; }

    /// <summary>The source that published the address.</summary>
    public required SourceId Source { get; init; }

    /// <summary>
    /// Returns the lines to print above the address: the recipient, if it may be named, and the one who passes messages on. They never have
    /// the subject's name unless <see cref="Recipient"/> does. May be empty.
    /// </summary>
    public ValueList<string> RecipientLines() => (Recipient, CareOf) switch
    {
        (null, null) => [],
        (null, { } careOf) => [careOf],
        ({ } recipient, null) => [recipient],
        var (recipient, careOf) => [recipient, $"c/o {careOf}"],
    };

    /// <summary>Returns the text of the envelope: <see cref="RecipientLines"/> and the address, and nobody else's name.</summary>
    /// <param name="sender">The sender's country, if known.</param>
    /// <param name="language">The sender's language, for the name of the country.</param>
    public EnvelopeBlock EnvelopeFrom(CountryCode? sender, LanguageTag language) =>
        EnvelopeBlock.Of(RecipientLines().Select(line => new PersonalText(line)).ToValueList(), Address, sender, language);
}
