namespace WriteForRights;

/// <summary>
/// The steps of writing to somebody in power: choose what to do, choose target, template and language, write, send, and say that it was
/// sent. Steps with nothing to choose are left out. It prints redacted.
/// </summary>
/// <example><code>
/// var flow = LetterFlow.Begin(pack.Campaign, @case, new FlowOptions { Section = SectionId.Parse("uk"), Clock = clock });
/// flow = flow.Apply(flow.Input with { Kind = ActionKind.Letter, Language = LanguageTag.English }, FlowStep.Write);
/// flow = flow.Apply(flow.Input with { Name = "A. Example", Country = "GB" });
/// Console.WriteLine(flow.Appeal?.ToPlainText());
/// flow = flow.Apply(flow.Input); // the person says that it was sent
/// Console.WriteLine(flow.Action?.Kind);
/// </code></example>
public sealed class LetterFlow : ActionFlow
{
    private readonly LetterChoices _choices;

    private LetterFlow(FlowState state)
        : base(state)
    {
        _choices = new LetterChoices(state);
        var date = PartialDate.DayAt(state.TakenAt ?? state.Options.Clock.GetUtcNow(), ZoneOf(state));
        var composer = new LetterComposer(state, _choices, date);
        Original = composer.Original;
        Appeal = composer.Edited;
        Findings = composer.Findings;
        ComposeProblems = composer.Problems;
    }

    /// <inheritdoc/>
    public override ValueList<FlowStep> Steps => _choices.Steps;

    /// <inheritdoc/>
    public override ValueList<ActionKind> Kinds => _choices.Kinds;

    /// <inheritdoc/>
    public override ActionKind? Kind => _choices.Kind;

    /// <summary>The targets that the writer can choose from, for the chosen kind.</summary>
    public ValueList<Target> Targets => _choices.Targets;

    /// <summary>The chosen target; <c>null</c> if there is none to choose.</summary>
    public Target? Target => _choices.Target;

    /// <summary>The templates that the writer can choose from, for the chosen kind and target.</summary>
    public ValueList<AppealTemplate> Templates => _choices.Templates;

    /// <summary>The chosen template; <c>null</c> if there is none to choose.</summary>
    public AppealTemplate? Template => _choices.Template;

    /// <summary>The languages of the chosen template.</summary>
    public ValueList<LanguageTag> Languages => _choices.Languages;

    /// <summary>The language of the letter.</summary>
    public LanguageTag Language => _choices.Language;

    /// <summary>The letter in the template's words, without the writer's own; <c>null</c> if it cannot be composed yet.</summary>
    public Appeal? Original { get; }

    /// <summary>The letter as it is now, with the writer's own words; <c>null</c> if there are problems with it.</summary>
    public Appeal? Appeal { get; }

    /// <summary>
    /// The places to look at again before the letter is sent: placeholders, and parts of a pasted letter that are left out. They do not
    /// stop the letter.
    /// </summary>
    public ValueList<AppealFinding> Findings { get; }

    /// <inheritdoc cref="FlowInput.Subject"/>
    public PersonalText? Subject => Input.Subject ?? Original?.Subject;

    /// <summary>The text to edit: the writer's own, otherwise the template's; <c>null</c> if it cannot be composed yet.</summary>
    public PersonalText? Body => Input.Body ?? Original?.Body;

    /// <summary>Whether the writer's own text is from before another template or language was chosen, so that it may not fit.</summary>
    public bool KeepsOtherWords => Input.Body is not null && State.Seen is { } written && written != Choice;

    internal override string FlowName => "letter";

    /// <summary>The chosen template and language, as one text, to notice that they change.</summary>
    private string Choice => $"{Template?.Id}/{Language}";

    private ValueList<Problem> ComposeProblems { get; }

    /// <summary>Begins to write for a case, with a new action id.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="case">The case.</param>
    /// <param name="options">The options; all defaults if <c>null</c>.</param>
    /// <exception cref="ArgumentNullException">The campaign or the case is <c>null</c>.</exception>
    public static LetterFlow Begin(Campaign campaign, Case @case, FlowOptions? options = null)
    {
        var state = FlowState.Begin(campaign, @case, options);
        return new LetterFlow(state with { Step = new LetterChoices(state).Steps.Append(FlowStep.Write).First() });
    }

    /// <summary>
    /// Reads a posted form, and goes to the step that its field <c>step</c> names, such as <c>send</c>, or to the next one without the
    /// field. A form that is foreign, cut off or outdated stays at its step, with problems and every text.
    /// </summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="case">The case of the page that received the form.</param>
    /// <param name="options">The options of that page; all defaults if <c>null</c>.</param>
    /// <param name="fields">
    /// The posted fields. Unknown ones are ignored. A field <c>reset</c> puts the template's text back in place of the writer's.
    /// </param>
    /// <exception cref="ArgumentNullException">The campaign, the case or the fields are <c>null</c>.</exception>
    public static LetterFlow Read(
        Campaign campaign, Case @case, FlowOptions? options, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = new FlowFields(fields ?? throw new ArgumentNullException(nameof(fields)));
        var begun = Begin(campaign, @case, options);
        var state = form.Read(begun.State, begun.FlowName);

        // Words that are still the template's own are not the writer's.
        var flow = new LetterFlow(state with { Problems = default });
        var isReset = form[FlowFields.Reset] is not null;
        var input = isReset ? state.Input with { Subject = null, Body = null } : flow.WithoutUnchanged(state.Input);

        // A text that was posted from where it is written was seen with the choices of the form.
        state = state with { Input = input, Seen = input.Body is null ? null : state.Step == FlowStep.Write ? flow.Choice : state.Seen };
        flow = new LetterFlow(state with { Problems = default });
        return state.Problems.Count > 0 ? flow.Stay(state.Problems)
            : flow.Apply(state.Input, isReset ? FlowStep.Write : form.StepOf(FlowFields.Step) ?? flow.StepAfter());
    }

    /// <summary>
    /// Returns the state after the writer's input, at the next step or, if there are problems, at the step that has them.
    /// </summary>
    /// <param name="input">The input: the previous <see cref="ActionFlow.Input"/> with what was changed.</param>
    /// <exception cref="ArgumentNullException">The input is <c>null</c>.</exception>
    public LetterFlow Apply(FlowInput input) => Apply(input, StepAfter());

    /// <summary>
    /// Returns the state after the writer's input, at a step: an earlier one, the same again to check the words, or a later one. If a step
    /// before it has problems, the state is at that step.
    /// </summary>
    /// <param name="input">The input: the previous <see cref="ActionFlow.Input"/> with what was changed.</param>
    /// <param name="step">
    /// The step. <see cref="FlowStep.Sent"/> means that the writer has sent the letter. A letter that was never shown cannot have been
    /// sent: the state is then at <see cref="FlowStep.Send"/>.
    /// </param>
    /// <exception cref="ArgumentNullException">The input is <c>null</c>.</exception>
    public LetterFlow Apply(FlowInput input, FlowStep step)
    {
        var state = State with { Input = input ?? throw new ArgumentNullException(nameof(input)), Problems = default };
        if (input.Body != Input.Body)
        {
            state = state with { Seen = input.Body is null ? null : new LetterFlow(state).Choice };
        }

        if (step < Step)
        {
            return new LetterFlow(state with { Step = ShownAt(step) });
        }

        var next = new LetterFlow(state);
        if (next.Closed is { } closed)
        {
            return next.Stay([closed]);
        }

        foreach (var each in new[] { FlowStep.Choose, FlowStep.Address, FlowStep.Write })
        {
            if ((each < step || each == Step) && next.ProblemsOf(each) is { Count: > 0 } problems)
            {
                return new LetterFlow(state with { Step = next.ShownAt(each), Problems = problems });
            }
        }

        return step < FlowStep.Send ? new LetterFlow(state with { Step = next.ShownAt(step) })
            : step == FlowStep.Sent && state.TakenAt is not null ? next.Send()
            : new LetterFlow(state.Dated() with { Step = FlowStep.Send });
    }

    /// <summary>Returns the state with problems that a server found, at the step where they can be solved.</summary>
    /// <param name="problems">The problems, with paths of the action.</param>
    public LetterFlow WithProblems(ValueList<Problem> problems) => new(State with
    {
        Step = problems.Any(problem => problem.Path is "$.supporter.name" or "$.supporter.country" or "$.text.body")
            ? FlowStep.Write : FlowStep.Send,
        Problems = problems,
    });

    internal override Problem? FindClosed() =>
        FindClosedWindow(State, Purpose.Appeal) is { } window ? window
        : Kinds.Count == 0 ? Problem.Of(
            "$.kind", ProblemCodes.AppealMissing, State.Wording,
            ("kind", ActionKind.Letter), ("target", Case.Targets is [var first, ..] ? first.Id.ToString() : "–"))
        : null;

    private static TimeZoneInfo ZoneOf(FlowState state)
    {
        var sections = state.Campaign.Sections;
        var section = sections.FirstOrDefault(known => known.Id == state.Options.Section)
            ?? sections.FirstOrDefault(known => known.Cases.Contains(state.Case.Id));
        return section?.Window.Zone ?? TimeZoneInfo.Utc;
    }

    private LetterFlow Stay(ValueList<Problem> problems) =>
        new(State with { Step = Step == FlowStep.Sent ? FlowStep.Send : Step, Problems = problems });

    /// <summary>Returns a step, or the next one that has something to choose.</summary>
    private FlowStep ShownAt(FlowStep step) => Steps.Where(shown => shown >= step).Append(FlowStep.Write).First();

    private ValueList<Problem> ProblemsOf(FlowStep step) => step == FlowStep.Write ? ComposeProblems : _choices.ProblemsOf(step);

    private FlowInput WithoutUnchanged(FlowInput input) => input with
    {
        Subject = IsSame(input.Subject, Original?.Subject) ? default(PersonalText?) : input.Subject,
        Body = IsSame(input.Body, Original?.Body) ? default(PersonalText?) : input.Body,
    };

    // Browsers drop the first line end of a text area, and people leave others at its end.
    private static bool IsSame(PersonalText? typed, PersonalText? original) =>
        typed is { } text && original is { } ours && text.Reveal().Trim() == ours.Reveal().Trim();

    private LetterFlow Send()
    {
        var (supporter, details) = FlowRules.ReadSupporter(State);
        var action = new ActionRecord
        {
            Id = Id,
            Campaign = Campaign.Id,
            Case = Case.Id,
            Purpose = Purpose.Appeal,
            Kind = Kind!.Value,
            Targets = [Target!.Id],
            TakenAt = State.TakenAt,
            Section = Options.Section,
            Country = supporter.Country,
            Language = Options.Language,

            // The name is for the letter. The campaign gets it only from a writer who also gives an email address or a telephone number.
            Supporter = supporter.Email is null && supporter.Phone is null ? null : supporter,
            Consent = FlowRules.ReadConsent(State),
            Source = Options.Source,
        };
        var problems = details.Count > 0 ? details : FlowRules.Check(State, action);
        return problems.Count > 0 ? WithProblems(problems) : new LetterFlow(State with { Step = FlowStep.Sent }) { Action = action };
    }
}
