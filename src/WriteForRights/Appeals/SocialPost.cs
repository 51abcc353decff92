namespace WriteForRights;

/// <summary>A post on a social network. It prints redacted.</summary>
public sealed class SocialPost : ChannelResult
{
    private SocialPost(string text, int length) => (Text, Length) = (text, length);

    /// <summary>The text, normalised (NFC).</summary>
    public PersonalText Text { get; }

    /// <summary>Its length as the network counts.</summary>
    public int Length { get; }

    /// <summary>A fixed text that tells nothing of the post.</summary>
    public override string ToString() => "(post)";

    internal static ChannelResult Of(Appeal appeal, SocialNetwork network)
    {
        var handle = AppealChannels.Values(appeal, ChannelKind.Social).FirstOrDefault();

        handle = handle is null ? null : PlainText.OneLine(handle).TrimStart('@');

        // A post that begins with a handle is taken for a reply on some networks, and shown to few; the full stop makes it a post.
        var text = (handle is null ? appeal.ToPlainText() : $".@{handle} {appeal.ToPlainText()}").Normalize();
        var length = PostLength.Of(text, network);
        return length > network.Limit
            ? new ChannelOverflow(length, network.Limit, AppealChannels.Alternatives(appeal, ActionKind.SocialPost))
            : new SocialPost(text, length);
    }
}
