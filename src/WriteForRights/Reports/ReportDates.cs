using FluentValidation;

namespace WriteForRights;

/// <summary>Checks that reported actions can be from their section's window, and were reported in time.</summary>
internal sealed class ReportDates(Campaign campaign, TimeProvider clock)
{
    // A date that has begun somewhere on earth is not in the future.
    private static readonly TimeSpan AllowedAhead = TimeSpan.FromDays(1);

    internal void Check(Report report, ValidationContext<Report> context)
    {
        var now = clock.GetUtcNow();
        var sections = campaign.Sections
            .Where(section => report.Section is { } id ? section.Id == id : section.Cases.Contains(report.Case))
            .ToArray();
        var opened = Array.FindAll(sections, section => !report.AsOf.IsOverBefore(section.Window.Opens));
        if (report.AsOf.StartIn(TimeZoneInfo.Utc) > now + AllowedAhead)
        {
            context.AddProblem(nameof(report.AsOf), ProblemCodes.ReportInFuture);
        }
        else if (sections.Length > 0 && opened.Length == 0)
        {
            context.AddProblem(
                nameof(report.AsOf), ProblemCodes.ReportBeforeWindow, ("opens", sections.Min(section => section.Window.Opens).First));
        }
        else if (opened.Length > 0 && !Array.Exists(opened, section => section.TakesReportsAt(now)))
        {
            context.AddProblem(
                nameof(report.AsOf), ProblemCodes.ReportedTooLate, ("until", opened.Max(section => section.ReportUntil)!.Value.Last));
        }
    }
}
