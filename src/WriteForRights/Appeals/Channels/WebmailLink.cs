namespace WriteForRights;

/// <summary>A link that opens a webmail service with a finished email. It prints redacted.</summary>
/// <example><code>
/// if (appeal.ToWebmail(WebmailService.Gmail) is WebmailLink link)
/// {
///     Console.WriteLine(link.Href.Reveal());
/// }
///
/// var email = appeal.ToEmail();
/// Console.WriteLine($"To: {string.Join(", ", email.Recipients.Select(address =&gt; address.Reveal()))}");
/// Console.WriteLine($"Subject: {email.Subject?.Reveal()}");
/// Console.WriteLine(email.Body.Reveal());
/// </code></example>
public sealed class WebmailLink : ChannelResult
{
    /// <summary>
    /// The maximum length of a link, in characters. No service publishes its limit. Web servers commonly reject a query above 2,048
    /// characters, and a sign-in page passes the link on inside another one.
    /// </summary>
    public const int MaxLength = 2_000;

    private WebmailLink(WebmailService service, string href) => (Service, Href) = (service, href);

    /// <summary>The service that the link opens.</summary>
    public WebmailService Service { get; }

    /// <summary>
    /// The link for an <c>href</c>: ASCII, without quotes or angle brackets; escape its <c>&amp;</c> in HTML. It has recipients, copies, a
    /// subject if there is one, and a body with CRLF. A supporter's words cannot add parameters to it.
    /// </summary>
    public PersonalText Href { get; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(email)";

    internal static ChannelResult Of(Appeal appeal, WebmailService service)
    {
        var parts = EmailParts.Of(appeal);
        var href = Compose(service, parts);
        return parts.Recipients.Count == 0 ? new ChannelUnavailable(AppealChannels.FindAlternatives(appeal, ActionKind.Email))
            : href.Length > MaxLength
                ? new ChannelOverflow(href.Length, MaxLength, AppealChannels.FindAlternatives(appeal, ActionKind.Email))
            : new WebmailLink(service, href);
    }

    // Outlook separates addresses by semicolons, the others by commas.
    private static string Compose(WebmailService service, EmailParts parts) => service switch
    {
        WebmailService.Gmail => "https://mail.google.com/mail/?view=cm&fs=1&" + parts.Query("to", "cc", "su", "body", List(",")),
        WebmailService.Outlook =>
            "https://outlook.live.com/mail/0/deeplink/compose?" + parts.Query("to", "cc", "subject", "body", List(";")),
        WebmailService.OutlookOffice =>
            "https://outlook.office.com/mail/deeplink/compose?" + parts.Query("to", "cc", "subject", "body", List(";")),
        WebmailService.Yahoo => "https://compose.mail.yahoo.com/?" + parts.Query("to", "cc", "subject", "body", List(",")),
        _ => throw new ArgumentOutOfRangeException(nameof(service)),
    };

    private static Func<IEnumerable<EmailAddress>, string> List(string separator) =>
        addresses => UriText.Escape(string.Join(separator, addresses.Select(address => address.Reveal())));
}
