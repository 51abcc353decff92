namespace WriteForRights;

/// <summary>
/// An email in its parts, for people who have no mail program that a link could open: they copy each into what they use. It prints
/// redacted.
/// </summary>
public sealed class EmailParts
{
    private EmailParts(ValueList<EmailAddress> recipients, ValueList<EmailAddress> copies, PersonalText? subject, string body) =>
        (Recipients, Copies, Subject, Body) = (recipients, copies, subject, body);

    /// <summary>The target's addresses that are open to the sender on the date. There may be none.</summary>
    public ValueList<EmailAddress> Recipients { get; }

    /// <summary>The addresses of those who get a copy from the sender's country, without those that are recipients already.</summary>
    public ValueList<EmailAddress> Copies { get; }

    /// <summary>The subject; <c>null</c> if there is none.</summary>
    public PersonalText? Subject { get; }

    /// <summary>The text: line feeds end its lines.</summary>
    public PersonalText Body { get; }

    /// <summary>A fixed text that tells nothing of the email.</summary>
    public override string ToString() => "(email)";

    internal static EmailParts Of(Appeal appeal)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var recipients = Addresses(AppealChannels.Open(appeal), seen);
        var copies = AppealChannels.SenderCountry(appeal) is { } sender
            ? Addresses(appeal.To.CopiesFor(sender).SelectMany(copy => copy.OpenChannels(sender, appeal.Request.Date)), seen)
            : default;
        var subject = appeal.Subject is { } text && !string.IsNullOrWhiteSpace(text.Reveal()) ? text : default(PersonalText?);
        return new(recipients, copies, subject, appeal.ToPlainText());
    }

    /// <summary>The parts as the query of a link has them, under the names that a service has for them. Empty ones are left out.</summary>
    internal string Query(string? to, string copies, string subject, string body, Func<IEnumerable<EmailAddress>, string> list)
    {
        var parts = new List<string>();
        AddIf(to is not null && Recipients.Count > 0, to!, list(Recipients));
        AddIf(Copies.Count > 0, copies, list(Copies));

        // Outlook shows "subject=" with nothing after it as an error.
        AddIf(Subject is not null, subject, UriText.Escape(Subject?.Reveal() ?? string.Empty));
        AddIf(true, body, UriText.Escape(Body.Reveal()));
        return string.Join("&", parts);

        void AddIf(bool isThere, string name, string value)
        {
            if (isThere)
            {
                parts.Add($"{name}={value}");
            }
        }
    }

    // What is no address is left out, whatever a pack made in code holds.
    private static ValueList<EmailAddress> Addresses(IEnumerable<TargetChannel> channels, HashSet<string> seen)
    {
        var found = new List<EmailAddress>();
        foreach (var channel in channels)
        {
            if (channel.Kind == ChannelKind.Email && EmailAddress.TryParse(channel.Value, out var address) && seen.Add(address.Reveal()))
            {
                found.Add(address);
            }
        }

        return found.ToValueList();
    }
}
