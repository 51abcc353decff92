using FluentValidation;

namespace WriteForRights;

/// <summary>The rule that the value of an app's own field is no template itself.</summary>
internal static class AppealTextRules
{
    /// <summary>
    /// Double braces are what an app leaves when it forgot to fill in a field of its own: a slip of the app, not of the supporter.
    /// </summary>
    internal static IRuleBuilderOptions<T, PersonalText> WithoutFields<T>(this IRuleBuilder<T, PersonalText> rule) =>
        rule.Must(text => !text.Reveal().Contains("{{") && !text.Reveal().Contains("}}"))
            .WithProblem(ProblemCodes.FieldMalformed, ("example", AppealComposer.FieldExample));
}
