namespace WriteForRights;

/// <summary>Writes <c>mailto:</c> links.</summary>
internal static class Mailto
{
    internal static ChannelResult Of(Appeal appeal)
    {
        if (Recipients(appeal).Count == 0)
        {
            return new ChannelUnavailable(AppealChannels.Alternatives(appeal, ActionKind.Email));
        }

        var href = Href(appeal);
        return href.Length > MailtoLink.MaxLength
            ? new ChannelOverflow(href.Length, MailtoLink.MaxLength, AppealChannels.Alternatives(appeal, ActionKind.Email))
            : new MailtoLink(href);
    }

    /// <summary>The target's open addresses. What is no address is left out, whatever a pack made in code holds.</summary>
    internal static IReadOnlyList<string> Recipients(Appeal appeal) => Addresses(AppealChannels.Open(appeal));

    internal static string Href(Appeal appeal)
    {
        var copies = AppealChannels.SenderCountry(appeal) is { } sender
            ? Addresses(appeal.To.CopiesFor(sender).SelectMany(copy => copy.OpenChannels(sender, appeal.Request.Date)))
            : [];
        var headers = new List<string>();
        if (copies.Count > 0)
        {
            headers.Add("cc=" + string.Join(",", copies));
        }

        // Outlook shows "subject=" with nothing after it as an error.
        if (appeal.Subject is { } subject && !string.IsNullOrWhiteSpace(subject.Reveal()))
        {
            headers.Add("subject=" + UriText.Escape(subject.Reveal()));
        }

        headers.Add("body=" + UriText.Escape(appeal.ToPlainText()));
        return $"mailto:{string.Join(",", Recipients(appeal))}?{string.Join("&", headers)}";
    }

    private static List<string> Addresses(IEnumerable<TargetChannel> channels) =>
    [
        .. channels.Where(channel => channel.Kind == ChannelKind.Email && EmailAddress.TryParse(channel.Value, out _))
            .Select(channel => UriText.Escape(channel.Value!).Replace("%40", "@")),
    ];
}
