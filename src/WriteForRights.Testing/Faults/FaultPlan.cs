using System.Collections;

namespace WriteForRights.Testing;

/// <summary>
/// The faults of a mock server. They can be changed while it runs. Rules are applied in order: a request gets all delays that fire, and the
/// first of the other faults.
/// </summary>
public sealed class FaultPlan : IReadOnlyCollection<Fault>
{
    private readonly Lock _lock = new();
    private readonly List<FaultRule> _rules = [];
    private int _added;

    internal FaultPlan(int seed, IEnumerable<Fault> faults)
    {
        Seed = seed;
        foreach (var fault in faults)
        {
            Add(fault);
        }
    }

    /// <summary>The seed of the random faults. With the same seed, the next run gets the same faults.</summary>
    public int Seed { get; }

    /// <summary>The number of rules.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _rules.Count;
            }
        }
    }

    /// <summary>Adds a rule after the others.</summary>
    /// <param name="fault">The rule.</param>
    /// <exception cref="ArgumentNullException">The rule is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">The rule is invalid. The message gives the reason.</exception>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (FaultCheck.ProblemOf(fault) is { } problem)
        {
            throw new ArgumentException(problem, nameof(fault));
        }

        lock (_lock)
        {
            _rules.Add(new FaultRule(fault, new FaultDraw(Seed, _added++)));
        }
    }

    /// <summary>Removes all rules. Requests that are held back continue.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rules.ForEach(rule => rule.Release());
            _rules.Clear();
        }
    }

    /// <summary>Returns a snapshot of the rules, in order.</summary>
    public IEnumerator<Fault> GetEnumerator()
    {
        lock (_lock)
        {
            return _rules.ConvertAll(rule => rule.Fault).GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Decides which faults a request gets.</summary>
    internal FaultDecision Decide(MockRequest request)
    {
        var decision = new FaultDecision();
        lock (_lock)
        {
            foreach (var rule in _rules)
            {
                rule.Apply(request, decision);
            }
        }

        return decision;
    }
}
