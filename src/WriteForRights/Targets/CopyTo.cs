using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Somebody who gets a copy of an appeal, depending on the country that it is sent from.</summary>
public sealed record CopyTo
{
    /// <summary>The countries whose senders send the copy; none means every country.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CountryCode> SenderCountries { get; init; }

    /// <summary>The office.</summary>
    public required LocalizedText Office { get; init; }

    /// <summary>How a letter to the office begins.</summary>
    public LocalizedText? Salutation { get; init; }

    /// <summary>The postal address.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Where it was published.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Whether a sender in a country sends the copy.</summary>
    public bool AppliesTo(CountryCode sender) => SenderCountries.Count == 0 || SenderCountries.Contains(sender);
}
