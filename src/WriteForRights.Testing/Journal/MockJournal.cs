using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace WriteForRights.Testing;

/// <summary>
/// Every request that a mock server got, in the order of arrival; the last 10,000 with their bodies. It can be read while the server runs.
/// </summary>
/// <example><code>
/// await client.SubmitAsync(letter);
/// MockExchange exchange = await server.Journal.WaitForAsync(exchange =&gt; exchange.Request.Action == letter.Id);
/// Console.WriteLine($"{exchange.Request.Method} {exchange.Request.Path}");
/// server.Journal.AssertAttempts(1, letter.Id);
/// server.Journal.AssertRequests(0, "GET", "/v1/campaigns/**");
/// </code></example>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A journal is a collection of exchanges.")]
public sealed class MockJournal : IReadOnlyList<MockExchange>
{
    private const int MaxListed = 50;
    private const int MaxBodies = 10_000;

    private readonly Lock _lock = new();
    private readonly List<MockExchange> _exchanges = [];
    private readonly Dictionary<ActionId, int> _attempts = [];
    private readonly int _seed;
    private TaskCompletionSource _changed = NewSignal();

    internal MockJournal(int seed) => _seed = seed;

    /// <summary>The number of requests.</summary>
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

    /// <summary>The request at an index, from 0.</summary>
    /// <param name="index">The index of the request.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no request at this index.</exception>
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

    /// <summary>Returns a snapshot of the requests.</summary>
    public IEnumerator<MockExchange> GetEnumerator() => ((IEnumerable<MockExchange>)Copy()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the requests that put an action.</summary>
    /// <param name="action">The id of the action.</param>
    public IReadOnlyList<MockExchange> GetAttempts(ActionId action) => [.. this.Where(exchange => exchange.Request.Action == action)];

    /// <summary>Returns the requests with a method and a path.</summary>
    /// <param name="method">The method, in any case.</param>
    /// <param name="path">The path, such as <c>/v1/actions/*</c>. One star matches one segment, two stars the rest.</param>
    /// <exception cref="ArgumentNullException">The method or the path is <c>null</c>.</exception>
    public IReadOnlyList<MockExchange> GetRequests(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        return [.. this.Where(exchange => string.Equals(exchange.Request.Method, method, StringComparison.OrdinalIgnoreCase)
            && PathPattern.Matches(path, exchange.Request.Path))];
    }

    /// <summary>Waits for a request that meets a condition. Earlier requests are checked, too.</summary>
    /// <param name="condition">Returns whether a request is the one to wait for. It is called again whenever a request changes.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The first request that meets the condition.</returns>
    /// <exception cref="ArgumentNullException">The condition is <c>null</c>.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public Task<MockExchange> WaitForAsync(Func<MockExchange, bool> condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return FirstAsync(condition, cancellationToken);
    }

    /// <summary>
    /// Forgets all requests, so that tests can share a server. The next request has the number 1, and the next attempt at each action is
    /// the first. The faults stay: see <see cref="FaultPlan.Clear"/>.
    /// </summary>
    public void Clear()
    {
        lock (_lock)
        {
            _exchanges.Clear();
            _attempts.Clear();
        }
    }

    /// <summary>Asserts the number of requests that put an action.</summary>
    /// <param name="expected">The expected number.</param>
    /// <param name="action">The id of the action.</param>
    /// <exception cref="MockAssertionException">There are more or fewer requests.</exception>
    public void AssertAttempts(int expected, ActionId action) => Assert(expected, GetAttempts(action).Count, $"PUT /v1/actions/{action}");

    /// <summary>Asserts the number of requests with a method and a path.</summary>
    /// <param name="expected">The expected number.</param>
    /// <param name="method">The method, in any case.</param>
    /// <param name="path">The path, such as <c>/v1/actions/*</c>. One star matches one segment, two stars the rest.</param>
    /// <exception cref="ArgumentNullException">The method or the path is <c>null</c>.</exception>
    /// <exception cref="MockAssertionException">There are more or fewer requests.</exception>
    public void AssertRequests(int expected, string method, string path) =>
        Assert(expected, GetRequests(method, path).Count, $"{method} {path}");

    /// <summary>Returns the last 50 requests, one per line as in <see cref="MockExchange.ToString"/>, and the seed of the faults.</summary>
    public override string ToString()
    {
        var exchanges = Copy();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{exchanges.Length} requests, seed {_seed}");
        foreach (var exchange in exchanges.TakeLast(MaxListed))
        {
            text.AppendLine().Append("  ").Append(exchange);
        }

        return text.ToString();
    }

    /// <summary>Records a request that has arrived.</summary>
    internal MockExchange Begin(
        Func<int, int, MockRequest> request, ActionId? action, DateTimeOffset now, FaultPlan plan, out FaultDecision decision)
    {
        lock (_lock)
        {
            var attempt = action is { } id ? _attempts[id] = _attempts.GetValueOrDefault(id) + 1 : 1;
            var received = request(_exchanges.Count + 1, attempt);
            decision = plan.Decide(received);
            var exchange = new MockExchange(received, now, [.. decision.Faults]);
            _exchanges.Add(exchange);
            if (_exchanges.Count > MaxBodies)
            {
                _exchanges[^(MaxBodies + 1)].ForgetBodies();
            }

            Signal();
            return exchange;
        }
    }

    /// <summary>Records a change of a request.</summary>
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

    private void Assert(int expected, int actual, string request)
    {
        if (expected != actual)
        {
            throw new MockAssertionException(
                string.Create(CultureInfo.InvariantCulture, $"Expected {expected} requests {request}, but there were {actual}.")
                + Environment.NewLine + this);
        }
    }
}
