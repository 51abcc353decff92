namespace WriteForRights.Testing;

/// <summary>What is to go wrong with one request.</summary>
internal sealed class FaultDecision
{
    private readonly List<Fault> _faults = [];

    /// <summary>Everything that happens, in the order of the rules.</summary>
    internal IReadOnlyList<Fault> Faults => _faults;

    /// <summary>What happens beside the delays, if anything does.</summary>
    internal Fault? Main => _faults.Find(fault => !IsDelay(fault));

    /// <summary>What the request waits for, if it is held back.</summary>
    internal TaskCompletionSource? HeldUntil { get; set; }

    /// <summary>The requests that were held back until this one is done.</summary>
    internal List<TaskCompletionSource> AfterDone { get; } = [];

    /// <summary>How long all delays of a kind take together.</summary>
    internal TimeSpan DelayOf(FaultKind kind) =>
        _faults.Where(fault => fault.Kind == kind).Aggregate(TimeSpan.Zero, (sum, fault) => sum + fault.Duration!.Value);

    /// <summary>Adds a fault, unless another one happens already that is no delay.</summary>
    internal bool TryAdd(Fault fault)
    {
        if (!IsDelay(fault) && Main is not null)
        {
            return false;
        }

        _faults.Add(fault);
        return true;
    }

    private static bool IsDelay(Fault fault) => fault.Kind is FaultKind.RequestDelayed or FaultKind.ResponseDelayed;
}
