using System.Collections;

namespace WriteForRights.Testing;

/// <summary>
/// The faults of a server, which may be changed while it runs. Rules are asked in their order; of those that fire, every delay is waited
/// for, and else the first one happens.
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

    /// <summary>What the draws of chance begin with. A test that gives the same seed to its next run gets the same faults.</summary>
    public int Seed { get; }

    /// <summary>How many rules there are.</summary>
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
    /// <exception cref="ArgumentException">The rule cannot be followed; the message says why.</exception>
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

    /// <summary>Takes all rules away: from here on nothing goes wrong. Requests that are held back go on.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rules.ForEach(rule => rule.LetGo());
            _rules.Clear();
        }
    }

    /// <summary>The rules as they stand at the moment, in their order.</summary>
    public IEnumerator<Fault> GetEnumerator()
    {
        lock (_lock)
        {
            return _rules.ConvertAll(rule => rule.Fault).GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What is to go wrong with a request.</summary>
    internal FaultDecision Decide(MockRequest request)
    {
        var decision = new FaultDecision();
        lock (_lock)
        {
            foreach (var rule in _rules)
            {
                rule.Ask(request, decision);
            }
        }

        return decision;
    }
}
