using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The office or official an appeal goes to.</summary>
public sealed record Target
{
    /// <summary>The target's id within its case, such as <c>president</c>.</summary>
    public required TargetId Id { get; init; }

    /// <summary>The office.</summary>
    public required LocalizedText Office { get; init; }

    /// <summary>What the office belongs to, such as a ministry.</summary>
    public LocalizedText? Organisation { get; init; }

    /// <summary>The name of the official who holds the office, where it was published.</summary>
    public string? OfficialName { get; init; }

    /// <summary>The form of address that goes with the office.</summary>
    public OfficeStyle? Style { get; init; }

    /// <summary>The gender of whoever holds the office, where it is known.</summary>
    public GrammaticalGender? Gender { get; init; }

    /// <summary>Whether the target is one person or several; one, unless it is given.</summary>
    public GrammaticalNumber? Number { get; init; }

    /// <summary>How a letter to the target begins, where the form of address would not do.</summary>
    public LocalizedText? Salutation { get; init; }

    /// <summary>How a letter to the target ends, where the form of address would not do.</summary>
    public LocalizedText? Closing { get; init; }

    /// <summary>The language to write in, where it matters.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The ways to reach the target. There may be none: an address that was not published is left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetChannel> Channels { get; init; }

    /// <summary>Who else gets a copy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CopyTo> CopiesTo { get; init; }

    /// <summary>Where the target was published.</summary>
    public required SourceId Source { get; init; }

    private Addressee Addressee => new(Style, Gender, Number, Language, Salutation, Closing);

    /// <summary>How a letter in a language begins, with the mark that the language puts after it: <c>Madame la Ministre,</c>.</summary>
    /// <remarks>
    /// <see cref="Salutation"/> in that language goes first, then the form that goes with style, gender and number; both are looked
    /// for in the language, then in a more general form of it. Where there is neither, they are looked for in the target's own
    /// language, and last in English. So the answer may be in another language than the letter: look at
    /// <see cref="LocalizedString.Language"/>, or ask <see cref="LocalizedString.IsFor"/>, before you print it.
    /// </remarks>
    /// <param name="language">The language of the letter.</param>
    public LocalizedString SalutationIn(LanguageTag language) => Addressee.SalutationIn(language);

    /// <summary>How a letter in a language ends, before the signature: <c>Yours sincerely,</c>.</summary>
    /// <remarks>
    /// <see cref="Closing"/> goes first; else as <see cref="SalutationIn"/>. Some languages repeat the salutation in it. As there, the
    /// answer may be in another language than the letter.
    /// </remarks>
    /// <param name="language">The language of the letter.</param>
    public LocalizedString ClosingIn(LanguageTag language) => Addressee.ClosingIn(language);

    /// <summary>The channels that a sender can use on a date, for all that is known, in order.</summary>
    /// <param name="sender">The sender's country; without one, only what is so for all senders shuts a channel.</param>
    /// <param name="at">The date on which the appeal is sent.</param>
    public ValueList<TargetChannel> OpenChannels(CountryCode? sender, PartialDate at) =>
        Channels.Where(channel => channel.IsOpenFor(sender, at)).ToValueList();

    /// <summary>Who gets a copy from a sender in a country.</summary>
    public ValueList<CopyTo> CopiesFor(CountryCode sender) => CopiesTo.Where(copy => copy.AppliesTo(sender)).ToValueList();
}
