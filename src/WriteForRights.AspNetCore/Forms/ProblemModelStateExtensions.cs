using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WriteForRights.AspNetCore;

/// <summary>Shows problems beside the fields of a form.</summary>
/// <example><code>
/// ModelState.AddProblems(new SupporterValidator().Check(Supporter, LanguageTag.Current), new FormFields("Supporter"));
/// </code></example>
public static class ProblemModelStateExtensions
{
    /// <summary>
    /// Adds problems to the state of a form, each under the name of its field. A field that could not be read keeps that error alone, since
    /// a rule has seen no value of it.
    /// </summary>
    /// <param name="modelState">The state of the form.</param>
    /// <param name="problems">The problems, such as those of a validator or of an exception of the client.</param>
    /// <param name="fields">The names of the fields; those that model binding expects, by default.</param>
    /// <exception cref="ArgumentNullException">The state or the problems are <c>null</c>.</exception>
    public static void AddProblems(this ModelStateDictionary modelState, IEnumerable<Problem> problems, FormFields? fields = null)
    {
        ArgumentNullException.ThrowIfNull(modelState);
        ArgumentNullException.ThrowIfNull(problems);
        fields ??= new FormFields();
        var unread = modelState.Where(field => field.Value?.Errors.Count > 0).Select(field => field.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var problem in problems)
        {
            if (fields.NameOf(problem.Path) is var name && !unread.Contains(name))
            {
                modelState.AddModelError(name, problem.Message);
            }
        }
    }
}
