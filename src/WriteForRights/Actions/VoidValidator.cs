using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of taking an action or a report back.</summary>
/// <remarks>A validator is made once and is safe to use from several threads.</remarks>
public sealed class VoidValidator : AbstractValidator<VoidRecord>
{
    private const int MaxByLength = 100;

    /// <summary>The rules.</summary>
    public VoidValidator()
    {
        RuleFor(record => record.Reason).Must(reason => reason.IsKnown)
            .WithProblem(ProblemCodes.WordUnknown, ("allowed", Words.List(VoidReason.Known)));
        RuleFor(record => record.By).ShortText(MaxByLength);
    }

    /// <summary>Every problem of a record, with messages in the reader's language; none when it is valid.</summary>
    public ValueList<Problem> Check(VoidRecord record, LanguageTag reader) => Validate(record).ToProblems(reader);
}
