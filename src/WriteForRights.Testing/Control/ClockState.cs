namespace WriteForRights.Testing;

/// <summary>The server's clock, as the control API tells it; or by how much it is to be put forward.</summary>
internal sealed record ClockState
{
    public DateTimeOffset? Now { get; init; }

    public TimeSpan? Advance { get; init; }
}
