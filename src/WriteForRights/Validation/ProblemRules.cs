using FluentValidation;
using FluentValidation.Results;

namespace WriteForRights;

/// <summary>Connects FluentValidation's rules with this library's codes, messages and JSON paths.</summary>
internal static class ProblemRules
{
    /// <summary>Adds a problem at a path below the validated value, such as <c>Targets[0]</c>.</summary>
    internal static void AddProblem<T>(
        this ValidationContext<T> context, string path, string code, params (string Name, MessageValue Value)[] arguments) =>
        context.AddFailure(context.PropertyChain.BuildPropertyPath(path), code, arguments);

    /// <summary>Adds a problem with the property that is being validated.</summary>
    internal static void AddProblemHere<T>(
        this ValidationContext<T> context, string code, params (string Name, MessageValue Value)[] arguments) =>
        context.AddFailure(context.PropertyPath, code, arguments);

    /// <summary>Gives the preceding rule a code and its message.</summary>
    internal static IRuleBuilderOptions<T, TProperty> WithProblem<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule, string code, params (string Name, MessageValue Value)[] arguments) =>
        rule.WithErrorCode(code)
            .WithState(_ => arguments)
            .WithMessage(_ => Message(code, arguments));

    /// <summary>Gives the preceding rule a code and its message, with arguments that depend on the validated value.</summary>
    internal static IRuleBuilderOptions<T, TProperty> WithProblem<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule, string code, Func<T, (string Name, MessageValue Value)[]> arguments) =>
        rule.WithErrorCode(code)
            .WithState(value => arguments(value))
            .WithMessage(value => Message(code, arguments(value)));

    /// <summary>Returns problems with their messages in a language.</summary>
    internal static ValueList<Problem> ToProblems(this ValidationResult result, Wording language) =>
        result.IsValid ? default : result.Errors.Select(failure => ToProblem(failure, language)).ToValueList();

    private static void AddFailure<T>(
        this ValidationContext<T> context, string property, string code, (string Name, MessageValue Value)[] arguments) =>
        context.AddFailure(new ValidationFailure(property, Message(code, arguments))
        {
            ErrorCode = code,
            CustomState = arguments,
        });

    // The state of a failure is the arguments of its message, so that the message can be made in any language.
    private static Problem ToProblem(ValidationFailure failure, Wording language) => Problem.Of(
        JsonPath.OfProperties(failure.PropertyName),
        failure.ErrorCode,
        language,
        failure.CustomState as (string Name, MessageValue Value)[] ?? []);

    private static string Message(string code, (string Name, MessageValue Value)[] arguments) =>
        ProblemText.Of(code, LanguageTag.Current, arguments);
}
