using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>The ways to send a finished letter of its kind: mail program, webmail, messages, telephone, print, copy.</summary>
/// <remarks>
/// None of them counts the letter. A link opens another app or site with the writer's text, so none is opened without a click. The buttons
/// to copy and print need script and are hidden without it; the text is on the page.
/// </remarks>
public sealed partial class ChannelButtons
{
    /// <summary>The letter; nothing is shown without one.</summary>
    [Parameter, EditorRequired]
    public Appeal? Appeal { get; set; }

    /// <summary>
    /// The address that answers the posted form around this component with the letter to print. If <c>null</c>, the page itself is printed.
    /// </summary>
    [Parameter]
    public string? PrintHref { get; set; }

    /// <summary>The level of the headings, from 1 to 6. 3 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 3;

    private EmailParts Email => Appeal!.ToEmail();

    private MailtoLink? Mailto => Appeal!.ToMailto() as MailtoLink;

    private SmsMessage? Sms => Appeal!.ToSms() as SmsMessage;

    private IEnumerable<WebmailLink> Webmails =>
        Enum.GetValues<WebmailService>().Select(service => Appeal!.ToWebmail(service)).OfType<WebmailLink>();

    private IReadOnlyList<SocialPost> Posts => [.. AppealChannels.GetOpen(Appeal!)
        .Where(channel => channel.Kind == ChannelKind.Social && channel.Network is not null)
        .Select(channel => Appeal!.ToPost(channel.Network!.Value)).OfType<SocialPost>()];

    private EnvelopeBlock? Envelope =>
        AppealChannels.GetOpen(Appeal!).FirstOrDefault(channel => channel.Kind == ChannelKind.Post && channel.Address is not null)
            is { Address: { } address }
            ? EnvelopeBlock.Of(Appeal!.To, address, AppealChannels.GetSenderCountry(Appeal), Words.Language)
            : null;

    private static string NameOf(WebmailService service) => service switch
    {
        WebmailService.Gmail => "Gmail",
        WebmailService.Outlook => "Outlook",
        WebmailService.OutlookOffice => "Microsoft 365",
        _ => "Yahoo Mail",
    };

    private static string DigitsOf(string number) => new([.. number.Where(c => c is (>= '0' and <= '9') or '+')]);

    private IEnumerable<string> NumbersOf(ChannelKind kind) => AppealChannels.GetOpenValues(Appeal!, kind);
}
