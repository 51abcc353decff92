namespace WriteForRights;

/// <summary>The step of signing for a case: giving the details of a signature. It prints redacted.</summary>
/// <example><code>
/// var flow = SignatureFlow.Begin(pack.Campaign, @case, new FlowOptions { Section = SectionId.Parse("uk"), Clock = clock });
/// flow = flow.Apply(flow.Input with { Name = "A. Example", Country = "GB" });
/// Console.WriteLine(flow.Action?.Kind);
/// </code></example>
public sealed class SignatureFlow : ActionFlow
{
    private SignatureFlow(FlowState state)
        : base(state)
    {
    }

    /// <inheritdoc/>
    public override ValueList<FlowStep> Steps => [FlowStep.Write];

    /// <inheritdoc/>
    public override ValueList<ActionKind> Kinds => [ActionKind.Signature];

    /// <inheritdoc/>
    public override ActionKind? Kind => ActionKind.Signature;

    internal override string FlowName => "signature";

    /// <inheritdoc cref="LetterFlow.Begin"/>
    public static SignatureFlow Begin(Campaign campaign, Case @case, FlowOptions? options = null) =>
        new(FlowState.Begin(campaign, @case, options).Dated() with { Step = FlowStep.Write });

    /// <inheritdoc cref="LetterFlow.Read"/>
    /// <exception cref="ArgumentNullException">The campaign, the case or the fields are <c>null</c>.</exception>
    public static SignatureFlow Read(
        Campaign campaign, Case @case, FlowOptions? options, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = new FlowFields(fields ?? throw new ArgumentNullException(nameof(fields)));
        var begun = Begin(campaign, @case, options);
        var state = form.Read(begun.State, begun.FlowName);
        state = (state.TakenAt is null ? state.Dated() : state) with { Step = FlowStep.Write };
        return state.Problems.Count > 0 ? new SignatureFlow(state) : new SignatureFlow(state).Apply(state.Input);
    }

    /// <summary>Returns the state after the writer's input: signed, or with the problems of the details.</summary>
    /// <param name="input">The input: the previous <see cref="ActionFlow.Input"/> with what was changed.</param>
    /// <exception cref="ArgumentNullException">The input is <c>null</c>.</exception>
    public SignatureFlow Apply(FlowInput input)
    {
        var state = State with
        {
            Input = input ?? throw new ArgumentNullException(nameof(input)),
            Problems = default,
            Step = FlowStep.Write,
        };
        var (supporter, problems) = FlowRules.ReadSupporter(state);
        if (supporter.Name is null && Options.Fields.HasFlag(SupporterFields.Name))
        {
            problems = problems.Append(state.Problem("$.supporter.name", ProblemCodes.NameMissing)).ToValueList();
        }

        var action = new ActionRecord
        {
            Id = Id,
            Campaign = Campaign.Id,
            Case = Case.Id,
            Purpose = Purpose.Appeal,
            Kind = ActionKind.Signature,
            TakenAt = state.TakenAt,
            Section = Options.Section,
            Country = supporter.Country,
            Language = Options.Language,
            Supporter = supporter == new Supporter() ? null : supporter,
            Consent = FlowRules.ReadConsent(state),
            Source = Options.Source,
        };
        problems = problems.Count > 0 ? problems : FlowRules.Check(state, action);
        return problems.Count > 0 ? new SignatureFlow(state with { Problems = problems })
            : new SignatureFlow(state with { Step = FlowStep.Sent }) { Action = action };
    }

    /// <summary>Returns the state with problems that a server found.</summary>
    /// <param name="problems">The problems, with paths of the action.</param>
    public SignatureFlow WithProblems(ValueList<Problem> problems) => new(State with { Step = FlowStep.Write, Problems = problems });

    internal override Problem? FindClosed() => FindClosedWindow(State, Purpose.Appeal);
}
