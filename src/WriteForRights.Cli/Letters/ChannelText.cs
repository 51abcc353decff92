namespace WriteForRights.Cli;

/// <summary>An appeal in one channel.</summary>
/// <param name="Channel">The channel: <c>text</c>, <c>email</c>, <c>sms</c>, <c>phone</c> or <c>post-</c> and a network.</param>
/// <param name="Label">The name for a person.</param>
/// <param name="Text">The text; <c>null</c> if the channel cannot carry it.</param>
/// <param name="Note">The reason why there is no text, or a fact about it, such as the number of text messages.</param>
/// <param name="Link">A link that opens the program for the channel with the text; <c>null</c> if there is none.</param>
/// <param name="To">The recipients of an email.</param>
/// <param name="Subject">The subject of an email.</param>
internal sealed record ChannelText(
    string Channel,
    string Label,
    string? Text,
    string? Note = null,
    string? Link = null,
    IReadOnlyList<string>? To = null,
    string? Subject = null)
{
    private static readonly SocialNetwork[] Networks =
        [SocialNetwork.X, SocialNetwork.Bluesky, SocialNetwork.Mastodon, SocialNetwork.Facebook, SocialNetwork.Instagram];

    /// <summary>Returns the appeal in all channels.</summary>
    internal static IReadOnlyList<ChannelText> AllOf(Appeal appeal)
    {
        var email = appeal.ToEmail();
        var reader = Words.Current.Reader;
        return
        [
            new("text", Label(ActionKind.Letter), appeal.ToPlainText()),
            new(
                "email",
                Label(ActionKind.Email),
                email.Body.Reveal(),
                Link: (appeal.ToMailto() as MailtoLink)?.Href.Reveal(),
                To: [.. email.Recipients.Concat(email.Copies).Select(address => address.Reveal())],
                Subject: email.Subject?.Reveal()),
            Of("sms", Label(ActionKind.Sms), appeal.ToSms()),
            new("phone", Label(ActionKind.PhoneCall), appeal.ToPhoneScript()),
            .. Networks.Select(network => Of($"post-{network}", network.NameIn(reader).Text, appeal.ToPost(network))),
        ];

        static string Label(ActionKind kind) => kind.NameIn(Words.Current.Reader).Text;
    }

    /// <summary>Returns the text of a file: recipients and subject first, the link last.</summary>
    internal string ToFile()
    {
        var head = To is { Count: > 0 } ? $"{string.Join(", ", To)}\n" : string.Empty;
        var subject = Subject is null ? string.Empty : $"{Subject}\n";
        var start = head + subject;
        return (start.Length == 0 ? string.Empty : start + "\n") + Text + (Link is null ? string.Empty : $"\n\n{Link}") + "\n";
    }

    private static ChannelText Of(string channel, string label, ChannelResult result) => result switch
    {
        SmsMessage sms => new(
            channel, label, sms.Text.Reveal(), Words.Current.Plural("letter.segments", sms.Segments), sms.Href?.Reveal()),
        SocialPost post => new(channel, label, post.Text.Reveal()),
        ChannelOverflow overflow => new(channel, label, null, Words.Current.Text(
            "letter.too-long", ("length", Words.Current.Number(overflow.Length)), ("limit", Words.Current.Number(overflow.Limit)))),
        _ => new(channel, label, null, Words.Current["letter.no-channel"]),
    };
}
