using FluentValidation;

namespace WriteForRights;

/// <summary>Checks that an action was taken, and submitted, while its section accepts actions.</summary>
internal sealed class ActionWindows
{
    // A phone set to a wrong time zone is off by less than a day. A date further ahead is a mistake.
    private static readonly TimeSpan AllowedAhead = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock;
    private readonly SectionWindow[] _sections;

    internal ActionWindows(Campaign campaign, TimeProvider clock)
    {
        _clock = clock;
        _sections = [.. campaign.Sections.Select(section => new SectionWindow(section))];
    }

    /// <summary>Returns an action's time; the current time by default.</summary>
    internal DateTimeOffset GetTakenAt(ActionRecord action) => action.TakenAt ?? _clock.GetUtcNow();

    internal void Check(ActionRecord action, bool isCaseKnown, ValidationContext<ActionRecord> context)
    {
        var (takenAt, now) = (GetTakenAt(action), _clock.GetUtcNow());
        SectionWindow? first = null;
        SectionWindow? open = null;
        var isReportable = false;
        foreach (var section in _sections)
        {
            if (action.Section is { } id ? section.Section.Id != id : !section.Section.Cases.Contains(action.Case))
            {
                continue;
            }

            first ??= section;
            if (section.Contains(takenAt))
            {
                open ??= section;
                isReportable |= section.IsReportable(now);
            }
        }

        CheckSection(action, isCaseKnown, first, context);
        if (takenAt > now + AllowedAhead)
        {
            context.AddProblem(nameof(action.TakenAt), ProblemCodes.TakenInFuture);
        }
        else if (first is not null && open is null)
        {
            AddOutsideWindow(first, context);
        }
        else if (open is not null && !isReportable)
        {
            AddTooLate(open, context);
        }
    }

    /// <summary>Checks that the action's section exists and has the case; without a section, that any section has it.</summary>
    private static void CheckSection(
        ActionRecord action, bool isCaseKnown, SectionWindow? first, ValidationContext<ActionRecord> context)
    {
        if (action.Section is { } id && first is null)
        {
            context.AddProblem(nameof(action.Section), ProblemCodes.SectionUnknown, ("section", id.ToString()));
        }
        else if (action.Section is { } known && isCaseKnown && !first!.Section.Cases.Contains(action.Case))
        {
            context.AddProblem(
                nameof(action.Case), ProblemCodes.CaseNotInSection, ("section", known.ToString()), ("case", action.Case.ToString()));
        }
        else if (isCaseKnown && first is null)
        {
            context.AddProblem(nameof(action.Case), ProblemCodes.CaseNotOpen, ("case", action.Case.ToString()));
        }
    }

    private static void AddOutsideWindow(SectionWindow section, ValidationContext<ActionRecord> context) => context.AddProblem(
        nameof(ActionRecord.TakenAt),
        ProblemCodes.OutsideWindow,
        ("opens", section.Section.Window.Opens.First),
        ("closes", section.Section.Window.Closes.Last));

    private static void AddTooLate(SectionWindow section, ValidationContext<ActionRecord> context) => context.AddProblem(
        nameof(ActionRecord.TakenAt), ProblemCodes.ReportedTooLate, ("until", section.Section.ReportUntil!.Value.Last));

    /// <summary>A section's dates as instants, computed once.</summary>
    private sealed class SectionWindow(Section section)
    {
        private readonly DateTimeOffset _opens = section.Window.Opens.StartIn(section.Window.Zone);
        private readonly DateTimeOffset _closes = section.Window.Closes.EndIn(section.Window.Zone);
        private readonly DateTimeOffset _reportUntil = section.ReportUntil?.EndIn(section.Window.Zone) ?? DateTimeOffset.MaxValue;

        internal Section Section => section;

        internal bool Contains(DateTimeOffset instant) => instant >= _opens && instant < _closes;

        internal bool IsReportable(DateTimeOffset at) => at < _reportUntil;
    }
}
