namespace WriteForRights.Cli;

/// <summary>Reads what actions and reports have in common from rows.</summary>
/// <param name="pack">The campaign with its cases.</param>
/// <param name="mapping">The mapping of the table.</param>
internal sealed class RowReading(CampaignPack pack, ImportMapping mapping)
{
    private readonly string _cases = string.Join(", ", pack.Cases.Select(@case => @case.Id));
    private readonly string _kinds = string.Join(", ", ActionKind.Known.Concat(pack.Campaign.AdditionalKinds));

    /// <summary>Reads cells in the way of the region.</summary>
    internal CellReader Cells { get; } = new(pack, mapping);

    /// <summary>Reads the case.</summary>
    internal CaseId Case(RowValues values) =>
        values.Require(ImportField.Case, Cells.Case, ProblemCodes.WordUnknown, ("allowed", _cases));

    /// <summary>Reads the kind of action.</summary>
    internal ActionKind Kind(RowValues values) =>
        values.Require(ImportField.Kind, Cells.Kind, ProblemCodes.WordUnknown, ("allowed", _kinds));

    /// <summary>Reads the purpose; an appeal if it is empty.</summary>
    internal Purpose Purpose(RowValues values) => values.Read(
        ImportField.Purpose,
        Cells.Purpose,
        ProblemCodes.WordUnknown,
        ("allowed", string.Join(", ", WriteForRights.Purpose.Known))) ?? WriteForRights.Purpose.Appeal;

    /// <summary>Reads the targets.</summary>
    internal static ValueList<TargetId> Targets(RowValues values)
    {
        var ids = (values.Text(ImportField.Targets) ?? string.Empty).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        var targets = ids.Where(id => TargetId.TryParse(id, out _)).Select(TargetId.Parse).ToValueList();
        if (targets.Count < ids.Length)
        {
            values.Add(ImportField.Targets, Problem.Of("$", ProblemCodes.IdMalformed, Words.Current.Reader, ("example", "president")));
        }

        return targets;
    }

    /// <summary>Reads the number of items, or <c>null</c>.</summary>
    internal int? Quantity(RowValues values) => values.Read(
        ImportField.Quantity, _ => Cells.Number(values.Cell(ImportField.Quantity)), ProblemCodes.ValueMalformed, ("example", "12"));

    /// <summary>Reads the section, or <c>null</c>.</summary>
    internal static SectionId? Section(RowValues values) => values.Read(
        ImportField.Section, text => Id<SectionId>(text.ToLowerInvariant()), ProblemCodes.IdMalformed, ("example", "uk"));

    /// <summary>Reads the country, or <c>null</c>.</summary>
    internal CountryCode? Country(RowValues values) => values.Read(ImportField.Country, Cells.Country, ProblemCodes.CountryMalformed);

    /// <summary>Reads the language, or <c>null</c>.</summary>
    internal static LanguageTag? Language(RowValues values) => values.Read(
        ImportField.Language,
        text => LanguageTag.TryParse(text, out var tag) ? tag : default(LanguageTag?),
        ProblemCodes.LanguageMalformed);

    /// <summary>Reads the day, or <c>null</c>.</summary>
    internal PartialDate? Day(RowValues values) =>
        values.Read(ImportField.Date, _ => Cells.Day(values.Cell(ImportField.Date)), ProblemCodes.DateMalformed);

    /// <summary>
    /// Reads the time, or <c>null</c>. A day without a time begins in the time zone of the section: so it is in its window, and never in
    /// the future.
    /// </summary>
    internal DateTimeOffset? TakenAt(RowValues values, SectionId? section) => values.Read(
        ImportField.Date,
        _ => Cells.Time(values.Cell(ImportField.Date)) is { } time ? ToInstant(time.Local, time.Offset, section) : default(DateTimeOffset?),
        ProblemCodes.DateMalformed);

    /// <summary>Returns the beginning of a day in the time zone of a section.</summary>
    internal DateTimeOffset StartOf(PartialDate day, SectionId? section) => day.StartIn(ZoneOf(section));

    private DateTimeOffset ToInstant(DateTime local, TimeSpan? offset, SectionId? section)
    {
        if (offset is { } known)
        {
            return new DateTimeOffset(local, known);
        }

        var zone = ZoneOf(section);
        if (local.TimeOfDay == TimeSpan.Zero)
        {
            return new PartialDate(local.Year, local.Month, local.Day).StartIn(zone);
        }

        // A time that the clocks skip is an hour later.
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var valid = zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall;
        return new DateTimeOffset(valid, zone.GetUtcOffset(valid)).ToUniversalTime();
    }

    private TimeZoneInfo ZoneOf(SectionId? section) =>
        section is { } id && pack.TryGetSection(id, out var own) ? own.Window.Zone
        : pack.Campaign.Sections is [var only] ? only.Window.Zone
        : TimeZoneInfo.Utc;

    private static T? Id<T>(string text)
        where T : struct, IParsable<T> => T.TryParse(text, null, out var id) ? id : null;
}
