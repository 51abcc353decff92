namespace WriteForRights.Conformance;

/// <summary>A requirement on a client that retries requests.</summary>
public sealed record ConformanceCase
{
    /// <summary>The heading under which the case is listed.</summary>
    public required string Group { get; init; }

    /// <summary>The requirement, in a few words.</summary>
    public required string Name { get; init; }

    /// <summary>The server's behaviour for each attempt. The last step applies to all further attempts.</summary>
    public required IReadOnlyList<Step> Script { get; init; }

    /// <summary>Returns what is wrong with the traces of all <see cref="Runs"/>, or <c>null</c>.</summary>
    public required Func<IReadOnlyList<Trace>, string?> Check { get; init; }

    /// <summary>The settings; <c>null</c> for the usual configuration.</summary>
    public RetrySettings? Settings { get; init; } = new();

    /// <summary>The method of the request.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Put;

    /// <summary>Whether the body can be read only once.</summary>
    public bool IsStreamed { get; init; }

    /// <summary>The time after the start of the call at which the caller cancels; <c>null</c> for never.</summary>
    public TimeSpan? CancelAt { get; init; }

    /// <summary>Changes the clock at each attempt, given its number from 1. This needs a virtual clock.</summary>
    public Action<VirtualClock, int>? OnAttempt { get; init; }

    /// <summary>The time by which timers end too early. This needs a virtual clock.</summary>
    public TimeSpan EarlyBy { get; init; }

    /// <summary>The number of runs.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>Whether the case runs only on a client that accepts a clock.</summary>
    public bool NeedsVirtualClock => OnAttempt is not null || EarlyBy > TimeSpan.Zero;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
