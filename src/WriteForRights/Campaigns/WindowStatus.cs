namespace WriteForRights;

/// <summary>Whether a section's window is open, and for how many days more, by the calendar in the section's time zone.</summary>
public sealed record WindowStatus
{
    private WindowStatus(WindowPhase phase) => Phase = phase;

    /// <summary>Whether the window is still to open, is open, or is over.</summary>
    public WindowPhase Phase { get; }

    /// <summary>In how many days the window opens, where it is still to open: 1 on the day before its first.</summary>
    public int? DaysUntilOpen { get; private init; }

    /// <summary>How many days are left after today, where the window is open: 0 on the last.</summary>
    public int? DaysLeft { get; private init; }

    internal static WindowStatus Closed { get; } = new(WindowPhase.Closed);

    /// <summary>The status in the reader's language, such as <c>3 days left</c>.</summary>
    public LocalizedString InWords(LanguageTag reader)
    {
        var catalogue = Catalogue.For(reader);
        var text = (DaysUntilOpen, DaysLeft) switch
        {
            ({ } days, _) => catalogue.Plural("window.opens-in.", days),
            (_, 0) => catalogue.Text("window.last-day"),
            (_, { } days) => catalogue.Plural("window.days-left.", days),
            _ => catalogue.Text("window.closed"),
        };
        return new(catalogue.Language, text);
    }

    internal static WindowStatus NotYetOpen(int days) => new(WindowPhase.NotYetOpen) { DaysUntilOpen = days };

    internal static WindowStatus Open(int days) => new(WindowPhase.Open) { DaysLeft = days };
}
