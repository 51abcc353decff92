namespace WriteForRights;

/// <summary>A result for an appeal that is too long for a channel. It is never cut off: nobody wrote the shorter text.</summary>
public sealed class ChannelOverflow : ChannelResult
{
    internal ChannelOverflow(int length, int limit, ValueList<AppealAlternative> alternatives) =>
        (Length, Limit, Alternatives) = (length, limit, alternatives);

    /// <summary>
    /// The length in the channel's unit: characters of a link, characters of a post as its network weighs them, or segments of a text
    /// message. For a Bluesky post with few enough characters but too many bytes, the unit is bytes.
    /// </summary>
    public int Length { get; }

    /// <summary>The channel's maximum length, in the same unit.</summary>
    public int Limit { get; }

    /// <summary>The channels that work for this target instead, the most suitable first. May be empty.</summary>
    public ValueList<AppealAlternative> Alternatives { get; }
}
