namespace WriteForRights;

/// <summary>The result of writing an appeal for a channel: the text, or the reason why it cannot go that way, with alternatives.</summary>
/// <remarks>Test for the type: <c>switch (appeal.ToMailto()) { case MailtoLink link: … }</c>.</remarks>
public abstract class ChannelResult
{
    private protected ChannelResult()
    {
    }
}
