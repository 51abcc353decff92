namespace WriteForRights.Client;

/// <summary>
/// A batch of items, each a line of JSON. Lines without a result are sent again; lines that the server is known to have are not.
/// </summary>
internal sealed class Batch<TItem, TReceipt, TResult>(BatchKind<TItem, TReceipt, TResult> kind, BatchSize size)
    where TReceipt : class
{
    private readonly List<TItem> _items = [];
    private readonly List<byte[]> _lines = [];
    private int _length;

    internal int Count => _items.Count;

    /// <summary>The number of items with a receipt.</summary>
    internal int Stored { get; private set; }

    /// <summary>Adds a line, unless it would make the body too long. The first line is always added.</summary>
    internal bool TryAdd(TItem item, byte[] line)
    {
        if (Count > 0 && _length + line.Length + 1 > size.Bytes)
        {
            return false;
        }

        _items.Add(item);
        _lines.Add(line);
        _length += line.Length + 1;
        return true;
    }

    /// <summary>Submits the items.</summary>
    /// <returns>The result of each item, in their order.</returns>
    /// <exception cref="WriteForRightsException">The server cannot be reached, or accepts nothing from this client.</exception>
    internal async Task<IReadOnlyList<TResult>> SubmitAsync(WireConnection connection, CancellationToken cancellationToken)
    {
        var results = new TResult[_items.Count];
        var pending = Enumerable.Range(0, _items.Count).ToList();
        for (var attempts = 1; pending.Count > 0; attempts++)
        {
            var sent = Next(pending);
            var body = BodyOf(sent);
            var response = await BatchCall.SendAsync(kind, connection, body, attempts, cancellationToken).ConfigureAwait(false);
            if (response.IsTooLarge)
            {
                // A proxy refuses a body of this length. Half of it may pass; a single line that does not is refused alone.
                size.OnTooLarge(body.Length, sent.Count == 1);
                if (sent.Count == 1)
                {
                    results[sent[0]] = kind.GetResult(_items[sent[0]], null, false, response.Failure);
                    pending.Remove(sent[0]);
                }

                attempts = 0;
                continue;
            }

            var known = StoreResults(connection, response, sent, results, attempts, out var refusal);
            pending.RemoveAll(known.Contains);
            if (known.Count == sent.Count)
            {
                attempts = 0;
                continue;
            }

            // A batch that makes progress is not failing, however often its connection breaks.
            attempts = known.Count > 0 ? 0 : attempts;
            await WaitAsync(connection, response, refusal, attempts, cancellationToken).ConfigureAwait(false);
        }

        return results;
    }

    /// <summary>Waits before the remaining lines are sent again.</summary>
    /// <exception cref="WriteForRightsException">All attempts were made, or the server asks for too long a wait.</exception>
    private static Task WaitAsync(
        WireConnection connection,
        BatchResponse<TReceipt> response,
        WriteForRightsException? refusal,
        int attempts,
        CancellationToken cancellationToken)
    {
        var plan = connection.Plan;
        return attempts < plan.MaxAttempts
            && plan.Wait(Math.Max(1, attempts), Jitter.Next(), response.RetryAfter ?? WaitOf(response), plan.Timeout) is { } wait
            ? connection.Clock.WaitAsync(wait, cancellationToken)
            : throw response.Failure ?? refusal
                ?? new ServerUnavailableException("The server did not return a result for every line.", null, null);
    }

    /// <summary>Returns the longest wait that the results of lines ask for; <c>null</c> if none does.</summary>
    private static TimeSpan? WaitOf(BatchResponse<TReceipt> response) =>
        response.Lines.Where(line => line.IsTransient).Max(line => WaitOf(line.Problem));

    private static TimeSpan? WaitOf(ApiProblem? problem) =>
        problem?.RetryAfter is >= 0 and var seconds ? TimeSpan.FromSeconds((double)seconds) : null;

    private static DateTimeOffset? TimeAfter(ApiProblem? problem, TimeProvider clock) => clock.GetUtcNow() + WaitOf(problem);

    /// <summary>Returns the next lines that fit into a body, at least one.</summary>
    private List<int> Next(List<int> pending)
    {
        var (count, length) = (0, 0);
        while (count < pending.Count && (count == 0 || length + _lines[pending[count]].Length + 1 <= size.Bytes))
        {
            length += _lines[pending[count++]].Length + 1;
        }

        return pending.GetRange(0, count);
    }

    private byte[] BodyOf(List<int> sent)
    {
        var body = new byte[sent.Sum(i => _lines[i].Length + 1)];
        var length = 0;
        foreach (var i in sent)
        {
            _lines[i].CopyTo(body, length);
            length += _lines[i].Length;
            body[length++] = (byte)'\n';
        }

        return body;
    }

    /// <summary>Stores the results that arrived.</summary>
    /// <param name="connection">The connection, which an error names.</param>
    /// <param name="response">The response.</param>
    /// <param name="sent">The lines that were sent.</param>
    /// <param name="results">Receives the results.</param>
    /// <param name="attempts">The number of attempts since the last progress.</param>
    /// <param name="refusal">The reason why a line is to be sent again, if the server gave one.</param>
    /// <returns>The lines that need not be sent again.</returns>
    private HashSet<int> StoreResults(
        WireConnection connection,
        BatchResponse<TReceipt> response,
        List<int> sent,
        TResult[] results,
        int attempts,
        out WriteForRightsException? refusal)
    {
        refusal = null;
        var known = new HashSet<int>();
        foreach (var line in response.Lines)
        {
            if (line.IsTransient && line.Id is null && line.Number == sent.Count + 1L)
            {
                // The server ended the batch after the last line.
                continue;
            }

            if (line.Number < 1 || line.Number > sent.Count || (line.Id is { } id && id != kind.GetId(_items[sent[(int)line.Number - 1]])))
            {
                throw new IncompatibleServerException("The server returned a result for a line that was not sent.", null, null);
            }

            var i = sent[(int)line.Number - 1];
            if (line.IsTransient)
            {
                refusal = WireErrors.Refusal(line.Status, line.Problem, TimeAfter(line.Problem, connection.Clock), attempts);
            }
            else if (known.Add(i))
            {
                // The same receipt or exception as if the item had been submitted alone.
                Stored += line.Receipt is null ? 0 : 1;
                results[i] = kind.GetResult(
                    _items[i],
                    line.Receipt,
                    line.IsRepeat,
                    line.Receipt is null
                        ? connection.Describe(kind.Operation, WireErrors.Refusal(line.Status, line.Problem, null, attempts))
                        : null);
            }
        }

        return known;
    }
}
