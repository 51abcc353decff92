namespace WriteForRights;

/// <summary>
/// Which kinds of event and of outcome carry which facts. What stands anywhere else is refused in a pack and counts for nothing.
/// </summary>
internal static class CarriedFacts
{
    internal static ValueList<TimelineEventKind> Charges { get; } =
    [
        TimelineEventKind.Arrested, TimelineEventKind.Charged, TimelineEventKind.Detained, TimelineEventKind.Tried,
        TimelineEventKind.Convicted, TimelineEventKind.Sentenced,
    ];

    internal static ValueList<TimelineEventKind> Sentence { get; } = [TimelineEventKind.Sentenced];

    internal static ValueList<TimelineEventKind> Place { get; } =
        [TimelineEventKind.Arrested, TimelineEventKind.Detained, TimelineEventKind.Moved];

    internal static ValueList<OutcomeKind> OutcomeSentence { get; } = [OutcomeKind.SentenceCommuted];

    internal static ValueList<OutcomeKind> OutcomePlace { get; } = [OutcomeKind.Moved, OutcomeKind.StillHeld];
}
