using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>
/// All problems of a form, at its top, each with a link to its input. It takes the focus when it is shown, so that people who do not see
/// the page notice it. It shows nothing if there are no problems.
/// </summary>
public sealed partial class ProblemSummary
{
    /// <summary>The problems.</summary>
    [Parameter, EditorRequired]
    public ValueList<Problem> Problems { get; set; }

    /// <summary>
    /// Returns the id of the input for a path, or <c>null</c> if the page has none; without it, the path without <c>$.</c> is the id.
    /// </summary>
    [Parameter]
    public Func<string, string?>? IdOf { get; set; }

    /// <summary>The heading. By default it says that there is a problem.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>The level of the heading, from 1 to 6. 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    private string? HrefOf(Problem problem)
    {
        var field = ProblemPaths.FieldOf(problem.Path);
        var id = field.Length == 0 ? null : IdOf is null ? field : IdOf(problem.Path);
        return id is null ? null : "#" + id;
    }
}
