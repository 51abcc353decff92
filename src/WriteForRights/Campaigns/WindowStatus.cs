namespace WriteForRights;

/// <summary>The status of a section's window, with the days until it opens or closes in the section's time zone.</summary>
public sealed record WindowStatus
{
    private WindowStatus(WindowPhase phase) => Phase = phase;

    /// <summary>Whether the window is open. If it is not, <see cref="DaysUntilOpen"/> says whether it will be.</summary>
    public bool IsOpen => Phase == WindowPhase.Open;

    /// <summary>The phase of the window.</summary>
    internal WindowPhase Phase { get; }

    /// <summary>The days until the window opens, 1 on the day before; <c>null</c> if it has opened.</summary>
    public int? DaysUntilOpen { get; private init; }

    /// <summary>The days left after today, 0 on the last day; <c>null</c> if not open.</summary>
    public int? DaysLeft { get; private init; }

    internal static WindowStatus Closed { get; } = new(WindowPhase.Closed);

    /// <summary>Returns the status in a language, such as <c>3 days left</c>.</summary>
    public LocalizedString InWords(Wording language)
    {
        var catalogue = Catalogue.For(language);
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

/// <summary>The phase of a window at an instant.</summary>
internal enum WindowPhase
{
    /// <summary>The window opens later.</summary>
    NotYetOpen,

    /// <summary>The window is open: actions count.</summary>
    Open,

    /// <summary>The window is over.</summary>
    Closed,
}
