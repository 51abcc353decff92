using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>The messages of the problems with one value, beside its input. It shows nothing if there are none.</summary>
public sealed partial class ProblemsAt
{
    /// <summary>All problems of the form.</summary>
    [Parameter, EditorRequired]
    public ValueList<Problem> Problems { get; set; }

    /// <summary>The path of the value, such as <c>$.supporter.email</c>. Problems with parts of the value belong to it.</summary>
    [Parameter, EditorRequired]
    public string? Path { get; set; }

    /// <summary>The id of the element, to name in the input's <c>aria-describedby</c>.</summary>
    [Parameter]
    public string? Id { get; set; }

    private IReadOnlyList<Problem> Found =>
    [
        .. Problems.Where(problem => problem.Path == Path
            || (ProblemPaths.FieldOf(problem.Path) is { Length: > 0 } name && $"$.{name}" == Path)),
    ];
}
