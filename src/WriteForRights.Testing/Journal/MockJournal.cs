using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace WriteForRights.Testing;

/// <summary>
/// Every request that a mock server got, in the order in which they came; the last 10,000 with what they said. It may be read while the
/// server works.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A journal is a collection of exchanges.")]
public sealed class MockJournal : IReadOnlyList<MockExchange>
{
    private const int MostListed = 50;
    private const int MostBodies = 10_000;

    private readonly Lock _lock = new();
    private readonly List<MockExchange> _exchanges = [];
    private readonly Dictionary<ActionId, int> _attempts = [];
    private readonly int _seed;
    private TaskCompletionSource _changed = NewSignal();

    internal MockJournal(int seed) => _seed = seed;

    /// <summary>How many requests there were.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _exchanges.Count;
            }
        }
    }

    /// <summary>The request at a place, from 0.</summary>
    public MockExchange this[int index]
    {
        get
        {
            lock (_lock)
            {
                return _exchanges[index];
            }
        }
    }

    /// <summary>The requests as they stand at the moment.</summary>
    public IEnumerator<MockExchange> GetEnumerator() => ((IEnumerable<MockExchange>)Copy()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The attempts at an action.</summary>
    public IReadOnlyList<MockExchange> GetAttempts(ActionId action) => [.. this.Where(exchange => exchange.Request.Action == action)];

    /// <summary>The requests by a method to a path, such as <c>/v1/actions/*</c>: a star is one part of it, two stars are all that follows.</summary>
    public IReadOnlyList<MockExchange> GetRequests(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        return [.. this.Where(exchange => string.Equals(exchange.Request.Method, method, StringComparison.OrdinalIgnoreCase)
            && PathPattern.Matches(path, exchange.Request.Path))];
    }

    /// <summary>Waits until there is a request that meets a condition, one that has come already included.</summary>
    /// <exception cref="OperationCanceledException">It was called off before.</exception>
    public Task<MockExchange> WaitForAsync(Func<MockExchange, bool> condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return FirstAsync(condition, cancellationToken);
    }

    /// <summary>Asserts how often an action was put.</summary>
    /// <exception cref="MockAssertionException">It was put more or less often.</exception>
    public void AssertAttempts(int expected, ActionId action) => Assert(expected, GetAttempts(action).Count, $"PUT /v1/actions/{action}");

    /// <summary>Asserts how many requests there were by a method to a path, such as <c>/v1/actions/*</c>.</summary>
    /// <exception cref="MockAssertionException">There were more or fewer.</exception>
    public void AssertRequests(int expected, string method, string path) => Assert(expected, GetRequests(method, path).Count, $"{method} {path}");

    /// <summary>Every request in a line, as <see cref="MockExchange.ToString"/> writes it: the last fifty, and the seed of the faults.</summary>
    public override string ToString()
    {
        var exchanges = Copy();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{exchanges.Length} requests, seed {_seed}");
        foreach (var exchange in exchanges.TakeLast(MostListed))
        {
            text.AppendLine().Append("  ").Append(exchange);
        }

        return text.ToString();
    }

    /// <summary>Notes a request that has come.</summary>
    internal MockExchange Begin(Func<int, int, MockRequest> request, ActionId? action, DateTimeOffset now, FaultPlan plan, out FaultDecision decision)
    {
        lock (_lock)
        {
            var attempt = action is { } id ? _attempts[id] = _attempts.GetValueOrDefault(id) + 1 : 1;
            var received = request(_exchanges.Count + 1, attempt);
            decision = plan.Decide(received);
            var exchange = new MockExchange(received, now, [.. decision.Faults]);
            _exchanges.Add(exchange);
            if (_exchanges.Count > MostBodies)
            {
                _exchanges[^(MostBodies + 1)].ForgetBodies();
            }

            Signal();
            return exchange;
        }
    }

    /// <summary>Notes that something has become of a request.</summary>
    internal void Update(MockExchange exchange, Action<MockExchange> change)
    {
        lock (_lock)
        {
            change(exchange);
            Signal();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<MockExchange> FirstAsync(Func<MockExchange, bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                changed = _changed.Task;
            }

            if (this.FirstOrDefault(condition) is { } found)
            {
                return found;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Signal()
    {
        _changed.SetResult();
        _changed = NewSignal();
    }

    private MockExchange[] Copy()
    {
        lock (_lock)
        {
            return [.. _exchanges];
        }
    }

    private void Assert(int expected, int actual, string what)
    {
        if (expected != actual)
        {
            throw new MockAssertionException(
                string.Create(CultureInfo.InvariantCulture, $"Expected {expected} requests {what}, and there were {actual}.")
                + Environment.NewLine + this);
        }
    }
}
