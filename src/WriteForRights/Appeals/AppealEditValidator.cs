using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of a supporter's own words.</summary>
internal sealed class AppealEditValidator : AbstractValidator<AppealEdit>
{
    internal AppealEditValidator()
    {
        RuleFor(edit => edit.Subject).ShortText(AppealRequestValidator.MaxValueLength).WithoutFields();
        RuleFor(edit => edit.Body!.Value).FreeText(ActionRecordValidator.MaxTextLength).When(edit => edit.Body is not null)
            .OverridePropertyName(nameof(AppealEdit.Body));
        RuleFor(edit => edit.Body).WithoutFields();
    }
}
