namespace WriteForRights;

/// <summary>The state of a flow, without what is computed from it.</summary>
internal sealed record FlowState(Campaign Campaign, Case Case, FlowOptions Options)
{
    internal ActionId Id { get; init; }

    internal FlowStep Step { get; init; }

    internal FlowInput Input { get; init; } = new();

    internal ValueList<Problem> Problems { get; init; }

    /// <summary>The time of the action: when the finished letter, or the form of any other flow, was first shown.</summary>
    internal DateTimeOffset? TakenAt { get; init; }

    /// <summary>The digest of the text whose findings the writer has seen.</summary>
    internal string? Seen { get; init; }

    internal Wording Wording => Campaign.WordingFor(Options.Section, Options.Language);

    internal static FlowState Begin(Campaign campaign, Case @case, FlowOptions? options)
    {
        var state = new FlowState(
            campaign ?? throw new ArgumentNullException(nameof(campaign)),
            @case ?? throw new ArgumentNullException(nameof(@case)),
            options ?? new FlowOptions());
        return state with { Id = ActionId.New(state.Options.Clock) };
    }

    /// <summary>Returns the state with the time of the action, to the millisecond, if it has none yet.</summary>
    internal FlowState Dated() => TakenAt is null ? this with { TakenAt = ToMillisecond(Options.Clock.GetUtcNow()) } : this;

    /// <summary>Returns an instant to the millisecond, as a form carries it.</summary>
    internal static DateTimeOffset ToMillisecond(DateTimeOffset instant) =>
        instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMillisecond));

    internal Problem Problem(string path, string code) => WriteForRights.Problem.Of(path, code, Wording);
}
