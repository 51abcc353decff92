using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WriteForRights.Client;

namespace WriteForRights.Components;

/// <summary>
/// The base of the forms with which people take part. Each is one plain form: it is posted without script, and works by events where the
/// component is interactive. Both go through the same flow.
/// </summary>
/// <typeparam name="TFlow">The flow.</typeparam>
public abstract partial class FlowComponent<TFlow> : CampaignComponent
    where TFlow : ActionFlow
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private (CampaignId Campaign, CaseId Case)? _shown;
    private FlowStep? _button;
    private int _keystrokes;
    private bool _isReset;
    private bool _isSubmitting;

    /// <summary>The campaign.</summary>
    [Parameter, EditorRequired]
    public Campaign? Campaign { get; set; }

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Case? Case { get; set; }

    /// <summary>
    /// The options of the flow. By default, the ones that the app has registered as a service, or otherwise the default values. If
    /// <see cref="CampaignComponent.Reader"/> is set, it replaces their language.
    /// </summary>
    [Parameter]
    public FlowOptions? Options { get; set; }

    /// <summary>
    /// The address of the page that thanks the person. If an earlier version of the same action counts, <c>asFirstSent=true</c> is added to
    /// its query. <c>null</c> by default: <see cref="Components.Thanks"/> replaces the form.
    /// </summary>
    [Parameter]
    public string? ThanksHref { get; set; }

    /// <summary>The name of the form, different for each form of a page.</summary>
    [Parameter]
    public string? FormName { get; set; }

    /// <summary>The level of the form's heading, from 1 to 6. 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>
    /// Called when the action counts. An action can be sent again, so it may be called again for the same <see cref="ActionReceipt.Id"/>.
    /// </summary>
    [Parameter]
    public EventCallback<ActionReceipt> OnCounted { get; set; }

    /// <summary>The content after the thanks that replace the form, such as links to other cases.</summary>
    [Parameter]
    public RenderFragment<Case>? Next { get; set; }

    /// <summary>Whether the writer has asked for a check of the text.</summary>
    private protected bool WasChecked { get; private set; }

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    private protected TFlow? Flow { get; private set; }

    private protected FlowPhase Phase { get; private set; }

    /// <summary>The findings in a text that is being written; <c>null</c> where the component is not interactive.</summary>
    private protected IReadOnlyList<TextFinding>? FindingsWhileWriting { get; private set; }

    private protected abstract string DefaultFormName { get; }

    private protected string Name => FormName ?? DefaultFormName;

    private protected FlowOptions FlowOptions
    {
        get
        {
            // Options that are a service are older than the reader's request, and so is their language.
            var options = Options ?? (Services.GetService<FlowOptions>() ?? new FlowOptions()) with { Language = LanguageTag.Current };
            return Reader is { } reader ? options with { Language = reader } : options;
        }
    }

    private protected override Wording EffectiveWording =>
        Wording ?? (Campaign is null ? FlowOptions.Language : Campaign.WordingFor(FlowOptions.Section, FlowOptions.Language));

    private IPostedForm? Page => RendererInfo.IsInteractive ? null : Services.GetService<IPostedForm>();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Campaign is null || Case is null || (_shown is { } shown && shown == (Campaign.Id, Case.Id)))
        {
            return;
        }

        // The campaign and the case may come later than the component, and an interactive page may go on to another case.
        _shown = (Campaign.Id, Case.Id);
        _typed.Clear();
        (Flow, Phase, FindingsWhileWriting) = (null, FlowPhase.Filling, null);
        if (Page is { } page && await page.ReadAsync(Name) is { } fields)
        {
            await ContinueAsync(Read(fields));
            WasChecked = IsCheck(fields);
            return;
        }

        Flow = Begin();
    }

    /// <summary>
    /// The form without content. Blazor refuses a post whose form the page does not show, even if the component has already answered it.
    /// </summary>
    private protected RenderFragment PostTarget => builder =>
    {
        if (RendererInfo.IsInteractive)
        {
            return;
        }

        builder.OpenElement(0, "form");
        builder.AddAttribute(1, "method", "post");
        builder.AddAttribute(2, "hidden", true);
        builder.AddAttribute(3, "onsubmit", EventCallback.Factory.Create(this, SubmitAsync));
        builder.AddNamedEvent("onsubmit", Name);
        builder.CloseElement();
    };

    private protected abstract TFlow Begin();

    private protected abstract TFlow Read(IEnumerable<KeyValuePair<string, string>> fields);

    private protected abstract TFlow WithProblems(TFlow flow, ValueList<Problem> problems);

    /// <summary>Returns the flow of an action that could not be sent, as it was before.</summary>
    private protected abstract TFlow NotSent(TFlow flow);

    /// <summary>Remembers what was typed or chosen, where the component is interactive.</summary>
    private protected void Typed(string name, ChangeEventArgs change) => _typed[name] = change.Value switch
    {
        true => FlowFields.Granted,
        false => string.Empty,
        var value => value?.ToString() ?? string.Empty,
    };

    /// <summary>
    /// Remembers a text while it is written, and looks for findings after a pause, where the component is interactive. The text stays in
    /// the app.
    /// </summary>
    private protected async Task TypingAsync(string name, ChangeEventArgs change)
    {
        Typed(name, change);
        var keystroke = ++_keystrokes;
        await Task.Delay(Pause, Flow!.Options.Clock);
        if (keystroke == _keystrokes)
        {
            FindingsWhileWriting = FindIn(_typed.GetValueOrDefault(name, string.Empty).ReplaceLineEndings("\n"));
        }
    }

    /// <summary>Returns the findings in a text that is not sent yet.</summary>
    private protected abstract IReadOnlyList<TextFinding>? FindIn(PersonalText text);

    /// <summary>Remembers the button that was pressed, where the component is interactive: the submit event follows.</summary>
    private protected void Press(FlowStep step) => _button = step;

    /// <summary>Remembers that the prepared text is to be put back.</summary>
    private protected void PressReset() => _isReset = true;

    /// <summary>Handles the submit event, where the component is interactive. A posted form has been read before.</summary>
    private protected async Task SubmitAsync()
    {
        if (!RendererInfo.IsInteractive || Flow is null || _isSubmitting)
        {
            return;
        }

        _isSubmitting = true;
        try
        {
            var fields = Flow.ToFields().Where(field => !_typed.ContainsKey(field.Key)).Concat(_typed);
            if (_button is { } step)
            {
                fields = fields.Append(new(FlowFields.Step, FlowFields.NameOf(step)));
            }

            if (_isReset)
            {
                fields = fields.Append(new(FlowFields.Reset, FlowFields.Granted));
            }

            await ContinueAsync(Read([.. fields]));
            WasChecked = IsCheck(fields);
            _typed.Clear();
            (_button, _isReset) = (null, false);
        }
        finally
        {
            _isSubmitting = false;
        }
    }

    private static bool IsCheck(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var (form, write) = (new FlowFields(fields), FlowFields.NameOf(FlowStep.Write));
        return form[FlowFields.At] == write && form[FlowFields.Step] == write && form[FlowFields.Reset] is null;
    }

    private async Task ContinueAsync(TFlow flow)
    {
        (Flow, Phase, FindingsWhileWriting) = (flow, FlowPhase.Filling, null);
        if (flow.Action is { } action)
        {
            await SubmitAsync(flow, action);
        }
        else if (flow.Problems.Count > 0)
        {
            Page?.SetStatus(422);
        }
    }

    private async Task SubmitAsync(TFlow flow, ActionRecord action)
    {
        try
        {
            // Nothing cancels it: a person who closes the page has still taken part.
            var receipt = await Services.GetRequiredService<WriteForRightsClient>().SubmitAsync(action, CancellationToken.None);
            await OnCounted.InvokeAsync(receipt);
            Thank(FlowPhase.Counted);
        }
        catch (ConflictException)
        {
            // The first response was lost, and the writer has changed something since. The first one counts.
            Thank(FlowPhase.CountedAsFirstSent);
        }
        catch (InvalidRequestException e)
        {
            Flow = WithProblems(flow, e.Problems);
            Page?.SetStatus(422);
        }
        catch (WriteForRightsException e)
        {
            FormLog.NotReached(Services.GetService<ILoggerFactory>()?.CreateLogger<FlowComponent<TFlow>>(), e.GetType().Name, e.RequestId);

            // The writer keeps the filled form with the same id, so that a second attempt is the same action.
            (Flow, Phase) = (NotSent(flow), FlowPhase.NotReached);
            Page?.SetStatus(503);
        }
    }

    private void Thank(FlowPhase phase)
    {
        Phase = phase;
        if (Page is { } page && ThanksHref is { } href)
        {
            var mark = href.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            page.RedirectTo(phase == FlowPhase.CountedAsFirstSent ? $"{href}{mark}asFirstSent=true" : href);
            Phase = FlowPhase.Redirected;
        }
        else if (ThanksHref is { } address && RendererInfo.IsInteractive)
        {
            var mark = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            Services.GetRequiredService<NavigationManager>()
                .NavigateTo(phase == FlowPhase.CountedAsFirstSent ? $"{address}{mark}asFirstSent=true" : address);
        }
    }
}
