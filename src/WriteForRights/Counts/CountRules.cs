namespace WriteForRights;

/// <summary>The rules for the contribution of an action or a report to a campaign's counts, for every store.</summary>
internal sealed class CountRules
{
    private readonly CampaignPack _pack;

    /// <summary>Creates the rules of a campaign. They expect records that <see cref="ActionRecordValidator"/> accepts.</summary>
    public CountRules(CampaignPack pack)
    {
        CountEntry.CheckSplits();
        _pack = pack;
    }

    /// <summary>Returns an action with its defaults filled in: quantity 1, the given time, and all targets of the case.</summary>
    /// <param name="action">The action.</param>
    /// <param name="takenAt">The time at which it was taken, if the action gives none.</param>
    public ActionRecord Complete(ActionRecord action, DateTimeOffset takenAt) => action with
    {
        Quantity = action.Quantity ?? 1,
        TakenAt = action.TakenAt ?? takenAt,
        Targets = TargetsOf(action),
    };

    /// <summary>Returns the contribution of a complete action.</summary>
    /// <exception cref="ArgumentException">
    /// The action is not complete, belongs to another campaign, or its quantity is not above 0.
    /// </exception>
    /// <exception cref="TimeZoneNotFoundException">
    /// The section's time zone is not a name of the IANA database, or this machine's time zone data do not have it.
    /// </exception>
    public CountEntry EntryOf(ActionRecord action)
    {
        if (action is not { Quantity: { } quantity, TakenAt: { } takenAt })
        {
            throw new ArgumentException("The action has no Quantity or no TakenAt. Complete it first.", nameof(action));
        }

        var zone = action.Section is { } id && _pack.TryGetSection(id, out var section) ? section.Window.Zone : TimeZoneInfo.Utc;
        return new CountEntry
        {
            Campaign = Own(action.Campaign),
            Case = action.Case,
            Actions = Positive(quantity),
            Messages = Messages(quantity, action.Targets.Count),
            Kind = action.Kind,
            Purpose = action.Purpose,
            Country = action.Country,
            Section = action.Section,
            Day = PartialDate.DayAt(takenAt, zone).ToString(),
            IsReported = false,
        };
    }

    /// <summary>
    /// Returns the contribution of a report. It counts on the day of <see cref="Report.AsOf"/>, if that is known to the day.
    /// </summary>
    /// <exception cref="ArgumentException">The report belongs to another campaign, or its quantity is not above 0.</exception>
    public CountEntry EntryOf(Report report) => new()
    {
        Campaign = Own(report.Campaign),
        Case = report.Case,
        Actions = Positive(report.Quantity),
        Messages = Messages(report.Quantity, CountTargets(report)),
        Kind = report.Kind,
        Purpose = report.Purpose,
        Country = report.Country,
        Section = report.Section,
        Day = report.AsOf.Precision == DatePrecision.Day ? report.AsOf.ToString() : null,
        IsReported = true,
    };

    private static long Messages(long quantity, int targets) => quantity * Math.Max(1, targets);

    private static long Positive(int quantity) =>
        quantity > 0 ? quantity : throw new ArgumentException("The quantity must be above 0.", nameof(quantity));

    private CampaignId Own(CampaignId campaign) =>
        campaign == _pack.Campaign.Id
            ? campaign
            : throw new ArgumentException("The action or report belongs to another campaign.", nameof(campaign));

    private ValueList<TargetId> TargetsOf(ActionRecord action) =>
        action.Targets.Count > 0 || action.Purpose != Purpose.Appeal || !_pack.TryGetCase(action.Case, out var @case)
            ? action.Targets
            : @case.Targets.Select(target => target.Id).ToValueList();

    private int CountTargets(Report report) =>
        report.Targets.Count > 0 || report.Purpose != Purpose.Appeal || !_pack.TryGetCase(report.Case, out var @case)
            ? report.Targets.Count
            : @case.Targets.Count;
}
