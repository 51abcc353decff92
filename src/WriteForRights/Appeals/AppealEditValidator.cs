using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of a supporter's own words.</summary>
internal sealed class AppealEditValidator : AbstractValidator<AppealEdit>
{
    internal AppealEditValidator()
    {
        RuleFor(edit => edit.Subject).ShortText(AppealRequestValidator.MaxValueLength);
        RuleFor(edit => edit.Subject).Must(subject => !IsOfMarks(subject!.Value.Reveal())).WithProblem(ProblemCodes.TextEmpty)
            .When(edit => edit.Subject is not null);
        RuleFor(edit => edit.Body!.Value).FreeText(ActionRecordValidator.MaxTextLength).When(edit => edit.Body is not null)
            .OverridePropertyName(nameof(AppealEdit.Body));
    }

    // Direction marks are removed from a subject, so one that consists of them alone would become empty.
    private static bool IsOfMarks(string subject) => !string.IsNullOrWhiteSpace(subject) && PlainText.OneLine(subject).Length == 0;
}
