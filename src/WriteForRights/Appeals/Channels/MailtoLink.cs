namespace WriteForRights;

/// <summary>A link that opens a mail program with a finished email (RFC 6068). It prints redacted.</summary>
/// <example><code>
/// switch (appeal.ToMailto())
/// {
///     case MailtoLink link:
///         Console.WriteLine(link.Href.Reveal());
///         break;
///     case ChannelOverflow tooLong:
///         Console.WriteLine($"{tooLong.Length} of {tooLong.Limit} characters. Instead: {string.Join(", ", tooLong.Alternatives)}");
///         break;
///     case ChannelUnavailable closed:
///         Console.WriteLine($"No address is known. Instead: {string.Join(", ", closed.Alternatives)}");
///         break;
/// }
/// </code></example>
public sealed class MailtoLink : ChannelResult
{
    /// <summary>The maximum length of a link, in characters. Above about 2,000, mail programs truncate or silently ignore it.</summary>
    public const int MaxLength = 2_000;

    internal MailtoLink(string href) => Href = href;

    /// <summary>
    /// The link for an <c>href</c>: ASCII, without quotes or angle brackets; escape its <c>&amp;</c> in HTML. It has recipients, copies, a
    /// subject if there is one, and a body with CRLF. A supporter's words cannot add parameters to it.
    /// </summary>
    public PersonalText Href { get; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(email)";
}
