namespace WriteForRights.Testing;

/// <summary>The faults that one request gets.</summary>
internal sealed class FaultDecision
{
    private readonly List<Fault> _faults = [];

    /// <summary>All faults, in the order of the rules.</summary>
    internal IReadOnlyList<Fault> Faults => _faults;

    /// <summary>The fault that is not a delay; <c>null</c> if there is none.</summary>
    internal Fault? Main => _faults.Find(fault => !IsDelay(fault));

    /// <summary>Completed when the request may continue; <c>null</c> if it is not held back.</summary>
    internal TaskCompletionSource? HeldUntil { get; set; }

    /// <summary>The requests that are held back until this one is done.</summary>
    internal List<TaskCompletionSource> AfterDone { get; } = [];

    /// <summary>Returns the sum of all delays of a kind.</summary>
    internal TimeSpan DelayOf(FaultKind kind) =>
        _faults.Where(fault => fault.Kind == kind).Aggregate(TimeSpan.Zero, (sum, fault) => sum + fault.Duration!.Value);

    /// <summary>Adds a fault: any delay, but only the first other fault.</summary>
    /// <returns>Whether the fault was added.</returns>
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
