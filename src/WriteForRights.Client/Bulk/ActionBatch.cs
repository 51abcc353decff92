using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>
/// Some actions, a line of JSON each, sent together. Lines to which the server gave no answer are sent again, those that it is known to
/// have are not.
/// </summary>
internal sealed class ActionBatch
{
    private readonly List<ActionRecord> _actions = [];
    private readonly List<(int Start, int Length)> _lines = [];
    private byte[] _json = new byte[16 * 1024];
    private int _length;

    internal int Count => _actions.Count;

    internal int Bytes => _length;

    /// <exception cref="ArgumentException">There is no action, or it has no id.</exception>
    internal void Add(ActionRecord action)
    {
        if (action is null || action.Id == default)
        {
            throw new ArgumentException("Each of the actions needs an id, by which a repeat is known.", nameof(action));
        }

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
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="WriteForRightsException">The server cannot be reached, or takes nothing from this client.</exception>
    internal async Task<IReadOnlyList<SubmissionResult>> SubmitAsync(WireConnection connection, CancellationToken cancellationToken)
    {
        var results = new SubmissionResult?[_actions.Count];
        var open = Enumerable.Range(0, _actions.Count).ToList();
        for (var attempts = 1; ; attempts++)
        {
            var answer = await BatchCall.SendAsync(connection, BodyOf(open), attempts, cancellationToken).ConfigureAwait(false);
            var isFurther = Take(answer, open, results, attempts);
            if (open.Count == 0)
            {
                return results!;
            }

            // What gets on is not failing, however often it breaks off.
            attempts = isFurther ? 0 : attempts;
            await WaitAsync(connection, answer, attempts, cancellationToken).ConfigureAwait(false);
        }
    }

    private byte[] BodyOf(List<int> open)
    {
        var body = new byte[open.Sum(i => _lines[i].Length)];
        var length = 0;
        foreach (var i in open)
        {
            Array.Copy(_json, _lines[i].Start, body, length, _lines[i].Length);
            length += _lines[i].Length;
        }

        return body;
    }

    /// <summary>Waits before what is left is sent again.</summary>
    /// <exception cref="WriteForRightsException">It was sent often enough, or the server asks for too long a wait.</exception>
    private static Task WaitAsync(WireConnection connection, BatchAnswer answer, int attempts, CancellationToken cancellationToken)
    {
        var plan = connection.Plan;
        return attempts < plan.MaxAttempts
            && plan.Wait(Math.Max(1, attempts), Chance.Next(), answer.Told, plan.Timeout) is { } wait
            ? connection.Clock.WaitAsync(wait, cancellationToken)
            : throw answer.Failure ?? new ServerUnavailableException("The server did not answer for all of the actions.", null, null);
    }

    /// <summary>Takes what was answered, and says whether there was anything.</summary>
    private bool Take(BatchAnswer answer, List<int> open, SubmissionResult?[] results, int attempts)
    {
        var known = new HashSet<int>();
        foreach (var line in answer.Lines)
        {
            if (line.Line < 1 || line.Line > open.Count || (line.Id is { } id && id != _actions[open[(int)line.Line - 1]].Id))
            {
                throw new IncompatibleServerException("The server answered for another action than the one that was sent.", null, null);
            }

            var i = open[(int)line.Line - 1];
            if (line.Receipt is not null || !Transience.Of((System.Net.HttpStatusCode)line.Status))
            {
                // In the form in which it would have come to the action alone.
                results[i] = line.Receipt is { } receipt
                    ? new SubmissionResult { Action = _actions[i], Receipt = receipt }
                    : new SubmissionResult { Action = _actions[i], Error = WireErrors.Refusal(line.Status, line.Problem, null, attempts) };
                known.Add(i);
            }
        }

        open.RemoveAll(known.Contains);
        return known.Count > 0;
    }
}
