namespace WriteForRights;

/// <summary>A link that opens a mail program with an email written (RFC 6068). It prints redacted.</summary>
public sealed class MailtoLink : ChannelResult
{
    /// <summary>The most characters of a link. Above about 2,000 mail programs cut it off, or do nothing and say nothing.</summary>
    public const int MaxLength = 2_000;

    internal MailtoLink(string href) => Href = href;

    /// <summary>
    /// The link, as it stands in an <c>href</c>: ASCII, with no quotes or angle brackets; HTML wants its <c>&amp;</c> escaped. It has
    /// recipients, copies, a subject where there is one, and a body with CRLF; no supporter's words can add to these.
    /// </summary>
    public PersonalText Href { get; }

    /// <summary>A fixed text that tells nothing of the email.</summary>
    public override string ToString() => "(email)";
}
