using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What is known of a channel from a day on: that it is open again, say, or that post to it is suspended.</summary>
public sealed record ChannelStatus
{
    /// <summary>Whether it can be used.</summary>
    public required ChannelState Status { get; init; }

    /// <summary>The countries for whose senders this is so; none means for all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CountryCode> SenderCountries { get; init; }

    /// <summary>The date from which this is so, itself included.</summary>
    public required PartialDate Since { get; init; }

    /// <summary>The last date on which this is so; without one it is so until a later status says otherwise.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Where it was published.</summary>
    public SourceId? Source { get; init; }

    /// <summary>Whether this is so for a sender on a date.</summary>
    /// <param name="sender">The sender's country; without one, only what is so for all senders applies.</param>
    /// <param name="at">The date. Of one that is not exact, any day will do.</param>
    public bool AppliesTo(CountryCode? sender, PartialDate at) =>
        (SenderCountries.Count == 0 || (sender is { } country && SenderCountries.Contains(country)))
        && !at.IsOverBefore(Since)
        && Until?.IsOverBefore(at) != true;
}
