using WriteForRights;

namespace PartnerSite;

/// <summary>What a visitor filled in. What is personal prints redacted, should it ever get into a log.</summary>
public sealed record Letter
{
    public const string EmailPath = "$.supporter.email";

    // Count it up whenever Words.Consent changes: who agreed, agreed to the words that were there.
    private const string ConsentVersion = "2026-11";

    /// <summary>Made when the form is shown, so that a double click, a reload or another try is the same letter.</summary>
    public required ActionId Id { get; init; }

    public PersonalText? Name { get; init; }

    public PersonalText? Email { get; init; }

    public PersonalText? Text { get; init; }

    public bool MayContact { get; init; }

    /// <summary>What is wrong before the server is asked; all else it says itself.</summary>
    public ValueList<Problem> Problems => Email is { } email && !EmailAddress.TryParse(email.Reveal(), out _)
        ? [Problem.Of(EmailPath, ProblemCodes.EmailMalformed, LanguageTag.Current)]
        : [];

    /// <summary>Reads the form; nothing, if it is not one that this site has made.</summary>
    public static Letter? From(IFormCollection form) => !ActionId.TryParse(form["id"], out var id) ? null : new Letter
    {
        Id = id,
        Name = Filled(form["name"]),
        Email = Filled(form["email"]),
        Text = Filled(form["text"]),
        MayContact = form.ContainsKey("consent"),
    };

    /// <summary>
    /// The same form makes the same action, to the last member: otherwise the server would take it for another one under the same id.
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

            // When the words were shown, which is the same however often the form is sent.
            At = Id.CreatedAt,
        },
    };

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
