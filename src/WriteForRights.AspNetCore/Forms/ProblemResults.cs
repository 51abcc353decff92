using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WriteForRights.AspNetCore;

/// <summary>Answers with problems.</summary>
/// <example><code>
/// if (new SupporterValidator().Check(supporter, LanguageTag.Current) is { Count: &gt; 0 } problems)
/// {
///     return problems.ToValidationProblem();
/// }
/// </code></example>
public static class ProblemResults
{
    /// <summary>
    /// Returns problem details with status 400: <c>errors</c> has the messages by field, as the platform's own, <c>code</c> is
    /// <c>validation-failed</c>, and <c>problems</c> has each problem with its JSON path, its code and its message.
    /// </summary>
    /// <param name="problems">The problems.</param>
    /// <param name="fields">The names of the fields; those that model binding expects, by default.</param>
    /// <exception cref="ArgumentNullException">The problems are <c>null</c>.</exception>
    public static ValidationProblem ToValidationProblem(this IEnumerable<Problem> problems, FormFields? fields = null)
    {
        ArgumentNullException.ThrowIfNull(problems);
        fields ??= new FormFields();
        var all = problems.ToValueList();
        var errors = all.GroupBy(problem => fields.NameOf(problem.Path), StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => field.Select(problem => problem.Message).ToArray(), StringComparer.Ordinal);

        // As an element, which every context of the platform can write.
        var details = JsonSerializer.SerializeToElement(all, WriteForRightsJson.TypeInfo<ValueList<Problem>>());
        return TypedResults.ValidationProblem(
            errors,
            title: Problem.Of("$", ProblemCodes.ValidationFailed, LanguageTag.Current).Message,
            extensions: new Dictionary<string, object?> { ["code"] = ProblemCodes.ValidationFailed, ["problems"] = details });
    }
}
