using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>
/// A batch of actions, each a line of JSON. Lines without a result are sent again; lines that the server is known to have are not.
/// </summary>
internal sealed class ActionBatch
{
    private readonly List<ActionRecord> _actions = [];
    private readonly List<(int Start, int Length)> _lines = [];
    private byte[] _json = new byte[16 * 1024];
    private int _length;

    internal int Count => _actions.Count;

    internal int Bytes => _length;

    internal void Add(ActionRecord action)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(action, WriteForRightsJson.TypeInfo<ActionRecord>());
        if (_length + line.Length + 1 > _json.Length)
        {
            Array.Resize(ref _json, Math.Max(_json.Length * 2, _length + line.Length + 1));
        }

        line.CopyTo(_json, _length);
        _json[_length + line.Length] = (byte)'\n';
        _actions.Add(action);
        _lines.Add((_length, line.Length + 1));
        _length += line.Length + 1;
    }

    /// <summary>Submits the actions.</summary>
    /// <returns>The result of each action, in their order.</returns>
    /// <exception cref="WriteForRightsException">The server cannot be reached, or accepts nothing from this client.</exception>
    internal async Task<IReadOnlyList<SubmissionResult>> SubmitAsync(WireConnection connection, CancellationToken cancellationToken)
    {
        var results = new SubmissionResult?[_actions.Count];
        var pending = Enumerable.Range(0, _actions.Count).ToList();
        for (var attempts = 1; ; attempts++)
        {
            var response = await BatchCall.SendAsync(connection, BodyOf(pending), attempts, cancellationToken).ConfigureAwait(false);
            var hasProgress = StoreResults(response, pending, results, attempts);
            if (pending.Count == 0)
            {
                return results!;
            }

            // A batch that makes progress is not failing, however often its connection breaks.
            attempts = hasProgress ? 0 : attempts;
            await WaitAsync(connection, response, attempts, cancellationToken).ConfigureAwait(false);
        }
    }

    private byte[] BodyOf(List<int> pending)
    {
        var body = new byte[pending.Sum(i => _lines[i].Length)];
        var length = 0;
        foreach (var i in pending)
        {
            Array.Copy(_json, _lines[i].Start, body, length, _lines[i].Length);
            length += _lines[i].Length;
        }

        return body;
    }

    /// <summary>Waits before the remaining lines are sent again.</summary>
    /// <exception cref="WriteForRightsException">All attempts were made, or the server asks for too long a wait.</exception>
    private static Task WaitAsync(WireConnection connection, BatchResponse response, int attempts, CancellationToken cancellationToken)
    {
        var plan = connection.Plan;
        return attempts < plan.MaxAttempts
            && plan.Wait(Math.Max(1, attempts), Jitter.Next(), response.RetryAfter, plan.Timeout) is { } wait
            ? connection.Clock.WaitAsync(wait, cancellationToken)
            : throw response.Failure ?? new ServerUnavailableException("The server did not return a result for every action.", null, null);
    }

    /// <summary>Stores the results that arrived. Returns whether any did.</summary>
    private bool StoreResults(BatchResponse response, List<int> pending, SubmissionResult?[] results, int attempts)
    {
        var known = new HashSet<int>();
        foreach (var line in response.Lines)
        {
            if (line.Line < 1 || line.Line > pending.Count || (line.Id is { } id && id != _actions[pending[(int)line.Line - 1]].Id))
            {
                throw new IncompatibleServerException("The server returned a result for an action that was not sent.", null, null);
            }

            var i = pending[(int)line.Line - 1];
            if (line.Receipt is not null || !TransientErrors.IsTransient((System.Net.HttpStatusCode)line.Status))
            {
                // The same receipt or exception as if the action had been submitted alone.
                results[i] = line.Receipt is { } receipt
                    ? new SubmissionResult { Action = _actions[i], Receipt = receipt }
                    : new SubmissionResult { Action = _actions[i], Error = WireErrors.Refusal(line.Status, line.Problem, null, attempts) };
                known.Add(i);
            }
        }

        pending.RemoveAll(known.Contains);
        return known.Count > 0;
    }
}
