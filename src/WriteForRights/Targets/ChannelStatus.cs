using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What is known of a channel from a day on: that it is open again, say, or that post to it is suspended.</summary>
public sealed record ChannelStatus
{
    /// <summary>Whether it can be used.</summary>
    public required ChannelState Status { get; init; }

    /// <summary>
    /// The countries for whose senders this is so; an empty list means for all. In a pack each is one of <see cref="CountryCode.Known"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CountryCode> SenderCountries { get; init; }

    /// <summary>The date from which this is so, itself included.</summary>
    public required PartialDate Since { get; init; }

    /// <summary>The last date on which this is so; without one it is so until a later status says otherwise.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Where it was published.</summary>
    public SourceId? Source { get; init; }

    /// <summary>Whether this is so for a sender on a date.</summary>
    /// <remarks>
    /// A code that is not one of <see cref="CountryCode.Known"/> may stand for any country. So a status that shuts a channel applies to
    /// every sender if one of its own countries is not known, and to a sender whose country is not known whichever countries it names. A
    /// status that opens a channel applies to known countries only.
    /// </remarks>
    /// <param name="sender">
    /// The sender's country. Without one, only a status for all senders applies, or one that shuts the channel for an unknown code.
    /// </param>
    /// <param name="at">The date. Of one that is not exact, any day will do.</param>
    public bool AppliesTo(CountryCode? sender, PartialDate at) =>
        IsFor(sender) && !at.IsOverBefore(Since) && Until?.IsOverBefore(at) != true;

    private bool IsFor(CountryCode? sender) =>
        SenderCountries.Count == 0
        || (sender is { IsKnown: true } country && SenderCountries.Contains(country))
        || (Status != ChannelState.Open && (sender is { IsKnown: false } || SenderCountries.Any(named => !named.IsKnown)));
}
