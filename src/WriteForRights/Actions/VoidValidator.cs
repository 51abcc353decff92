using FluentValidation;

namespace WriteForRights;

/// <summary>The rules for voiding an action or a report.</summary>
/// <remarks>Create one validator. It is safe to use from several threads.</remarks>
internal sealed class VoidValidator : AbstractValidator<VoidRecord>
{
    private const int MaxByLength = 100;

    /// <summary>Creates the rules.</summary>
    public VoidValidator()
    {
        RuleFor(record => record.Reason).Must(reason => reason.IsKnown)
            .WithProblem(ProblemCodes.WordUnknown, ("allowed", MessageValues.List(VoidReason.Known)));
        RuleFor(record => record.By).ShortText(MaxByLength);
    }

    /// <summary>Returns all problems of a record; empty if it is valid.</summary>
    /// <param name="record">The record.</param>
    /// <param name="language">The language of the messages.</param>
    public ValueList<Problem> Check(VoidRecord record, Wording language) => Validate(record).ToProblems(language);
}
