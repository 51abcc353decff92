namespace WriteForRights;

/// <summary>
/// The steps of taking part in the campaign, as immutable states: those of a letter (<see cref="LetterFlow"/>), a signature
/// (<see cref="SignatureFlow"/>) or a message to the person (<see cref="SolidarityFlow"/>). It prints redacted.
/// </summary>
/// <remarks>
/// <para>
/// A flow knows no page and no server. Show the step, apply the writer's input, and show the next state; when <see cref="Action"/> is not
/// <c>null</c>, submit it. If the flow is posted as a form, <see cref="ToFields"/> returns the state for its fields.
/// </para>
/// <para>
/// The id of the action is created once, at the beginning, and is the same in every later state, so a double click or a retry counts once.
/// A text that a person typed is never changed or lost, whatever is wrong with it.
/// </para>
/// </remarks>
public abstract class ActionFlow
{
    private readonly Lazy<Problem?> _closed;

    private protected ActionFlow(FlowState state)
    {
        State = state;
        _closed = new Lazy<Problem?>(FindClosed);
    }

    /// <summary>The campaign.</summary>
    public Campaign Campaign => State.Campaign;

    /// <summary>The case.</summary>
    public Case Case => State.Case;

    /// <summary>The options with which the flow began.</summary>
    public FlowOptions Options => State.Options;

    /// <summary>The id of the action, the same in every state of the flow.</summary>
    public ActionId Id => State.Id;

    /// <summary>The step to show.</summary>
    public FlowStep Step => State.Step;

    /// <summary>What the writer has chosen and typed, exactly as typed.</summary>
    public FlowInput Input => State.Input;

    /// <summary>
    /// The problems to solve before the next step; empty if there are none. A path is that of the action, such as
    /// <c>$.supporter.email</c>, or that of a text, such as <c>$.body</c>; <c>$</c> stands for the whole form.
    /// </summary>
    public ValueList<Problem> Problems => State.Problems;

    /// <summary>
    /// The action to submit at <see cref="FlowStep.Sent"/>; <c>null</c> before. The same flow always returns the same action.
    /// </summary>
    public ActionRecord? Action { get; private protected init; }

    /// <summary>The steps of this flow that have something to choose or to write, without <see cref="FlowStep.Sent"/>, in order.</summary>
    public abstract ValueList<FlowStep> Steps { get; }

    /// <summary>The kinds of action that the writer can choose from.</summary>
    public abstract ValueList<ActionKind> Kinds { get; }

    /// <summary>The chosen kind; <c>null</c> if there is none to choose.</summary>
    public abstract ActionKind? Kind { get; }

    /// <summary>
    /// The reason why nobody can take part in this way now, such as a closed campaign, in the reader's language; <c>null</c> if people can.
    /// </summary>
    public Problem? Closed => _closed.Value;

    internal FlowState State { get; }

    internal abstract string FlowName { get; }

    /// <summary>
    /// Returns the state as the fields of a form, for hidden inputs. Leave out those that the page shows as inputs of the same name. The
    /// last field, <c>end</c>, must be the last of the form: without it, a form counts as cut off.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> ToFields() => FlowFields.Of(State, FlowName);

    /// <summary>Returns the name of the flow and its step, and nothing that the writer wrote.</summary>
    public sealed override string ToString() => $"({FlowName} flow: {Step})";

    /// <summary>Returns the step before the current one, for a back button; <c>null</c> at the first.</summary>
    public FlowStep? StepBefore() => Steps.Where(step => step < Step).Select(step => (FlowStep?)step).LastOrDefault();

    /// <summary>Returns the step after the current one.</summary>
    public FlowStep StepAfter() => Steps.Where(step => step > Step).Append(FlowStep.Sent).First();

    internal abstract Problem? FindClosed();

    /// <summary>Returns the problem with a campaign that is not open now for the case; <c>null</c> if it is open.</summary>
    internal static Problem? FindClosedWindow(FlowState state, Purpose purpose)
    {
        var kind = purpose == Purpose.Appeal ? ActionKind.Letter : ActionKind.Card;
        var probe = new ActionRecord
        {
            Id = state.Id,
            Campaign = state.Campaign.Id,
            Case = state.Case.Id,
            Purpose = purpose,
            Kind = kind,
            Section = state.Options.Section,
            TakenAt = state.TakenAt,
        };
        return FlowRules.Check(state, probe).Where(problem => problem.Path is "$.takenAt" or "$.case" or "$.section" or "$.purpose")
            .FirstOrDefault();
    }
}
