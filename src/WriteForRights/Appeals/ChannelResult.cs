namespace WriteForRights;

/// <summary>What an appeal came to on a channel: the text for it, or that it cannot go that way and what can be done instead.</summary>
/// <remarks>It is told apart by type: <c>switch (appeal.ToMailto()) { case MailtoLink link: … }</c>.</remarks>
public abstract class ChannelResult
{
    private protected ChannelResult()
    {
    }
}
