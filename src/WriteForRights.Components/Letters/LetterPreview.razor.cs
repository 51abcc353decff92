using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>The finished letter, in its own language and direction.</summary>
public sealed partial class LetterPreview
{
    /// <summary>The letter; nothing is shown without one.</summary>
    [Parameter, EditorRequired]
    public Appeal? Appeal { get; set; }

    /// <summary>The id of the element.</summary>
    [Parameter]
    public string? Id { get; set; }

    private string[] Paragraphs => Appeal!.ToPlainText().Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
}
