namespace WriteForRights;

/// <summary>A national organisation that runs the campaign: with its own dates, its own name for it and its own choice of cases.</summary>
public sealed record Section
{
    /// <summary>The section's id, such as <c>uk</c>.</summary>
    public required SectionId Id { get; init; }

    /// <summary>The section's country.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The name that the section gives the campaign, where it differs from the campaign's.</summary>
    public LocalizedText? CampaignName { get; init; }

    /// <summary>When actions in this section are taken.</summary>
    public required Window Window { get; init; }

    /// <summary>
    /// The last date, in the window's time zone, on which an action taken in the window may still be submitted. Without a date there
    /// is no limit: paper is counted for months after a campaign.
    /// </summary>
    public PartialDate? ReportUntil { get; init; }

    /// <summary>The cases that the section has chosen.</summary>
    public required ValueList<CaseId> Cases { get; init; }

    /// <summary>The source of the dates.</summary>
    public SourceId? Source { get; init; }

    /// <summary>Whether the section takes actions that are taken at an instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The window's time zone is not a name of the IANA database, or this machine's data do not have it.
    /// </exception>
    public bool IsOpenAt(DateTimeOffset instant) => Window.Contains(instant);

    /// <summary>Whether an action that was taken in the window may still be submitted at an instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The window's time zone is not a name of the IANA database, or this machine's data do not have it.
    /// </exception>
    public bool TakesReportsAt(DateTimeOffset instant) => ReportUntil is not { } until || instant < until.EndIn(Window.Zone);
}
