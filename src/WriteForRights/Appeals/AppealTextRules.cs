using FluentValidation;

namespace WriteForRights;

/// <summary>The rule that the value of an app's own field contains no merge fields.</summary>
internal static class AppealTextRules
{
    /// <summary>
    /// Rejects double braces: they remain if an app forgot to fill in a field of its own, which is a mistake of the app, not of the
    /// supporter.
    /// </summary>
    internal static IRuleBuilderOptions<T, PersonalText> WithoutFields<T>(this IRuleBuilder<T, PersonalText> rule) =>
        rule.Must(text => !text.Reveal().Contains("{{") && !text.Reveal().Contains("}}"))
            .WithProblem(ProblemCodes.FieldMalformed, ("example", AppealComposer.FieldExample));
}
