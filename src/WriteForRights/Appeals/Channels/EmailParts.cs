namespace WriteForRights;

/// <summary>
/// The parts of an email, for people who have no mail program that a link could open: they copy each part into the one they use. It
/// prints redacted.
/// </summary>
public sealed class EmailParts
{
    private EmailParts(ValueList<EmailAddress> recipients, ValueList<EmailAddress> copies, PersonalText? subject, string body) =>
        (Recipients, Copies, Subject, Body) = (recipients, copies, subject, body);

    /// <summary>The target's addresses that are open to the sender on the date. May be empty.</summary>
    public ValueList<EmailAddress> Recipients { get; }

    /// <summary>The addresses for copies from the sender's country, without those that are already recipients.</summary>
    public ValueList<EmailAddress> Copies { get; }

    /// <summary>The subject; <c>null</c> if there is none.</summary>
    public PersonalText? Subject { get; }

    /// <summary>The text, with line feeds as line ends.</summary>
    public PersonalText Body { get; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(email)";

    internal static EmailParts Of(Appeal appeal)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var recipients = Addresses(AppealChannels.GetOpen(appeal), seen);
        var copies = AppealChannels.GetSenderCountry(appeal) is { } sender
            ? Addresses(appeal.To.CopiesFor(sender).SelectMany(copy => copy.OpenChannels(sender, appeal.Request.Date)), seen)
            : default;
        var subject = appeal.Subject is { } text && !string.IsNullOrWhiteSpace(text.Reveal()) ? text : default(PersonalText?);
        return new(recipients, copies, subject, appeal.ToPlainText());
    }

    /// <summary>Returns the parts as the query of a link, with a service's names. Empty parts are omitted.</summary>
    internal string Query(string? to, string copies, string subject, string body, Func<IEnumerable<EmailAddress>, string> list)
    {
        var parts = new List<string>();
        AddIf(to is not null && Recipients.Count > 0, to!, list(Recipients));
        AddIf(Copies.Count > 0, copies, list(Copies));

        // Outlook shows an error if "subject=" has no value.
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

    // A pack that was built in code is not validated and may hold texts that are not addresses.
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
