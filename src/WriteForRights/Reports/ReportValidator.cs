using FluentValidation;

namespace WriteForRights;

/// <summary>
/// The rules for reports of a campaign: the same in an app that checks before it sends and on the server that stores. The rules for an
/// action also apply to reported ones: those for the case, its targets, its solidarity policy and the section.
/// </summary>
/// <remarks>
/// The date has its own rules. It may be after the window, since paper is counted when the campaign is over, but not before it opens. The
/// section sets the last date for reports. Create one validator per campaign; it is safe to use from several threads.
/// </remarks>
/// <example><code>
/// var validator = new ReportValidator(pack, TimeProvider.System); // one for all reports of the campaign
/// foreach (var problem in validator.Check(report, LanguageTag.English))
/// {
///     Console.WriteLine($"{problem.Path}: {problem.Message}");
/// }
/// </code></example>
public sealed class ReportValidator : AbstractValidator<Report>
{
    /// <summary>The maximum quantity of one report.</summary>
    public const int MaxQuantity = 100_000_000;

    private const int MaxNameLength = 200;

    // Any valid id will do: the report's own id is checked separately.
    private static readonly ActionId SomeId = ActionId.Parse("00000000-0000-7000-8000-000000000000");

    private readonly ActionRecordValidator _actions;

    /// <summary>Creates the rules for reports of a campaign.</summary>
    /// <param name="pack">The campaign.</param>
    /// <param name="clock">The clock that decides whether a report is too late or in the future.</param>
    public ReportValidator(CampaignPack pack, TimeProvider clock)
    {
        _actions = new ActionRecordValidator(pack, clock);
        RuleFor(report => report.Id).Must(id => id != default).WithProblem(ProblemCodes.ReportIdMissing);
        RuleFor(report => report.Revision).GreaterThanOrEqualTo(1)
            .WithProblem(ProblemCodes.NumberOutOfRange, ("least", 1), ("most", int.MaxValue));
        RuleFor(report => report).Custom(CheckOne);
        RuleFor(report => report.Quantity).InclusiveBetween(1, MaxQuantity)
            .WithProblem(ProblemCodes.QuantityOutOfRange, ("least", 1), ("most", MaxQuantity));
        RuleFor(report => report.Precision).Must(precision => precision.IsKnown)
            .WithProblem(ProblemCodes.WordUnknown, ("allowed", MessageValues.List(ReportPrecision.Known)));
        RuleFor(report => report).Custom(new ReportDates(pack.Campaign, clock).Check);
        RuleFor(report => report.ReportedBy).ShortText(MaxNameLength);
        RuleFor(report => report.Place).ShortText(MaxNameLength);
    }

    /// <summary>Checks a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of the messages.</param>
    /// <returns>All problems; empty if the report is valid.</returns>
    public ValueList<Problem> Check(Report report, Wording language) => Validate(report).ToProblems(language);

    /// <summary>Checks one of the reported actions, which must be valid as an action of its own.</summary>
    private void CheckOne(Report report, ValidationContext<Report> context)
    {
        var one = new ActionRecord
        {
            Id = SomeId,
            Campaign = report.Campaign,
            Case = report.Case,
            Purpose = report.Purpose,
            Kind = report.Kind,
            Targets = report.Targets,
            Section = report.Section,
            Country = report.Country,
            Language = report.Language,
            Source = report.Source,
        };

        // The time at which it was taken is not known. The current time stands in for it, so ignore problems with that.
        foreach (var failure in _actions.Validate(one).Errors.Where(failure => failure.PropertyName != nameof(ActionRecord.TakenAt)))
        {
            context.AddFailure(failure);
        }
    }
}
