using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Somebody who gets a copy of an appeal, depending on the country that it is sent from.</summary>
public sealed record CopyTo
{
    /// <summary>
    /// The countries whose senders send the copy; an empty list means every country. In a pack each is one of
    /// <see cref="CountryCode.Known"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CountryCode> SenderCountries { get; init; }

    /// <summary>The office.</summary>
    public required LocalizedText Office { get; init; }

    /// <summary>What the office belongs to, such as an embassy.</summary>
    public LocalizedText? Organisation { get; init; }

    /// <summary>The form of address that goes with the office.</summary>
    public OfficeStyle? Style { get; init; }

    /// <summary>The gender of whoever holds the office, where it is known.</summary>
    public GrammaticalGender? Gender { get; init; }

    /// <summary>How a letter to the office begins, where the form of address would not do.</summary>
    public LocalizedText? Salutation { get; init; }

    /// <summary>The ways to reach the office.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetChannel> Channels { get; init; }

    /// <summary>Where it was published.</summary>
    public required SourceId Source { get; init; }

    private Addressee Addressee => new(Style, Gender, null, null, Salutation, null);

    /// <summary>Whether a sender in a country sends the copy. No list names a country that is not known.</summary>
    public bool AppliesTo(CountryCode sender) => SenderCountries.Count == 0 || (sender.IsKnown && SenderCountries.Contains(sender));

    /// <inheritdoc cref="Target.SalutationIn"/>
    public LocalizedString SalutationIn(LanguageTag language) => Addressee.SalutationIn(language);

    /// <inheritdoc cref="Target.ClosingIn"/>
    public LocalizedString ClosingIn(LanguageTag language) => Addressee.ClosingIn(language);

    /// <inheritdoc cref="Target.OpenChannels"/>
    public ValueList<TargetChannel> OpenChannels(CountryCode? sender, PartialDate at) =>
        Channels.Where(channel => channel.IsOpenFor(sender, at)).ToValueList();
}
