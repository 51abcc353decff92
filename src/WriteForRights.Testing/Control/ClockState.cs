namespace WriteForRights.Testing;

/// <summary>The server's clock in the control API: its time in a response, the time to advance it by in a request.</summary>
internal sealed record ClockState
{
    public DateTimeOffset? Now { get; init; }

    public TimeSpan? Advance { get; init; }
}
