using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>An office that gets a copy of appeals from senders in some countries.</summary>
public sealed record CopyTo
{
    /// <summary>
    /// The countries whose senders send the copy; empty for all. In a pack each is one of <see cref="CountryCode.Known"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CountryCode> SenderCountries { get; init; }

    /// <summary>The office.</summary>
    public required LocalizedText Office { get; init; }

    /// <summary>The organisation of the office, such as an embassy.</summary>
    public LocalizedText? Organisation { get; init; }

    /// <summary>The form of address that goes with the office.</summary>
    public OfficeStyle? Style { get; init; }

    /// <summary>The gender of the person who holds the office, if known.</summary>
    public GrammaticalGender? Gender { get; init; }

    /// <summary>The salutation, if the one of the form of address does not fit.</summary>
    public LocalizedText? Salutation { get; init; }

    /// <summary>The ways to reach the office.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetChannel> Channels { get; init; }

    /// <summary>The source that published it.</summary>
    public required SourceId Source { get; init; }

    private Addressee Addressee => new(Style, Gender, null, null, Salutation, null);

    /// <summary>Returns whether a sender in a country sends the copy. An unknown country is in no list.</summary>
    public bool AppliesTo(CountryCode sender) => SenderCountries.Count == 0 || (sender.IsKnown && SenderCountries.Contains(sender));

    /// <inheritdoc cref="Target.SalutationIn"/>
    public LocalizedString SalutationIn(LanguageTag language) => Addressee.SalutationIn(language);

    /// <inheritdoc cref="Target.ClosingIn"/>
    public LocalizedString ClosingIn(LanguageTag language) => Addressee.ClosingIn(language);

    /// <inheritdoc cref="Target.OpenChannels"/>
    public ValueList<TargetChannel> OpenChannels(CountryCode? sender, PartialDate at) =>
        Channels.Where(channel => channel.IsOpenFor(sender, at)).ToValueList();
}
