namespace WriteForRights;

/// <summary>
/// The choices of a letter's writer, and what is chosen: by the writer, otherwise by the site, otherwise the first.
/// </summary>
internal sealed class LetterChoices
{
    private static readonly ActionKind[] Offered =
    [
        ActionKind.Letter, ActionKind.Email, ActionKind.Card, ActionKind.Fax, ActionKind.PhoneCall, ActionKind.Sms, ActionKind.SocialPost,
    ];

    private readonly FlowState _state;
    private readonly PartialDate _today;
    private readonly CountryCode? _country;

    internal LetterChoices(FlowState state)
    {
        _state = state;
        _today = PartialDate.DayAt(state.Options.Clock.GetUtcNow(), TimeZoneInfo.Utc);
        _country = FlowRules.ReadCountry(state);
        var (@case, input, options) = (state.Case, state.Input, state.Options);
        Kinds = (options.Kinds.Count == 0 ? Offered : options.Kinds.Intersect(Offered))
            .Where(kind => @case.Targets.Any(target => CanReach(target, kind))).ToValueList();
        Kind = input.Kind is { } kind && Kinds.Contains(kind) ? kind : Kinds.Count > 0 ? Kinds[0] : default(ActionKind?);
        Targets = Kind is { } chosen ? @case.Targets.Where(target => CanReach(target, chosen)).ToValueList() : default;
        Target = Find(Targets, target => target.Id == input.Target) ?? Find(Targets, target => target.Id == options.Target)
            ?? (Targets.Count > 0 ? Targets[0] : null);
        Templates = Target is null ? default : @case.Appeals.Where(known => known.IsFor(Kind!.Value, Target.Id)).ToValueList();
        Template = Find(Templates, known => known.Id == input.Template) ?? Find(Templates, known => known.Id == options.Template)
            ?? (Templates.Count > 0 ? Templates[0] : null);
        Languages = Template is null ? default : Template.Body.Keys.ToValueList();
        Language = Template is null ? options.Language
            : AppealLanguages.Choose(Template.Body, input.Language ?? options.TextLanguage, Target!.Language ?? options.Language);
    }

    internal ValueList<ActionKind> Kinds { get; }

    internal ActionKind? Kind { get; }

    internal ValueList<Target> Targets { get; }

    internal Target? Target { get; }

    internal ValueList<AppealTemplate> Templates { get; }

    internal AppealTemplate? Template { get; }

    internal ValueList<LanguageTag> Languages { get; }

    internal LanguageTag Language { get; }

    internal ValueList<FlowStep> Steps
    {
        get
        {
            var steps = new List<FlowStep>();
            if (Kinds.Count > 1)
            {
                steps.Add(FlowStep.Choose);
            }

            if (Targets.Count > 1 || Templates.Count > 1 || Languages.Count > 1)
            {
                steps.Add(FlowStep.Address);
            }

            steps.Add(FlowStep.Write);
            steps.Add(FlowStep.Send);
            return steps.ToValueList();
        }
    }

    /// <summary>
    /// Returns the problems of a choice that the case no longer has. A choice that does not fit an earlier one is replaced by the default.
    /// </summary>
    internal ValueList<Problem> ProblemsOf(FlowStep step)
    {
        var input = _state.Input;
        return step == FlowStep.Choose && input.Kind is { } kind && !Kinds.Contains(kind) ? Outdated("$.kind")
            : step != FlowStep.Address ? default
            : input.Target is { } target && !_state.Case.Targets.Any(known => known.Id == target) ? Outdated("$.target")
            : input.Template is { } template && !_state.Case.Appeals.Any(known => known.Id == template) ? Outdated("$.template")
            : default;
    }

    private static T? Find<T>(ValueList<T> items, Func<T, bool> isIt)
        where T : class => items.FirstOrDefault(isIt);

    private ValueList<Problem> Outdated(string path) => [_state.Problem(path, ProblemCodes.FormOutdated)];

    /// <summary>
    /// Returns whether an action of a kind can reach a target. A letter can go to an office that has no published address, and a social
    /// post can mention one; but a channel that is closed, suspended or bounced for the writer rules it out.
    /// </summary>
    private bool CanReach(Target target, ActionKind kind)
    {
        if (!_state.Case.Appeals.Any(template => template.IsFor(kind, target.Id)))
        {
            return false;
        }

        var channel = kind == ActionKind.Email ? ChannelKind.Email
            : kind == ActionKind.Fax ? ChannelKind.Fax
            : kind == ActionKind.PhoneCall || kind == ActionKind.Sms ? ChannelKind.Phone
            : kind == ActionKind.SocialPost ? ChannelKind.Social : ChannelKind.Post;
        var isNeeded = channel != ChannelKind.Post && channel != ChannelKind.Social;
        return target.OpenChannels(_country, _today).Any(open => open.Kind == channel)
            || (!isNeeded && !target.Channels.Any(known => known.Kind == channel));
    }
}
