namespace WriteForRights;

/// <summary>A letter to somebody in power, filled in and ready to send by any channel. It prints redacted.</summary>
/// <remarks>
/// A supporter's words are untrusted. They stay text in every channel and can become neither markup nor a header nor another recipient.
/// </remarks>
/// <example><code>
/// pack.TryGetCase(CaseId.Parse("luis-manuel-otero-alcantara"), out var luis);
/// var request = new AppealRequest
/// {
///     Target = TargetId.Parse("president"),
///     Date = new PartialDate(2022, 12, 10),
///     Sender = new Supporter { Name = "A. Example", Country = CountryCode.Parse("GB") },
/// };
/// var appeal = Appeal.Compose(luis!, request, LanguageTag.English).Appeal!;
/// Console.WriteLine($"{appeal.Language}: {appeal.Subject!.Value.Reveal()}");
/// </code></example>
public sealed record Appeal
{
    internal Appeal(Case @case, Target target, AppealRequest request, AppealTemplate template, ActionKind kind, LanguageTag language)
    {
        (About, To, Request, Kind, Language) = (@case, target, request, kind, language);
        (Template, Words) = (template.Id, language);
    }

    /// <summary>The case of the appeal.</summary>
    public CaseId Case => About.Id;

    /// <summary>The target: the recipient of the appeal.</summary>
    public TargetId Target => To.Id;

    /// <summary>The template from which the appeal was made.</summary>
    public AppealTemplateId Template { get; }

    /// <summary>The kind of action for which the template was chosen.</summary>
    public ActionKind Kind { get; }

    /// <summary>The language of the whole appeal.</summary>
    public LanguageTag Language { get; }

    /// <summary>The subject line; <c>null</c> if there is none.</summary>
    public PersonalText? Subject { get; internal init; }

    /// <summary>The salutation, such as <c>Dear Prosecutor,</c>; <c>null</c> if the template has none.</summary>
    public string? Salutation { get; internal init; }

    /// <summary>
    /// The text between salutation and closing: paragraphs separated by a blank line, list items that begin with <c>- </c>.
    /// </summary>
    public PersonalText Body { get; internal init; }

    /// <summary>The closing, such as <c>Yours sincerely,</c>; <c>null</c> if the template has none.</summary>
    public string? Closing { get; internal init; }

    /// <summary>The signature under the closing: from the template, otherwise from a letter that was pasted into an edit.</summary>
    public PersonalText? Signature { get; internal init; }

    /// <summary>Whether a supporter replaced words of the template.</summary>
    public bool IsEdited { get; internal init; }

    /// <summary>The subject on paper. Names whose direction differs from the letter's are isolated in it.</summary>
    internal PersonalText? Heading { get; init; }

    /// <summary>The body for a text message, with plain punctuation in this library's own words; <c>null</c> if it is the same.</summary>
    internal PersonalText? PlainBody { get; init; }

    /// <summary>The signature for a text message; see <see cref="PlainBody"/>.</summary>
    internal PersonalText? PlainSignature { get; init; }

    /// <summary>The library's words in the language of the appeal, or a section's.</summary>
    internal Wording Words { get; init; }

    internal Case About { get; }

    internal Target To { get; }

    internal AppealRequest Request { get; }

    /// <summary>Fills in a template of a case, or returns all problems that prevent it.</summary>
    /// <param name="case">The case.</param>
    /// <param name="request">The target, kind, language, sender and date of the appeal.</param>
    /// <param name="messageLanguage">
    /// The language of the messages, or a section's wording in it. The appeal's own language is <see cref="AppealRequest.Language"/>; it
    /// has the section's words, too.
    /// </param>
    /// <exception cref="ArgumentNullException">The case or the request is <c>null</c>.</exception>
    public static AppealComposition Compose(Case @case, AppealRequest request, Wording messageLanguage) => AppealComposer.Compose(
        @case ?? throw new ArgumentNullException(nameof(@case)),
        request ?? throw new ArgumentNullException(nameof(request)),
        messageLanguage);

    /// <summary>
    /// Returns the same appeal in a supporter's own words, or the problems with them. A leftover in the words is a finding, not a problem.
    /// A personal letter counts for more.
    /// </summary>
    /// <param name="edit">The supporter's words.</param>
    /// <param name="messageLanguage">The language of the messages.</param>
    /// <exception cref="ArgumentNullException">The edit is <c>null</c>.</exception>
    public AppealComposition Edit(AppealEdit edit, Wording messageLanguage) =>
        AppealComposer.Edit(this, edit ?? throw new ArgumentNullException(nameof(edit)), messageLanguage);

    /// <summary>Returns the text without its subject, with line feeds as line ends, for copying.</summary>
    public string ToPlainText() => Joined(Salutation, Body.Reveal(), Closing, Signature?.Reveal());

    /// <summary>Returns the text without its subject, for copying.</summary>
    /// <param name="newLine">The end of each line: a carriage return and a line feed for email and for Windows.</param>
    /// <exception cref="ArgumentNullException">The end of a line is <c>null</c>.</exception>
    public string ToPlainText(string newLine) =>
        newLine is null ? throw new ArgumentNullException(nameof(newLine)) : ToPlainText().Replace("\n", newLine);

    /// <summary>Returns the parts of the email, to be copied by hand if no link opens a mail program.</summary>
    public EmailParts ToEmail() => EmailParts.Of(this);

    /// <summary>Returns the letter to print, for a window envelope.</summary>
    /// <param name="paper">The paper size, which decides the kind of envelope.</param>
    /// <exception cref="ArgumentOutOfRangeException">The paper size is unknown.</exception>
    public LetterDocument ToHtml(LetterPaper paper) => LetterHtml.Of(this, paper);

    /// <summary>
    /// Returns a link that opens the supporter's mail program with the finished email: a <see cref="MailtoLink"/>, a
    /// <see cref="ChannelOverflow"/> if it would be longer than mail programs accept, or a <see cref="ChannelUnavailable"/> if the target
    /// has no open address.
    /// </summary>
    public ChannelResult ToMailto() => Mailto.Of(this);

    /// <summary>
    /// Returns a link that opens a webmail service with the finished email: a <see cref="WebmailLink"/>, a <see cref="ChannelOverflow"/> if
    /// it would be too long to be safe, or a <see cref="ChannelUnavailable"/> if the target has no open address.
    /// </summary>
    /// <remarks>
    /// The whole email is part of the address of the page that opens: the service receives it, like every mail of its user, and the browser
    /// keeps it in its history. On a shared computer, offer <see cref="ToEmail"/> instead.
    /// </remarks>
    /// <param name="service">The service with which the supporter has an account.</param>
    /// <exception cref="ArgumentOutOfRangeException">The service is unknown.</exception>
    public ChannelResult ToWebmail(WebmailService service) => WebmailLink.Of(this, service);

    /// <summary>Returns a text message: an <see cref="SmsMessage"/>, or a <see cref="ChannelOverflow"/> beyond 255 segments.</summary>
    public ChannelResult ToSms() => Sms.Of(this);

    /// <summary>
    /// Returns a post that mentions the target's handle on the network, if it has an open one: a <see cref="SocialPost"/>, or a
    /// <see cref="ChannelOverflow"/> if it would be longer than the network accepts. If no limit is known, it is never too long.
    /// </summary>
    /// <param name="network">The network. Handles on other networks are not mentioned: here they may belong to strangers.</param>
    public ChannelResult ToPost(SocialNetwork network) => SocialPost.Of(this, network, PostLength.GetLimit(network));

    /// <summary>Like <see cref="ToPost(SocialNetwork)"/>, with the app's own limit.</summary>
    /// <param name="network">The network, which also decides how the length is counted.</param>
    /// <param name="limit">
    /// The maximum length that the network accepts. Networks change their limits, and a Mastodon instance or a paid account has its own.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1.</exception>
    public ChannelResult ToPost(SocialNetwork network, int limit) =>
        limit < 1 ? throw new ArgumentOutOfRangeException(nameof(limit)) : SocialPost.Of(this, network, limit);

    /// <summary>
    /// Returns a script for a phone call, in plain text. A template for phone calls is the script itself. Any other template gives a script
    /// of salutation, caller, case, demands and thanks; in a language that <see cref="MessageLanguages"/> does not have, of salutation and
    /// text.
    /// </summary>
    public string ToPhoneScript() => PhoneScript.Write(this);

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(appeal)";

    /// <summary>Returns the text for a text message. No character of this library must double its price.</summary>
    internal string ToSmsText() => Joined(
        Salutation is null ? null : Sms.ToPlain(Salutation),
        (PlainBody ?? Body).Reveal(),
        Closing is null ? null : Sms.ToPlain(Closing),
        (PlainSignature ?? Signature)?.Reveal());

    private static string Joined(params string?[] parts) => string.Join("\n\n", parts.Where(part => part is { Length: > 0 }));
}
