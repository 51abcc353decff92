namespace WriteForRights;

/// <summary>
/// The lines printed on an envelope: recipient and address. It prints redacted, since it may be a private person's.
/// </summary>
/// <remarks>
/// The order follows the country of destination. The last line, which the sender's post reads, is the name of that country, in a language
/// of the sender's country and in capitals. Inside a country, and between territories with one post, there is no such line. Only the parts
/// that are given are printed, and no line is cut. A region with the same name as the town is printed once.
/// </remarks>
public sealed record EnvelopeBlock
{
    /// <summary>
    /// The number of columns that fit in a line by the narrowest rule known (French post: 38). An East Asian character or an emoji takes
    /// two columns, any other character one.
    /// </summary>
    public const int LineWidth = 38;

    private EnvelopeBlock(ValueList<PersonalText> lines) => Lines = lines;

    /// <summary>The lines, from top to bottom.</summary>
    public ValueList<PersonalText> Lines { get; }

    /// <summary>
    /// The indices, from 0, of the lines wider than <see cref="LineWidth"/>: they may not fit the window of an envelope.
    /// </summary>
    public ValueList<int> LongLines =>
        Enumerable.Range(0, Lines.Count).Where(i => EastAsian.WidthOf(Lines[i].Reveal()) > LineWidth).ToValueList();

    /// <summary>Returns the block for any recipient.</summary>
    /// <param name="recipient">
    /// The lines above the address, from the smallest unit to the largest: name, office, organisation. Only these lines name anybody. If
    /// the address is in Chinese, Japanese or Korean script, they are printed below it, in reverse order.
    /// </param>
    /// <param name="address">The address.</param>
    /// <param name="sender">The country that the letter is sent from. Inside one postal area, the last line is omitted.</param>
    /// <param name="language">
    /// The sender's language. The name of the country is in this language if it is a language of <paramref name="sender"/> or
    /// <paramref name="sender"/> is <c>null</c>; otherwise in the main language of that country, or in French or English if the library
    /// does not have that.
    /// </param>
    public static EnvelopeBlock Of(
        ValueList<PersonalText> recipient, PostalAddress address, CountryCode? sender, LanguageTag language)
    {
        var lines = AddressLayout.Print(recipient, address).Select(line => new PersonalText(line));
        return new EnvelopeBlock([.. lines, .. CountryLine(address.Country, sender, language)]);
    }

    /// <summary>Returns the block for a target: name, office, organisation, address.</summary>
    /// <param name="target">The target. If it has a language, office and organisation are in it: the post there reads them.</param>
    /// <param name="address">The address of one of its channels.</param>
    /// <param name="sender">The country that the letter is sent from. Inside one postal area, the last line is omitted.</param>
    /// <param name="language">The sender's language.</param>
    public static EnvelopeBlock Of(Target target, PostalAddress address, CountryCode? sender, LanguageTag language) =>
        Of(Recipient(target.OfficialName, target.Office, target.Organisation, target.Language ?? language), address, sender, language);

    /// <summary>Returns the block for the recipient of a copy: office, organisation, address.</summary>
    /// <param name="copy">The recipient of the copy.</param>
    /// <param name="address">The address of one of its channels.</param>
    /// <param name="sender">The country that the letter is sent from. Inside one postal area, the last line is omitted.</param>
    /// <param name="language">The sender's language.</param>
    public static EnvelopeBlock Of(CopyTo copy, PostalAddress address, CountryCode? sender, LanguageTag language) =>
        Of(Recipient(null, copy.Office, copy.Organisation, language), address, sender, language);

    /// <summary>Returns the lines as one text, separated by line feeds: for the printer, never for a log or a message.</summary>
    public string Reveal() => string.Join("\n", Lines.Select(line => line.Reveal()));

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(envelope)";

    private static ValueList<PersonalText> Recipient(
        string? name, LocalizedText office, LocalizedText? organisation, LanguageTag language) =>
        [name ?? string.Empty, office.In(language).Text, organisation?.In(language).Text ?? string.Empty];

    private static IEnumerable<PersonalText> CountryLine(CountryCode country, CountryCode? sender, LanguageTag language)
    {
        if (country != default && !(sender is { } from && AddressLayout.IsOneArea(country, from)))
        {
            var name = CountryNames.Plain(country, PostLanguages.Of(sender, language));
            yield return Capitals.Of(name.Text, name.Language);
        }
    }
}
