using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A way to reach a target.</summary>
public sealed record TargetChannel
{
    /// <summary>Whether it is post, email, telephone, fax or a social network.</summary>
    public required ChannelKind Kind { get; init; }

    /// <summary>The postal address, for <see cref="ChannelKind.Post"/> only.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>
    /// For every other kind: an email address; a number of 3 to 15 digits with spaces between them, and a + before them where it is
    /// international; a handle of the form that its <see cref="Network"/> gives, with the @ before it or without. A link is no handle.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>The network that the handle belongs to, for <see cref="ChannelKind.Social"/> only. A pack must give it there.</summary>
    public SocialNetwork? Network { get; init; }

    /// <summary>What is known of whether it can be used. None means that it can, for all that is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ChannelStatus> Statuses { get; init; }

    /// <summary>
    /// What holds for a sender on a date: of all that <see cref="ChannelStatus.AppliesTo"/> them, that which began last. Nothing, where
    /// nothing is known.
    /// </summary>
    /// <param name="sender">
    /// The sender's country; without one, only what is so for all senders applies. To a code that is not one of
    /// <see cref="CountryCode.Known"/>, every status applies that shuts the channel.
    /// </param>
    /// <param name="at">The date.</param>
    public ChannelStatus? StatusFor(CountryCode? sender, PartialDate at)
    {
        ChannelStatus? latest = null;
        foreach (var status in Statuses)
        {
            // Of two that begin together the later in the list is the correction of the other.
            if (status.AppliesTo(sender, at) && (latest is null || status.Since >= latest.Since))
            {
                latest = status;
            }
        }

        return latest;
    }

    /// <summary>
    /// Whether a sender can use it on a date, for all that is known. A status that this version does not know keeps it shut, and no country
    /// code that is not known opens it: see <see cref="ChannelStatus.AppliesTo"/>.
    /// </summary>
    /// <param name="sender">The sender's country, where it is known.</param>
    /// <param name="at">The date.</param>
    public bool IsOpenFor(CountryCode? sender, PartialDate at) =>
        StatusFor(sender, at) is not { } status || status.Status == ChannelState.Open;
}
