using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The office or official that an appeal goes to.</summary>
public sealed record Target
{
    /// <summary>The target's id within its case, such as <c>president</c>.</summary>
    public required TargetId Id { get; init; }

    /// <summary>The office.</summary>
    public required LocalizedText Office { get; init; }

    /// <summary>The organisation of the office, such as a ministry.</summary>
    public LocalizedText? Organisation { get; init; }

    /// <summary>The name of the official who holds the office, if published.</summary>
    public string? OfficialName { get; init; }

    /// <summary>The form of address that goes with the office.</summary>
    public OfficeStyle? Style { get; init; }

    /// <summary>The gender of the person who holds the office, if known.</summary>
    public GrammaticalGender? Gender { get; init; }

    /// <summary>The grammatical number of the target: one person or several. One by default.</summary>
    public GrammaticalNumber? Number { get; init; }

    /// <summary>The salutation, if the one of the form of address does not fit.</summary>
    public LocalizedText? Salutation { get; init; }

    /// <summary>The closing, if the one of the form of address does not fit.</summary>
    public LocalizedText? Closing { get; init; }

    /// <summary>The language to write in, if it matters.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The ways to reach the target. Empty if none was published.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetChannel> Channels { get; init; }

    /// <summary>The offices that get a copy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CopyTo> CopiesTo { get; init; }

    /// <summary>The source that published the target.</summary>
    public required SourceId Source { get; init; }

    private Addressee Addressee => new(Style, Gender, Number, Language, Salutation, Closing);

    /// <summary>Returns the salutation of a letter in a language, with its punctuation: <c>Madame la Ministre,</c>.</summary>
    /// <remarks>
    /// It is <see cref="Salutation"/> or otherwise the form for style, gender and number, in the language or a more general form of it. If
    /// there is neither, it is in the target's own language, or otherwise in English. Its language may therefore differ from the letter's:
    /// check <see cref="LocalizedString.Language"/> or <see cref="LocalizedString.IsFor"/> before you print it.
    /// </remarks>
    /// <param name="language">The language of the letter.</param>
    public LocalizedString SalutationIn(LanguageTag language) => Addressee.SalutationIn(language);

    /// <summary>Returns the closing of a letter in a language, before the signature: <c>Yours sincerely,</c>.</summary>
    /// <remarks>
    /// It is <see cref="Closing"/> or otherwise the form for the style, chosen as in <see cref="SalutationIn"/>, so its language may differ
    /// from the letter's. Some languages repeat the salutation in it.
    /// </remarks>
    /// <param name="language">The language of the letter.</param>
    public LocalizedString ClosingIn(LanguageTag language) => Addressee.ClosingIn(language);

    /// <summary>Returns the channels that a sender can use on a date, to the extent known, in order.</summary>
    /// <param name="sender">The sender's country. If it is <c>null</c>, only a status for all senders closes a channel.</param>
    /// <param name="at">The date on which the appeal is sent.</param>
    public ValueList<TargetChannel> OpenChannels(CountryCode? sender, PartialDate at) =>
        Channels.Where(channel => channel.IsOpenFor(sender, at)).ToValueList();

    /// <summary>Returns the offices that get a copy from a sender in a country.</summary>
    public ValueList<CopyTo> CopiesFor(CountryCode sender) => CopiesTo.Where(copy => copy.AppliesTo(sender)).ToValueList();
}
