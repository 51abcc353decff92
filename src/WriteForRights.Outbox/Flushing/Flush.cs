using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>
/// Sends the waiting actions, oldest first, until none is left or the server accepts no more. Runs only under the <see cref="FlushLock"/>.
/// </summary>
/// <remarks>
/// Rows of sent actions are deleted in groups, a hundred at once or those of one second, so that they share one wait for the disk. If the
/// process ends before that, they are sent again, and the server recognises them as repeats. The next rows are read only after the sent
/// ones are deleted, starting with the first that waits, so none is skipped, not even one that was set aside and came back.
/// </remarks>
internal sealed class Flush(OutboxStore store, ActionSender sender, OutboxItems items, OutboxOptions options)
{
    private const int GroupLength = 100;

    private static readonly TimeSpan GroupTime = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock = options.Clock;
    private readonly List<long> _toDelete = new(GroupLength);
    private long _firstToDelete;
    private int _sent;
    private int _setAside;
    private int _waiting;

    internal async Task<OutboxFlush> RunAsync(CancellationToken cancellationToken)
    {
        WriteForRightsException? failure = null;
        while (failure is null)
        {
            var (group, waiting) = await store.ReadWaitingAsync(GroupLength, cancellationToken).ConfigureAwait(false);
            _waiting = waiting;
            if (group.Count == 0)
            {
                break;
            }

            failure = await SendAsync(group, cancellationToken).ConfigureAwait(false);
        }

        return new OutboxFlush { Sent = _sent, SetAside = _setAside, Remaining = _waiting, Failure = failure };
    }

    private async Task<WriteForRightsException?> SendAsync(List<StoredItem> group, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var item in group)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await SendAsync(item, cancellationToken).ConfigureAwait(false) is { } failure)
                {
                    return failure;
                }

                if (_toDelete.Count > 0 && _clock.GetElapsedTime(_firstToDelete) >= GroupTime)
                {
                    await DeleteSentAsync().ConfigureAwait(false);
                }
            }

            return null;
        }
        finally
        {
            await DeleteSentAsync().ConfigureAwait(false);
        }
    }

    private async Task<WriteForRightsException?> SendAsync(StoredItem item, CancellationToken cancellationToken)
    {
        if (items.Open(item) is not { } action)
        {
            await SetAsideAsync(item, ProblemCodes.OutboxItemDamaged, default).ConfigureAwait(false);
            return null;
        }

        var outcome = await sender.SendAsync(action, cancellationToken).ConfigureAwait(false);
        if (outcome.Failure is { } failure)
        {
            await store.CountAttemptAsync(item.Position).ConfigureAwait(false);
            Report(OutboxEvent.Stopped, item.Id, failure: failure);
            return failure;
        }

        if (outcome.Refusal is { } refusal)
        {
            var code = refusal.Code ?? (refusal is ConflictException ? ProblemCodes.ActionConflict : ProblemCodes.ValidationFailed);
            await SetAsideAsync(item, code, refusal.Problems).ConfigureAwait(false);
            return null;
        }

        if (_toDelete.Count == 0)
        {
            _firstToDelete = _clock.GetTimestamp();
        }

        _toDelete.Add(item.Position);
        _sent++;
        _waiting--;
        Report(OutboxEvent.Sent, item.Id);
        return null;
    }

    private async Task SetAsideAsync(StoredItem item, string code, ValueList<Problem> problems)
    {
        await store.SetAsideAsync(item.Position, code, items.Seal(item.Id, problems), _clock.GetUtcNow()).ConfigureAwait(false);
        _setAside++;
        _waiting--;
        Report(OutboxEvent.SetAside, item.Id, code);
    }

    private async Task DeleteSentAsync()
    {
        if (_toDelete.Count > 0)
        {
            await store.DeleteAsync(_toDelete).ConfigureAwait(false);
            _toDelete.Clear();
        }
    }

    private void Report(OutboxEvent happened, ActionId id, string? code = null, Exception? failure = null) => options.Progress?.Report(
        new OutboxProgress { Event = happened, Id = id, Waiting = _waiting, Code = code, Failure = failure });
}
