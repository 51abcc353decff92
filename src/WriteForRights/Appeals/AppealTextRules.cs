using FluentValidation;

namespace WriteForRights;

/// <summary>The rule that what is put into a letter is no template itself.</summary>
internal static class AppealTextRules
{
    /// <summary>Double braces are what an app leaves when it forgot to fill in a field of its own: they would reach an official.</summary>
    internal static IRuleBuilderOptions<T, PersonalText> WithoutFields<T>(this IRuleBuilder<T, PersonalText> rule) =>
        rule.Must(text => !HasField(text)).WithProblem(ProblemCodes.FieldMalformed, ("example", AppealComposer.FieldExample));

    /// <summary>As above, of a text that may be left out.</summary>
    internal static IRuleBuilderOptions<T, PersonalText?> WithoutFields<T>(this IRuleBuilder<T, PersonalText?> rule) =>
        rule.Must(text => text is null || !HasField(text.Value))
            .WithProblem(ProblemCodes.FieldMalformed, ("example", AppealComposer.FieldExample));

    private static bool HasField(PersonalText text) =>
        text.Reveal().Contains("{{") || text.Reveal().Contains("}}");
}
