namespace WriteForRights;

/// <summary>
/// The lines printed on an envelope: to whom and where. It prints redacted, since it may be a private person's.
/// </summary>
/// <remarks>
/// The order follows the country of destination. The sender's post reads the last line: it is the name of that country, in a language of
/// the sender's country and in capitals. Inside a country, and between territories with one post, there is no such line. Nothing is
/// printed but what is given. Nothing is cut, but a region that has the town's name is printed once.
/// </remarks>
public sealed record EnvelopeBlock
{
    /// <summary>
    /// The number of columns that fit a line, in the narrowest rule known (French post: 38). An East Asian character and an emoji take two,
    /// any other takes one.
    /// </summary>
    public const int LineWidth = 38;

    private EnvelopeBlock(ValueList<PersonalText> lines) => Lines = lines;

    /// <summary>The lines, from the top.</summary>
    public ValueList<PersonalText> Lines { get; }

    /// <summary>
    /// The indices, from 0, of the lines wider than <see cref="LineWidth"/>: they may not fit the window of an envelope.
    /// </summary>
    public ValueList<int> LongLines =>
        Enumerable.Range(0, Lines.Count).Where(i => EastAsian.WidthOf(Lines[i].Reveal()) > LineWidth).ToValueList();

    /// <summary>The block for any recipient.</summary>
    /// <param name="recipient">
    /// The lines above the address, from the small to the large: name, office, organisation. They alone name anybody. Below an address in
    /// Chinese, Japanese or Korean script they are printed from the large to the small.
    /// </param>
    /// <param name="address">The address.</param>
    /// <param name="sender">The country that it is sent from. From inside the same postal area the last line is left out.</param>
    /// <param name="language">
    /// The sender's language. The name of the country is in it, if it is a language of <paramref name="sender"/> or that is <c>null</c>;
    /// otherwise in the main language of that country, or where the library does not have it in French or English.
    /// </param>
    public static EnvelopeBlock Of(
        ValueList<PersonalText> recipient, PostalAddress address, CountryCode? sender, LanguageTag language)
    {
        var lines = AddressLayout.Print(recipient, address).Select(line => new PersonalText(line));
        return new EnvelopeBlock([.. lines, .. CountryLine(address.Country, sender, language)]);
    }

    /// <summary>The block for a target: name, office, organisation, address.</summary>
    /// <param name="target">The target. Its office and organisation are in its own language, where it has one: there they are read.</param>
    /// <param name="address">The address, of one of its channels.</param>
    /// <param name="sender">The country that it is sent from.</param>
    /// <param name="language">The sender's language.</param>
    public static EnvelopeBlock Of(Target target, PostalAddress address, CountryCode? sender, LanguageTag language) =>
        Of(Recipient(target.OfficialName, target.Office, target.Organisation, target.Language ?? language), address, sender, language);

    /// <summary>The block for somebody who gets a copy: office, organisation, address.</summary>
    /// <param name="copy">Who gets it.</param>
    /// <param name="address">The address, of one of its channels.</param>
    /// <param name="sender">The country that it is sent from.</param>
    /// <param name="language">The sender's language.</param>
    public static EnvelopeBlock Of(CopyTo copy, PostalAddress address, CountryCode? sender, LanguageTag language) =>
        Of(Recipient(null, copy.Office, copy.Organisation, language), address, sender, language);

    /// <summary>The lines as one text, with a line feed between them: for the printer, never for a log or a message.</summary>
    public string Reveal() => string.Join("\n", Lines.Select(line => line.Reveal()));

    /// <summary>A fixed text that tells nothing of the envelope.</summary>
    public override string ToString() => "(envelope)";

    private static ValueList<PersonalText> Recipient(
        string? name, LocalizedText office, LocalizedText? organisation, LanguageTag language) =>
        [name ?? string.Empty, office.In(language).Text, organisation?.In(language).Text ?? string.Empty];

    private static IEnumerable<PersonalText> CountryLine(CountryCode country, CountryCode? sender, LanguageTag language)
    {
        if (country != default && !(sender is { } from && AddressLayout.IsOneArea(country, from)))
        {
            var name = country.NameIn(PostLanguages.Of(sender, language));
            yield return Capitals.Of(name.Text, name.Language);
        }
    }
}
