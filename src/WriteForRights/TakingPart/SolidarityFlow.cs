using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights;

/// <summary>
/// The steps of writing to the person, or to the family: choose the kind, write, see the findings in the text, and send. The policy of the
/// case decides what may be sent. It prints redacted.
/// </summary>
/// <remarks>
/// The writer cannot override a finding that stops the message. One that asks lets the same text pass when it is sent again, since the
/// writer has seen it. The check runs here. Nobody gets the text before the writer sends it, and the person only after a moderator's
/// decision.
/// </remarks>
/// <example><code>
/// var flow = SolidarityFlow.Begin(pack.Campaign, @case, new FlowOptions { Section = SectionId.Parse("uk"), Clock = clock });
/// flow = flow.Apply(flow.Input with { Kind = ActionKind.Card, Body = "You are not alone. God bless you!" }, FlowStep.Sent);
/// foreach (var finding in flow.Findings)
/// {
///     Console.WriteLine($"{finding.Severity}: {finding.MessageIn(LanguageTag.English)}");
/// }
/// </code></example>
public sealed class SolidarityFlow : ActionFlow
{
    private const int DigestLength = 12;

    // The words of a case are costly to collect, and a check runs while somebody types.
    private static readonly ConditionalWeakTable<Case, CaseScreening> Screenings = new();

    // A picture is not typed into a form.
    private static readonly ActionKind[] Pictures = [ActionKind.Photo, ActionKind.Drawing];

    private SolidarityFlow(FlowState state)
        : base(state)
    {
        var policy = state.Case.Solidarity;
        var possible = policy.Kinds.Count == 0 ? ActionKind.Known : policy.Kinds;
        Kinds = (state.Options.Kinds.Count == 0 ? possible : state.Options.Kinds.Intersect(possible))
            .Where(policy.Accepts).Except(Pictures).ToValueList();
        Kind = state.Input.Kind is { } chosen && Kinds.Contains(chosen) ? chosen : Kinds.Count > 0 ? Kinds[0] : default(ActionKind?);
        Findings = state.Input.Body is { } body && Kind is not null ? FindIn(body) : default;
    }

    /// <inheritdoc/>
    public override ValueList<FlowStep> Steps => Kinds.Count > 1 ? [FlowStep.Choose, FlowStep.Write] : [FlowStep.Write];

    /// <inheritdoc/>
    public override ValueList<ActionKind> Kinds { get; }

    /// <inheritdoc/>
    public override ActionKind? Kind { get; }

    /// <summary>The findings in the text, in its order; empty before anything is written.</summary>
    public ValueList<ScreeningFinding> Findings { get; }

    /// <summary>Whether a finding stops the text: it must be changed before it can be sent.</summary>
    public bool MustChange => Findings.Any(finding => finding.IsStop);

    /// <summary>Whether a finding asks and the writer has not seen the findings of this text yet.</summary>
    public bool MustLookAgain => !MustChange && Findings.Any(finding => finding.NeedsReason) && State.Seen != DigestOf(Input.Body);

    internal override string FlowName => "solidarity";

    /// <inheritdoc cref="LetterFlow.Begin"/>
    public static SolidarityFlow Begin(Campaign campaign, Case @case, FlowOptions? options = null)
    {
        var begun = new SolidarityFlow(FlowState.Begin(campaign, @case, options).Dated());
        return new SolidarityFlow(begun.State with { Step = begun.Steps[0] });
    }

    /// <inheritdoc cref="LetterFlow.Read"/>
    /// <exception cref="ArgumentNullException">The campaign, the case or the fields are <c>null</c>.</exception>
    public static SolidarityFlow Read(
        Campaign campaign, Case @case, FlowOptions? options, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = new FlowFields(fields ?? throw new ArgumentNullException(nameof(fields)));
        var begun = Begin(campaign, @case, options);
        var state = form.Read(begun.State, begun.FlowName);
        state = state.TakenAt is null ? state.Dated() : state;
        var step = state.Step is FlowStep.Choose or FlowStep.Write ? state.Step : FlowStep.Write;
        var flow = new SolidarityFlow(state with { Step = step });
        return state.Problems.Count > 0 ? flow : flow.Apply(state.Input, form.StepOf(FlowFields.Step) ?? flow.StepAfter());
    }

    /// <summary>Returns the state after the writer's input, at the next step or, if something must be solved first, at that step.</summary>
    /// <param name="input">The input: the previous <see cref="ActionFlow.Input"/> with what was changed.</param>
    /// <exception cref="ArgumentNullException">The input is <c>null</c>.</exception>
    public SolidarityFlow Apply(FlowInput input) => Apply(input, StepAfter());

    /// <summary>
    /// Returns the state after the writer's input, at a step: an earlier one, the same again to check the words, or
    /// <see cref="FlowStep.Sent"/>. If something must be solved first, the state is at that step.
    /// </summary>
    /// <param name="input">The input: the previous <see cref="ActionFlow.Input"/> with what was changed.</param>
    /// <param name="step">The step. This flow has no <see cref="FlowStep.Address"/> and no <see cref="FlowStep.Send"/>.</param>
    /// <exception cref="ArgumentNullException">The input is <c>null</c>.</exception>
    public SolidarityFlow Apply(FlowInput input, FlowStep step)
    {
        var state = State with { Input = input ?? throw new ArgumentNullException(nameof(input)), Problems = default };
        var next = new SolidarityFlow(state);
        if (next.Closed is { } closed)
        {
            return new SolidarityFlow(state with { Step = Step == FlowStep.Sent ? FlowStep.Write : Step, Problems = [closed] });
        }

        if (input.Kind is { } kind && !next.Kinds.Contains(kind))
        {
            return new SolidarityFlow(state with
            {
                Step = next.Steps[0],
                Problems = [state.Problem("$.kind", ProblemCodes.FormOutdated)],
            });
        }

        if (step == FlowStep.Choose)
        {
            return new SolidarityFlow(state with { Step = next.Steps[0] });
        }

        // A writer who asks for the check, or sends, is shown the findings of exactly this text, and has seen them from then on.
        var seen = state with { Step = FlowStep.Write, Seen = DigestOf(input.Body) };
        return step != FlowStep.Sent ? new SolidarityFlow(Step == FlowStep.Write ? seen : state with { Step = FlowStep.Write })
            : next.MustChange || next.MustLookAgain ? new SolidarityFlow(seen)
            : next.Send();
    }

    /// <summary>Returns the state with problems that a server found.</summary>
    /// <param name="problems">The problems, with paths of the action.</param>
    public SolidarityFlow WithProblems(ValueList<Problem> problems) => new(State with
    {
        Step = FlowStep.Write,
        Problems = problems.Select(problem => FlowRules.Moved(problem, "$.text.", "$.")).ToValueList(),
    });

    internal override Problem? FindClosed() =>
        FindClosedWindow(State, Purpose.Solidarity)
        ?? (Kinds.Count == 0 ? State.Problem("$.purpose", ProblemCodes.SolidarityNotAccepted) : null);

    private static string? DigestOf(PersonalText? body)
    {
        if (body is not { } text)
        {
            return null;
        }

        var utf8 = Encoding.UTF8.GetBytes(text.Reveal());
#if NET
        return Convert.ToBase64String(SHA256.HashData(utf8), 0, DigestLength);
#else
        using var hash = SHA256.Create();
        return Convert.ToBase64String(hash.ComputeHash(utf8), 0, DigestLength);
#endif
    }

    private ValueList<ScreeningFinding> FindIn(PersonalText body)
    {
        var kept = Screenings.GetValue(Case, _ => CreateScreening());
        var screening = kept.IsFor(Campaign, Options.Clock) ? kept : CreateScreening();
        var (supporter, _) = FlowRules.ReadSupporter(State);
        return screening.Screening.FindingsIn(new SolidarityDraft
        {
            Id = Id,
            Case = Case.Id,
            Kind = Kind!.Value,
            Language = Input.Language,
            Body = body,
            SenderName = supporter.Name,
            SenderAddress = supporter.Address,
        });
    }

    private CaseScreening CreateScreening() =>
        new(Campaign, Options.Clock, new SolidarityScreening(Campaign, Case, Options.Clock));

    private SolidarityFlow Send()
    {
        var (supporter, problems) = FlowRules.ReadSupporter(State);
        if (string.IsNullOrWhiteSpace(Input.Body?.Reveal()))
        {
            problems = problems.Append(State.Problem("$.body", ProblemCodes.TextEmpty)).ToValueList();
        }

        if (problems.Count > 0)
        {
            return WithProblems(problems);
        }

        var action = new ActionRecord
        {
            Id = Id,
            Campaign = Campaign.Id,
            Case = Case.Id,
            Purpose = Purpose.Solidarity,
            Kind = Kind!.Value,
            TakenAt = State.TakenAt,
            Section = Options.Section,
            Country = supporter.Country,
            Language = Options.Language,
            Supporter = supporter == new Supporter() ? null : supporter,
            Consent = FlowRules.ReadConsent(State),
            Text = new ActionText { Language = Input.Language, Body = Input.Body!.Value },
            Source = Options.Source,
        };
        problems = FlowRules.Check(State, action);
        return problems.Count > 0 ? WithProblems(problems) : new SolidarityFlow(State with { Step = FlowStep.Sent }) { Action = action };
    }
    /// <summary>A screening of a case, with the campaign and the clock that it was made for.</summary>
    private sealed class CaseScreening(Campaign campaign, TimeProvider clock, SolidarityScreening screening)
    {
        internal SolidarityScreening Screening => screening;

        internal bool IsFor(Campaign other, TimeProvider otherClock) =>
            (ReferenceEquals(campaign, other) || campaign == other) && ReferenceEquals(clock, otherClock);
    }
}
