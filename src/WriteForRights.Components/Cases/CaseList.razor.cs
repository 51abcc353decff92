using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>The cases of a campaign, each with its name, headline and count.</summary>
public sealed partial class CaseList
{
    /// <summary>The cases, in the order in which they are shown.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Case>? Cases { get; set; }

    /// <summary>The counts of the cases that have any to show.</summary>
    [Parameter]
    public IReadOnlyDictionary<CaseId, Counts>? Counts { get; set; }

    /// <summary>Returns the address of a case's page; without it, names are not links.</summary>
    [Parameter]
    public Func<Case, string>? Href { get; set; }

    /// <summary>The picture of a case. It is decoration: the name is beside it.</summary>
    [Parameter]
    public RenderFragment<Case>? Picture { get; set; }

    /// <summary>A case in the list, in place of the default.</summary>
    [Parameter]
    public RenderFragment<Case>? Card { get; set; }

    /// <summary>The level of each case's heading, from 1 to 6. 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    private Counts? CountsOf(Case each) => Counts?.GetValueOrDefault(each.Id);
}
