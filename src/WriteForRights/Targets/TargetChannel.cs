using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A way to reach a target.</summary>
public sealed record TargetChannel
{
    /// <summary>The kind: post, email, telephone, fax or a social network.</summary>
    public required ChannelKind Kind { get; init; }

    /// <summary>The postal address. Only for <see cref="ChannelKind.Post"/>.</summary>
    [JsonConverter(typeof(LibraryConverter))]
    public PostalAddress? Address { get; init; }

    /// <summary>
    /// For every other kind: an email address; a number of 3 to 15 digits, which may contain spaces and starts with + if international; or
    /// a handle in the form of its <see cref="Network"/>, with or without its @. A link is not a handle.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>The network of the handle. Only for <see cref="ChannelKind.Social"/>; there a pack must give it.</summary>
    public SocialNetwork? Network { get; init; }

    /// <summary>The known statuses of the channel. Without any, it is assumed to be usable.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ChannelStatus> Statuses { get; init; }

    /// <summary>
    /// Returns the status for a sender on a date: of those that apply (<see cref="ChannelStatus.AppliesTo"/>), the one that began last; or
    /// <c>null</c>.
    /// </summary>
    /// <param name="sender">
    /// The sender's country. If it is <c>null</c>, only a status for all senders applies. To a code that is not one of
    /// <see cref="CountryCode.Known"/>, every status applies that closes the channel.
    /// </param>
    /// <param name="at">The date.</param>
    public ChannelStatus? StatusFor(CountryCode? sender, PartialDate at)
    {
        ChannelStatus? latest = null;
        foreach (var status in Statuses)
        {
            // If two begin on the same date, the later one in the list corrects the other.
            if (status.AppliesTo(sender, at) && (latest is null || status.Since >= latest.Since))
            {
                latest = status;
            }
        }

        return latest;
    }

    /// <summary>
    /// Returns whether a sender can use the channel on a date, to the extent known. A status that this version does not know keeps it
    /// closed, and an unknown country code never opens it: see <see cref="ChannelStatus.AppliesTo"/>.
    /// </summary>
    /// <param name="sender">The sender's country, if known.</param>
    /// <param name="at">The date.</param>
    public bool IsOpenFor(CountryCode? sender, PartialDate at) =>
        StatusFor(sender, at) is not { } status || status.Status == ChannelState.Open;
}
