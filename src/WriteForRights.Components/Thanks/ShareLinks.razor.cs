using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>Links to tell others about a case. The text says nothing about the person who shares it.</summary>
public sealed partial class ShareLinks
{
    /// <summary>The case; nothing is shown without one.</summary>
    [Parameter, EditorRequired]
    public Case? Case { get; set; }

    /// <summary>The absolute address of the case; nothing is shown without one.</summary>
    [Parameter, EditorRequired]
    public Uri? Address { get; set; }

    /// <summary>The purpose of the action. An appeal by default.</summary>
    [Parameter]
    public Purpose Purpose { get; set; } = Purpose.Appeal;

    /// <summary>The level of the heading, from 1 to 6. 3 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 3;

    private LocalizedString Text => Case!.ShareTextFor(Purpose, Words.Wording);

    private string Mail => $"mailto:?subject={Uri.EscapeDataString(Case!.Subject.DisplayName(Words.Wording).Text)}"
        + $"&body={Uri.EscapeDataString($"{Text.Text}\r\n\r\n{Address}")}";
}
