namespace WriteForRights;

/// <summary>What actions and reports add to the counts of a campaign: the one place that says so, for every store.</summary>
internal sealed class CountRules
{
    private readonly CampaignPack _pack;

    /// <summary>The rules of a campaign. They take valid records: <see cref="ActionRecordValidator"/> says which are.</summary>
    public CountRules(CampaignPack pack) => _pack = pack;

    /// <summary>An action with what was left out filled in: one of it, taken at the given time, to all of the case's targets.</summary>
    /// <param name="action">The action.</param>
    /// <param name="takenAt">When it was taken, unless it says so itself.</param>
    public ActionRecord Complete(ActionRecord action, DateTimeOffset takenAt) => action with
    {
        Quantity = action.Quantity ?? 1,
        TakenAt = action.TakenAt ?? takenAt,
        Targets = Targets(action.Targets, action.Purpose, action.Case),
    };

    /// <summary>What an action adds, once it is complete.</summary>
    /// <exception cref="ArgumentException">The action is not complete, is of another campaign, or has no quantity above 0.</exception>
    /// <exception cref="TimeZoneNotFoundException">
    /// The section's time zone is not a name of the IANA database, or this machine's data do not have it.
    /// </exception>
    public CountEntry EntryOf(ActionRecord action)
    {
        if (action is not { Quantity: { } quantity, TakenAt: { } takenAt })
        {
            throw new ArgumentException("The action says neither how many nor when: complete it first.", nameof(action));
        }

        var zone = action.Section is { } id && _pack.TryGetSection(id, out var section) ? section.Window.Zone : TimeZoneInfo.Utc;
        return new CountEntry
        {
            Campaign = Own(action.Campaign),
            Case = action.Case,
            Actions = Positive(quantity),
            Messages = Messages(quantity, action.Targets),
            Kind = action.Kind,
            Purpose = action.Purpose,
            Country = action.Country,
            Section = action.Section,
            Day = PartialDate.DayAt(takenAt, zone).ToString(),
            IsReported = false,
        };
    }

    /// <summary>What a report adds. It stands under the day to which it is true, where that is known to the day.</summary>
    /// <exception cref="ArgumentException">The report is of another campaign, or has no quantity above 0.</exception>
    public CountEntry EntryOf(Report report) => new()
    {
        Campaign = Own(report.Campaign),
        Case = report.Case,
        Actions = Positive(report.Quantity),
        Messages = Messages(report.Quantity, Targets(report.Targets, report.Purpose, report.Case)),
        Kind = report.Kind,
        Purpose = report.Purpose,
        Country = report.Country,
        Section = report.Section,
        Day = report.AsOf.Precision == DatePrecision.Day ? report.AsOf.ToString() : null,
        IsReported = true,
    };

    private static long Messages(long quantity, ValueList<TargetId> targets) => quantity * Math.Max(1, targets.Count);

    private static long Positive(int quantity) =>
        quantity > 0 ? quantity : throw new ArgumentException("A quantity is above 0.", nameof(quantity));

    private CampaignId Own(CampaignId campaign) =>
        campaign == _pack.Campaign.Id ? campaign : throw new ArgumentException("It is of another campaign.", nameof(campaign));

    private ValueList<TargetId> Targets(ValueList<TargetId> named, Purpose purpose, CaseId id) =>
        named.Count > 0 || purpose != Purpose.Appeal || !_pack.TryGetCase(id, out var @case)
            ? named
            : @case.Targets.Select(target => target.Id).ToValueList();
}
