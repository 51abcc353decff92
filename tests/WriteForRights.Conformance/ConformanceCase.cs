namespace WriteForRights.Conformance;

/// <summary>One thing that whoever sends requests again has to do.</summary>
public sealed record ConformanceCase
{
    /// <summary>What it is about.</summary>
    public required string Group { get; init; }

    /// <summary>What has to be so.</summary>
    public required string Name { get; init; }

    /// <summary>What the server does with each attempt; the last line holds for all that come after.</summary>
    public required IReadOnlyList<Step> Script { get; init; }

    /// <summary>What is wrong with what came of it; nothing if it is right. It is given the trace of each of <see cref="Runs"/>.</summary>
    public required Func<IReadOnlyList<Trace>, string?> Check { get; init; }

    /// <summary>The settings; nothing for what is made as most people make it.</summary>
    public RetrySettings? Settings { get; init; } = new();

    /// <summary>The method of the request.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Put;

    /// <summary>Whether the body can be read only once.</summary>
    public bool IsStreamed { get; init; }

    /// <summary>When the caller cancels, after the beginning of the call.</summary>
    public TimeSpan? CancelAt { get; init; }

    /// <summary>What happens to the clock at each attempt, by its number from 1. Only a virtual clock can do it.</summary>
    public Action<VirtualClock, int>? OnAttempt { get; init; }

    /// <summary>How much too early timers end. Only a virtual clock can do it.</summary>
    public TimeSpan EarlyBy { get; init; }

    /// <summary>How often it is run.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>Whether only who takes a clock can be asked.</summary>
    public bool NeedsVirtualClock => OnAttempt is not null || EarlyBy > TimeSpan.Zero;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
