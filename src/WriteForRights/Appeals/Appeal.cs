namespace WriteForRights;

/// <summary>A letter to somebody in power, filled in and ready to send by any channel. It prints redacted.</summary>
/// <remarks>
/// What a supporter wrote is untrusted: in every form that an appeal takes it stays text, and can become neither markup nor a header
/// nor another recipient.
/// </remarks>
public sealed record Appeal
{
    internal Appeal(Case @case, Target target, AppealRequest request, AppealTemplate template, ActionKind kind, LanguageTag language)
    {
        (About, To, Request, Kind, Language) = (@case, target, request, kind, language);
        Template = template.Id;
    }

    /// <summary>The case that it is about.</summary>
    public CaseId Case => About.Id;

    /// <summary>Whom it goes to.</summary>
    public TargetId Target => To.Id;

    /// <summary>The template that it is made from.</summary>
    public AppealTemplateId Template { get; }

    /// <summary>The form that its template is for.</summary>
    public ActionKind Kind { get; }

    /// <summary>The language of all of it.</summary>
    public LanguageTag Language { get; }

    /// <summary>The subject line, where it has one.</summary>
    public PersonalText? Subject { get; internal init; }

    /// <summary>How it begins, where its template has a salutation: <c>Dear Prosecutor,</c>.</summary>
    public string? Salutation { get; internal init; }

    /// <summary>
    /// What stands between salutation and closing: paragraphs with a blank line between them, list items that begin with <c>- </c>.
    /// </summary>
    public PersonalText Body { get; internal init; }

    /// <summary>How it ends, where its template has a closing: <c>Yours sincerely,</c>.</summary>
    public string? Closing { get; internal init; }

    /// <summary>The signature under the closing: from the template, otherwise as it was typed under a letter that was pasted into an edit.</summary>
    public PersonalText? Signature { get; internal init; }

    /// <summary>Whether a supporter put own words in place of the template's.</summary>
    public bool IsEdited { get; internal init; }

    /// <summary>The subject as it stands on paper: names that run another way than the letter are isolated in it.</summary>
    internal PersonalText? Heading { get; init; }

    /// <summary>The body for a text message, where this library's own words in it have plainer signs there.</summary>
    internal PersonalText? PlainBody { get; init; }

    /// <summary>The signature for a text message, as <see cref="PlainBody"/>.</summary>
    internal PersonalText? PlainSignature { get; init; }

    internal Case About { get; }

    internal Target To { get; }

    internal AppealRequest Request { get; }

    /// <summary>Fills in a case's template, or says everything that stands against it.</summary>
    /// <param name="case">The case.</param>
    /// <param name="request">To whom, in which form and language, from whom, and when.</param>
    /// <param name="reader">The language of the messages.</param>
    public static AppealComposition Compose(Case @case, AppealRequest request, LanguageTag reader) =>
        AppealComposer.Compose(@case, request, reader);

    /// <summary>
    /// Returns the same appeal in a supporter's own words, or what is wrong with those. What looks like a leftover in them is a finding and
    /// refuses nothing. A personal letter counts for more.
    /// </summary>
    /// <param name="edit">The words.</param>
    /// <param name="reader">The language of the messages.</param>
    public AppealComposition Edit(AppealEdit edit, LanguageTag reader) => AppealComposer.Edit(this, edit, reader);

    /// <summary>The text without its subject, to be copied: line feeds end its lines.</summary>
    public string ToPlainText() => ToPlainText(LineBreak.Lf);

    /// <summary>The text without its subject, to be copied.</summary>
    public string ToPlainText(LineBreak lineBreak)
    {
        var text = Joined(Salutation, Body.Reveal(), Closing, Signature?.Reveal());
        return lineBreak == LineBreak.CrLf ? text.Replace("\n", "\r\n") : text;
    }

    /// <summary>The email in its parts, to be copied by hand where no link opens a mail program.</summary>
    public EmailParts ToEmail() => EmailParts.Of(this);

    /// <summary>The letter to print and post, for a window envelope.</summary>
    public LetterDocument ToHtml(LetterPaper paper) => LetterHtml.Of(this, paper);

    /// <summary>
    /// A link that opens the supporter's mail program with the email written: a <see cref="MailtoLink"/>, a <see cref="ChannelOverflow"/>
    /// where it would be longer than mail programs take, or a <see cref="ChannelUnavailable"/> where the target has no open address.
    /// </summary>
    public ChannelResult ToMailto() => Mailto.Of(this);

    /// <summary>
    /// A link that opens a webmail service with the email written: a <see cref="WebmailLink"/>, a <see cref="ChannelOverflow"/> where it
    /// would be longer than is safe, or a <see cref="ChannelUnavailable"/> where the target has no open address.
    /// </summary>
    /// <remarks>
    /// The whole email stands in the address of the page that opens: the service gets it, as it gets every mail of its user, and the
    /// browser keeps it in its history. On a computer that others use, offer <see cref="ToEmail"/>.
    /// </remarks>
    /// <param name="service">The service that the supporter has an account with.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such service.</exception>
    public ChannelResult ToWebmail(WebmailService service) => WebmailLink.Of(this, service);

    /// <summary>A text message: an <see cref="SmsMessage"/>, or a <see cref="ChannelOverflow"/> beyond 255 segments.</summary>
    public ChannelResult ToSms() => Sms.Of(this);

    /// <summary>
    /// A post that names the target's handle on the network, where it has an open one: a <see cref="SocialPost"/>, or a
    /// <see cref="ChannelOverflow"/> where it would be longer than the network takes. Where no limit is known, it is never too long.
    /// </summary>
    /// <param name="network">The network. A handle that the target has on another one is not named: there it may be a stranger's.</param>
    public ChannelResult ToPost(SocialNetwork network) => SocialPost.Of(this, network, PostLength.Limit(network));

    /// <summary>A post as by <see cref="ToPost(SocialNetwork)"/>, with a limit of the app's.</summary>
    /// <param name="network">The network, which also decides how the length is counted.</param>
    /// <param name="limit">
    /// The most that the network takes: networks change their limits, and an instance of Mastodon or a paid account has its own.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1.</exception>
    public ChannelResult ToPost(SocialNetwork network, int limit) =>
        limit < 1 ? throw new ArgumentOutOfRangeException(nameof(limit)) : SocialPost.Of(this, network, limit);

    /// <summary>
    /// What to say on the phone, in plain text. A template for phone calls is the script itself. From any other the script is: salutation,
    /// who calls, about whom, what is asked, thanks; in a language of which <see cref="MessageLanguages"/> has no words it is
    /// salutation and text.
    /// </summary>
    public string ToPhoneScript() => PhoneScript.Of(this);

    /// <summary>A fixed text that tells nothing of the appeal.</summary>
    public override string ToString() => "(appeal)";

    /// <summary>The text for a text message: one sign of ours must not make it cost twice as much.</summary>
    internal string ToSmsText() => Joined(
        Salutation is null ? null : Sms.Plain(Salutation),
        (PlainBody ?? Body).Reveal(),
        Closing is null ? null : Sms.Plain(Closing),
        (PlainSignature ?? Signature)?.Reveal());

    private static string Joined(params string?[] parts) => string.Join("\n\n", parts.Where(part => part is { Length: > 0 }));
}
