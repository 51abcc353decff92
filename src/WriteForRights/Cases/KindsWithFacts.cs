namespace WriteForRights;

/// <summary>
/// The kinds of event and of outcome that may have charges, a sentence or a place. A pack with such a fact elsewhere is rejected, and the
/// state of a case ignores it.
/// </summary>
internal static class KindsWithFacts
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
