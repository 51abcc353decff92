using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>Thanks a person whose action counts: with the count, links to share, and what to do next.</summary>
public sealed partial class Thanks
{
    /// <summary>The campaign.</summary>
    [Parameter]
    public Campaign? Campaign { get; set; }

    /// <summary>The case; nothing is shown without one.</summary>
    [Parameter, EditorRequired]
    public Case? Case { get; set; }

    /// <summary>The purpose of the action. An appeal by default.</summary>
    [Parameter]
    public Purpose Purpose { get; set; } = Purpose.Appeal;

    /// <summary>Whether an earlier version of the same action counts, because its response was lost.</summary>
    [Parameter]
    public bool AsFirstSent { get; set; }

    /// <summary>The counts of the case, to show how many took part.</summary>
    [Parameter]
    public Counts? Counts { get; set; }

    /// <summary>The absolute address of the case, to share; without it there are no links to share.</summary>
    [Parameter]
    public Uri? Address { get; set; }

    /// <summary>The content about what the person can do next.</summary>
    [Parameter]
    public RenderFragment<Case>? Next { get; set; }

    /// <summary>The level of the heading, from 1 to 6. 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;
}
