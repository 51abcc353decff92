using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;

namespace WriteForRights;

/// <summary>What ties FluentValidation's rules to this library's codes, messages and JSON paths.</summary>
internal static class ProblemRules
{
    /// <summary>Adds a problem at a path below the value that is validated, such as <c>Targets[0]</c>.</summary>
    internal static void AddProblem<T>(
        this ValidationContext<T> context, string path, string code, params (string Name, string Value)[] arguments) =>
        context.AddProblemAt(path, null, code, arguments);

    /// <summary>As above, of a part of a text.</summary>
    internal static void AddProblemAt<T>(
        this ValidationContext<T> context, string path, int? at, string code, params (string Name, string Value)[] arguments) =>
        context.AddFailure(context.PropertyChain.BuildPropertyPath(path), at, code, arguments);

    /// <summary>Adds a problem of the property that the rule is of.</summary>
    internal static void AddProblemHere<T>(
        this ValidationContext<T> context, string code, params (string Name, string Value)[] arguments) =>
        context.AddFailure(context.PropertyPath, null, code, arguments);

    /// <summary>Gives the rule before it a code of this library, and the message that goes with it.</summary>
    internal static IRuleBuilderOptions<T, TProperty> WithProblem<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule, string code, params (string Name, string Value)[] arguments) =>
        rule.WithErrorCode(code)
            .WithState(_ => new ProblemState(arguments))
            .WithMessage(_ => Message(code, arguments));

    /// <summary>As above, with arguments that depend on what is validated.</summary>
    internal static IRuleBuilderOptions<T, TProperty> WithProblem<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule, string code, Func<T, (string Name, string Value)[]> arguments) =>
        rule.WithErrorCode(code)
            .WithState(value => new ProblemState(arguments(value)))
            .WithMessage(value => Message(code, arguments(value)));

    /// <summary>The failures as problems, their messages in the reader's language.</summary>
    internal static ValueList<Problem> ToProblems(this ValidationResult result, LanguageTag reader) =>
        result.IsValid ? default : result.Errors.Select(failure => ToProblem(failure, reader)).ToValueList();

    private static void AddFailure<T>(
        this ValidationContext<T> context, string property, int? at, string code, (string Name, string Value)[] arguments) =>
        context.AddFailure(new ValidationFailure(property, Message(code, arguments))
        {
            ErrorCode = code,
            CustomState = new ProblemState(arguments, at),
        });

    private static Problem ToProblem(ValidationFailure failure, LanguageTag reader)
    {
        var state = failure.CustomState as ProblemState;
        return Problem.Of(JsonPath(failure.PropertyName), failure.ErrorCode, reader, state?.Arguments ?? []) with { At = state?.At };
    }

    private static string Message(string code, (string Name, string Value)[] arguments) =>
        ProblemText.Of(code, LanguageTag.Current, arguments);

    private static string JsonPath(string property) =>
        property.Length == 0
            ? "$"
            : "$." + string.Join(".", property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
