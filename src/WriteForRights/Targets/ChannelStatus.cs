using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The status of a channel from a date on, such as post that is suspended or open again.</summary>
public sealed record ChannelStatus
{
    /// <summary>The state of the channel.</summary>
    public required ChannelState Status { get; init; }

    /// <summary>
    /// The countries whose senders it applies to; empty for all. In a pack each is one of <see cref="CountryCode.Known"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CountryCode> SenderCountries { get; init; }

    /// <summary>The first date on which it applies.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate Since { get; init; }

    /// <summary>The last date on which it applies; if not given, it applies until a later status.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>The source that published it.</summary>
    public SourceId? Source { get; init; }

    /// <summary>Returns whether the status applies to a sender on a date.</summary>
    /// <remarks>
    /// A code that is not one of <see cref="CountryCode.Known"/> may mean any country. A status that closes a channel therefore applies to
    /// every sender if one of its countries has an unknown code, and to a sender with an unknown code whatever its countries are. A status
    /// that opens a channel applies only to known countries.
    /// </remarks>
    /// <param name="sender">
    /// The sender's country. If <c>null</c>, only a status for all senders applies, or one that closes the channel for an unknown code.
    /// </param>
    /// <param name="at">The date. If it is not exact, one of its days is enough.</param>
    public bool AppliesTo(CountryCode? sender, PartialDate at) =>
        IsFor(sender) && !at.IsOverBefore(Since) && Until?.IsOverBefore(at) != true;

    private bool IsFor(CountryCode? sender) =>
        SenderCountries.Count == 0
        || (sender is { IsKnown: true } country && SenderCountries.Contains(country))
        || (Status != ChannelState.Open && (sender is { IsKnown: false } || SenderCountries.Any(named => !named.IsKnown)));
}
