using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A national organisation that runs the campaign with its own dates, its own name for it and its own choice of cases.</summary>
public sealed record Section
{
    /// <summary>The section's id, such as <c>uk</c>.</summary>
    public required SectionId Id { get; init; }

    /// <summary>The section's country.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The section's name for the campaign. The campaign's own name by default.</summary>
    public LocalizedText? CampaignName { get; init; }

    /// <summary>The dates between which actions in this section count.</summary>
    public required Window Window { get; init; }

    /// <summary>
    /// The last date, in the window's time zone, on which an action taken in the window may still be submitted. No limit by default:
    /// paper is counted for months after a campaign.
    /// </summary>
    public PartialDate? ReportUntil { get; init; }

    /// <summary>The cases that the section has chosen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<CaseId> Cases { get; init; }

    /// <summary>
    /// The time for which personal data is kept, for each purpose at most once. Without it, the server's setting applies.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Retention> Retention { get; init; }

    /// <summary>The source of the dates.</summary>
    public SourceId? Source { get; init; }

    /// <summary>The section's own words in place of single texts of the library; see <see cref="WordingIn"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<SectionText> Texts { get; init; }

    /// <summary>
    /// Returns the library's words in a language, with this section's <see cref="Texts"/> in place of those that they replace. Everything
    /// that takes a language for words of the library takes the result.
    /// </summary>
    /// <param name="language">The reader's language.</param>
    public Wording WordingIn(LanguageTag language) => Wording.Of(Texts, language);

    /// <summary>Returns whether the section is open at an instant, so that an action taken then counts.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The window's time zone is not in the IANA database, or not in this machine's data.
    /// </exception>
    public bool IsOpenAt(DateTimeOffset instant) => Window.Contains(instant);

    /// <summary>Returns whether an action of the window may still be submitted at an instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The window's time zone is not in the IANA database, or not in this machine's data.
    /// </exception>
    public bool TakesReportsAt(DateTimeOffset instant) => ReportUntil is not { } until || instant < until.EndIn(Window.Zone);
}
