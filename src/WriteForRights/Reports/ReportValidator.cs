using FluentValidation;

namespace WriteForRights;

/// <summary>
/// The rules of a report, given its campaign: the same for an app that checks before it sends and for the server that stores. What is
/// true of an action holds for those reported: the case, its targets, its solidarity policy, the section.
/// </summary>
/// <remarks>
/// The date has rules of its own. It may lie after the window, since paper is counted when the campaign is over, but not before it opens;
/// how late a report may come is the section's last date for reports. A validator is made once for a campaign and is safe to use from
/// several threads.
/// </remarks>
public sealed class ReportValidator : AbstractValidator<Report>
{
    /// <summary>The greatest quantity of one report.</summary>
    public const int MaxQuantity = 100_000_000;

    private const int MaxNameLength = 200;

    // Any id serves: what is asked of an action's id is asked of the report's below.
    private static readonly ActionId SomeId = ActionId.Parse("00000000-0000-7000-8000-000000000000");

    private readonly ActionRecordValidator _actions;

    /// <summary>The rules for reports of a campaign, with the clock that says what is too late.</summary>
    public ReportValidator(CampaignPack pack, TimeProvider clock)
    {
        _actions = new ActionRecordValidator(pack, clock);
        RuleFor(report => report.Id).Must(id => id != default).WithProblem(ProblemCodes.ReportIdMissing);
        RuleFor(report => report.Revision).GreaterThanOrEqualTo(1)
            .WithProblem(ProblemCodes.NumberOutOfRange, ("least", "1"), ("most", Words.Number(int.MaxValue)));
        RuleFor(report => report).Custom(CheckOne);
        RuleFor(report => report.Quantity).InclusiveBetween(1, MaxQuantity)
            .WithProblem(ProblemCodes.QuantityOutOfRange, ("least", "1"), ("most", Words.Number(MaxQuantity)));
        RuleFor(report => report.Precision).Must(precision => precision.IsKnown)
            .WithProblem(ProblemCodes.WordUnknown, ("allowed", Words.List(ReportPrecision.Known)));
        RuleFor(report => report).Custom(new ReportDates(pack.Campaign, clock).Check);
        RuleFor(report => report.ReportedBy).ShortText(MaxNameLength);
        RuleFor(report => report.Place).ShortText(MaxNameLength);
    }

    /// <summary>Every problem of a report, with messages in the reader's language; none when it is valid.</summary>
    public ValueList<Problem> Check(Report report, LanguageTag reader) => Validate(report).ToProblems(reader);

    /// <summary>One of the actions that are reported, which must be one that could be recorded by itself.</summary>
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

        // When it was taken is not known. What is said of now, which stands in for that, is passed over.
        foreach (var failure in _actions.Validate(one).Errors.Where(failure => failure.PropertyName != nameof(ActionRecord.TakenAt)))
        {
            context.AddFailure(failure);
        }
    }
}
