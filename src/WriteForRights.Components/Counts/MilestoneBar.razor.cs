using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>
/// The progress of a count towards its next milestone. With script and an address it is live, and announces a milestone that is reached.
/// </summary>
public sealed partial class MilestoneBar
{
    /// <summary>The count; nothing is shown without one.</summary>
    [Parameter, EditorRequired]
    public long? Count { get; set; }

    /// <summary>The milestones. The round numbers by default; a campaign's own are <see cref="Campaign.Goals"/>.</summary>
    [Parameter]
    public Milestones? Goals { get; set; }

    /// <summary>The number that is counted, for a live bar. Actions by default.</summary>
    [Parameter]
    public CountMeasure Measure { get; set; } = CountMeasure.Actions;

    /// <inheritdoc cref="CountHeading.Live"/>
    [Parameter]
    public string? Live { get; set; }

    /// <inheritdoc cref="CountHeading.Stream"/>
    [Parameter]
    public string? Stream { get; set; }

    /// <inheritdoc cref="CountHeading.Interval"/>
    [Parameter]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(15);

    private MilestoneProgress Progress => (Goals ?? Milestones.Default).ProgressOf(Count ?? 0);

    private string Reached => Words.With("goal-reached", "goal", Words.Locale.Number(Progress.Goal));

    private string Label => Words.With("goal", "goal", Words.Locale.Number(Progress.Goal));
}
