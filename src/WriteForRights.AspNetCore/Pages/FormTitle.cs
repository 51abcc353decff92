using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using WriteForRights.Components;

namespace WriteForRights.AspNetCore;

/// <summary>The title of a page. If its form has problems, it begins with the word for that, which a screen reader says first.</summary>
internal sealed class FormTitle : ComponentBase, IDisposable
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required Wording Wording { get; set; }

    [Inject]
    internal PostedForm Form { get; set; } = default!;

    public void Dispose() => Form.StatusChanged -= StateHasChanged;

    protected override void OnInitialized() => Form.StatusChanged += StateHasChanged;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<PageTitle>(0);
        builder.AddComponentParameter(1, nameof(PageTitle.ChildContent), (RenderFragment)(title => title.AddContent(0, Text)));
        builder.CloseComponent();
    }

    private string Text => Form.HasFailed ? new UiWords(Wording).With("error-title", "title", Title) : Title;
}
