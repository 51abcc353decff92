namespace WriteForRights;

/// <summary>A post on a social network. It prints redacted.</summary>
/// <example><code>
/// switch (appeal.ToPost(SocialNetwork.Bluesky))
/// {
///     case SocialPost post:
///         Console.WriteLine($"{post.Text.Reveal()} ({post.Length} of {post.Limit})");
///         break;
///     case ChannelOverflow tooLong:
///         Console.WriteLine($"{tooLong.Length} of {tooLong.Limit} characters: shorten it.");
///         break;
/// }
/// </code></example>
public sealed class SocialPost : ChannelResult
{
    private SocialPost(SocialNetwork network, string text, int length, int? limit) =>
        (Network, Text, Length, Limit) = (network, text, length, limit);

    /// <summary>The network of the post.</summary>
    public SocialNetwork Network { get; }

    /// <summary>The text, normalised (NFC).</summary>
    public PersonalText Text { get; }

    /// <summary>The length as the network counts it.</summary>
    public int Length { get; }

    /// <summary>The maximum length that the network accepts; <c>null</c> if no limit is known.</summary>
    public int? Limit { get; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(post)";

    internal static ChannelResult Of(Appeal appeal, SocialNetwork network, int? limit)
    {
        var handle = AppealChannels.GetOpen(appeal).Where(channel => channel.Network == network)
            .Select(SocialHandle.Find).FirstOrDefault(known => known is not null);
        var text = PostMention.AddHandle(appeal.ToPlainText(), network, handle).Normalize();
        var length = PostLength.Measure(text, network);
        var bytes = network == SocialNetwork.Bluesky ? PostLength.CountBytes(text) : 0;
        return length > limit ? TooLong(length, limit.Value)
            : bytes > PostLength.MaxBlueskyBytes ? TooLong(bytes, PostLength.MaxBlueskyBytes)
            : new SocialPost(network, text, length, limit);

        ChannelOverflow TooLong(int has, int most) => new(has, most, AppealChannels.FindAlternatives(appeal, ActionKind.SocialPost));
    }
}
