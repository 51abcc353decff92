using FluentValidation;

namespace WriteForRights;

/// <summary>Whether an action was taken, and reached us, when its section takes actions.</summary>
internal sealed class ActionWindows
{
    // A phone set to a wrong time zone is off by less than a day; a date beyond that is a mistake.
    private static readonly TimeSpan AllowedAhead = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock;
    private readonly SectionWindow[] _sections;

    internal ActionWindows(Campaign campaign, TimeProvider clock)
    {
        _clock = clock;
        _sections = [.. campaign.Sections.Select(section => new SectionWindow(section))];
    }

    /// <summary>When an action was taken: as it says, else now.</summary>
    internal DateTimeOffset TakenAt(ActionRecord action) => action.TakenAt ?? _clock.GetUtcNow();

    internal void Check(ActionRecord action, bool isCaseKnown, ValidationContext<ActionRecord> context)
    {
        if (action.Section is { } id)
        {
            CheckSection(action, id, isCaseKnown, context);
        }
        else
        {
            CheckAnySection(action, isCaseKnown, context);
        }
    }

    private void CheckSection(ActionRecord action, SectionId id, bool isCaseKnown, ValidationContext<ActionRecord> context)
    {
        var section = Array.Find(_sections, candidate => candidate.Section.Id == id);
        if (section is null)
        {
            context.AddProblem(nameof(action.Section), ProblemCodes.SectionUnknown, ("section", id.ToString()));
        }
        else if (isCaseKnown && !section.Section.Cases.Contains(action.Case))
        {
            context.AddProblem(
                nameof(action.Case), ProblemCodes.CaseNotInSection, ("section", id.ToString()), ("case", action.Case.ToString()));
        }

        CheckDate(action, section is null ? [] : [section], context);
    }

    private void CheckAnySection(ActionRecord action, bool isCaseKnown, ValidationContext<ActionRecord> context)
    {
        var open = Array.FindAll(_sections, section => section.Section.Cases.Contains(action.Case));
        if (isCaseKnown && open.Length == 0)
        {
            context.AddProblem(nameof(action.Case), ProblemCodes.CaseNotOpen, ("case", action.Case.ToString()));
        }

        CheckDate(action, open, context);
    }

    /// <summary>Whether the date suits one of the sections that may take the action; where none is known, whether it can be true.</summary>
    private void CheckDate(ActionRecord action, SectionWindow[] open, ValidationContext<ActionRecord> context)
    {
        var takenAt = TakenAt(action);
        var hit = Array.FindAll(open, section => section.Contains(takenAt));
        if (takenAt > _clock.GetUtcNow() + AllowedAhead)
        {
            context.AddProblem(nameof(action.TakenAt), ProblemCodes.TakenInFuture);
        }
        else if (open.Length > 0 && hit.Length == 0)
        {
            AddOutsideWindow(open[0], context);
        }
        else if (open.Length > 0 && !Array.Exists(hit, section => section.IsReportable(_clock.GetUtcNow())))
        {
            AddTooLate(hit[0], context);
        }
    }

    private static void AddOutsideWindow(SectionWindow section, ValidationContext<ActionRecord> context) => context.AddProblem(
        nameof(ActionRecord.TakenAt),
        ProblemCodes.OutsideWindow,
        ("opens", section.Section.Window.Opens.ToString()),
        ("closes", section.Section.Window.Closes.ToString()));

    private static void AddTooLate(SectionWindow section, ValidationContext<ActionRecord> context) => context.AddProblem(
        nameof(ActionRecord.TakenAt), ProblemCodes.ReportedTooLate, ("until", section.Section.ReportUntil.ToString()!));

    /// <summary>A section's dates as instants, worked out once.</summary>
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
