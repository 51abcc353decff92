namespace WriteForRights;

/// <summary>A post on a social network. It prints redacted.</summary>
public sealed class SocialPost : ChannelResult
{
    private SocialPost(SocialNetwork network, string text, int length, int? limit) =>
        (Network, Text, Length, Limit) = (network, text, length, limit);

    /// <summary>The network that it is for.</summary>
    public SocialNetwork Network { get; }

    /// <summary>The text, normalised (NFC).</summary>
    public PersonalText Text { get; }

    /// <summary>Its length as the network counts.</summary>
    public int Length { get; }

    /// <summary>The most that the network takes; <c>null</c> if no limit is known.</summary>
    public int? Limit { get; }

    /// <summary>A fixed text that tells nothing of the post.</summary>
    public override string ToString() => "(post)";

    internal static ChannelResult Of(Appeal appeal, SocialNetwork network, int? limit)
    {
        var handle = AppealChannels.Open(appeal).Where(channel => channel.Network == network)
            .Select(SocialHandle.Of).FirstOrDefault(known => known is not null);
        var text = PostMention.Place(appeal.ToPlainText(), network, handle).Normalize();
        var length = PostLength.Of(text, network);
        var bytes = network == SocialNetwork.Bluesky ? PostLength.Bytes(text) : 0;
        return length > limit ? TooLong(length, limit.Value)
            : bytes > PostLength.MaxBlueskyBytes ? TooLong(bytes, PostLength.MaxBlueskyBytes)
            : new SocialPost(network, text, length, limit);

        ChannelOverflow TooLong(int has, int most) => new(has, most, AppealChannels.Alternatives(appeal, ActionKind.SocialPost));
    }
}
