namespace WriteForRights;

/// <summary>Writes <c>mailto:</c> links.</summary>
internal static class Mailto
{
    internal static ChannelResult Of(Appeal appeal)
    {
        var parts = EmailParts.Of(appeal);
        if (parts.Recipients.Count == 0)
        {
            return new ChannelUnavailable(AppealChannels.FindAlternatives(appeal, ActionKind.Email));
        }

        var href = Href(parts);
        return href.Length > MailtoLink.MaxLength
            ? new ChannelOverflow(href.Length, MailtoLink.MaxLength, AppealChannels.FindAlternatives(appeal, ActionKind.Email))
            : new MailtoLink(href);
    }

    internal static string Href(EmailParts parts) => $"mailto:{List(parts.Recipients)}?{parts.Query(null, "cc", "subject", "body", List)}";

    private static string List(IEnumerable<EmailAddress> addresses) =>
        string.Join(",", addresses.Select(address => UriText.Escape(address.Reveal()).Replace("%40", "@")));
}
