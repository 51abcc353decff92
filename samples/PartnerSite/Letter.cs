using WriteForRights;

namespace PartnerSite;

/// <summary>A form as the visitor filled it in. Personal data is printed redacted, in case it ever gets into a log.</summary>
public sealed record Letter
{
    public const string EmailPath = "$.supporter.email";

    // Change it whenever Words.Consent changes: people agreed to the words that they saw.
    private const string ConsentVersion = "2026-11";

    /// <summary>Created when the form is shown, so that a double click, a reload or a retry is the same letter.</summary>
    public required ActionId Id { get; init; }

    public PersonalText? Name { get; init; }

    public PersonalText? Email { get; init; }

    public PersonalText? Text { get; init; }

    public bool MayContact { get; init; }

    /// <summary>The problems found before the letter is sent. The server reports all others.</summary>
    public ValueList<Problem> Problems => Email is { } email && !EmailAddress.TryParse(email.Reveal(), out _)
        ? [Problem.Of(EmailPath, ProblemCodes.EmailMalformed, LanguageTag.Current)]
        : [];

    /// <summary>Reads a form. Returns <c>null</c> if this site did not create it.</summary>
    public static Letter? From(IFormCollection form) => !ActionId.TryParse(form["id"], out var id) ? null : new Letter
    {
        Id = id,
        Name = Filled(form["name"]),
        Email = Filled(form["email"]),
        Text = Filled(form["text"]),
        MayContact = form.ContainsKey("consent"),
    };

    /// <summary>
    /// Creates the action. The same form always gives exactly the same action; otherwise the server would see another one with the same id.
    /// </summary>
    public ActionRecord ToAction(CampaignId campaign, CaseId @case) => ActionRecord.Appeal(campaign, @case, ActionKind.Letter) with
    {
        Id = Id,
        Language = LanguageTag.Current,
        Source = "partner-site",
        Supporter = Name is null && Email is null ? null : new Supporter
        {
            Name = Name,
            Email = Email is { } email ? EmailAddress.Parse(email.Reveal()) : null,
        },
        Text = Text is { } text ? new ActionText { Body = text } : null,
        Consent = new Consent
        {
            Contact = MayContact ? ContactConsent.Granted : ContactConsent.Denied,
            TextVersion = ConsentVersion,
            Language = LanguageTag.Current,

            // The time at which the words were shown. It stays the same however often the form is sent.
            At = Id.CreatedAt,
        },
    };

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
