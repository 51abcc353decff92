using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>
/// Sends the waiting actions, oldest first, until none is left or none goes through. Runs only under the <see cref="FlushLock"/>.
/// </summary>
/// <remarks>
/// <para>
/// An action that fails says nothing yet: the fault may be its own, or the connection's or the server's. So the flush tries another one,
/// which has failed least often. If that one goes through, the first failed alone: it waits for longer each time
/// (<see cref="OwnBackOff"/>), and is finally set aside. If the other fails, too, the flush stops, and neither is blamed. Each flush then
/// tries a different second action, so that several bad actions in a row cannot hide the good ones.
/// </para>
/// <para>
/// Rows of sent actions are deleted in groups, a hundred at once or those of one second, so that they share one wait for the disk. If the
/// process ends before that, they are sent again, and the server recognises them as repeats. Each group is read from the beginning, so
/// that no action is skipped, not even one that was set aside and came back.
/// </para>
/// </remarks>
internal sealed class Flush(
    OutboxStore store, ActionSender sender, OutboxItems items, SentItems sentItems, EnqueueTimes times, OutboxOptions options)
{
    private const int GroupLength = 100;

    private static readonly TimeSpan GroupTime = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock = options.Clock;
    private readonly HashSet<long> _failed = [];
    private readonly HashSet<long> _sentAhead = [];
    private readonly List<(StoredItem Item, WriteForRightsException Failure)> _open = [];
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private long _firstToDelete;
    private OutboxStorageException? _undeletable;
    private bool _isStoppedByServer;
    private int _sent;
    private int _setAside;
    private int _waiting;

    /// <summary>The number of actions that were set aside, by <see cref="SetAsideReason"/>.</summary>
    internal IReadOnlyDictionary<string, int> SetAsideByReason => _codes;

    /// <exception cref="OutboxStorageException">The file fails. What could be sent was sent.</exception>
    internal async Task<OutboxFlush> RunAsync(CancellationToken cancellationToken)
    {
        await store.MoveStraysAsync(cancellationToken).ConfigureAwait(false);
        WriteForRightsException? failure;
        try
        {
            await SetStraysAsideAsync(cancellationToken).ConfigureAwait(false);
            failure = await SendAllAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await DeleteSentAsync().ConfigureAwait(false);
        }

        var now = _clock.GetUtcNow();
        var isOnlyDelayed = failure is not null && await DelayAsync(failure, now).ConfigureAwait(false);
        if (failure is not null)
        {
            Report(OutboxEvent.Stopped, _open[^1].Item.Id, failure: failure);
        }

        var retryAt = await StoreRetryAtAsync(failure, now).ConfigureAwait(false);
        return _undeletable is { } undeletable
            ? throw undeletable
            : new OutboxFlush
            {
                Sent = _sent,
                SetAside = _setAside,
                Remaining = _waiting,
                Failure = failure,
                RetryAt = retryAt ?? (failure is null || isOnlyDelayed
                    ? await store.ReadNextAtAsync(now, cancellationToken).ConfigureAwait(false)
                    : null),
                IsOnlyDelayed = isOnlyDelayed,
            };
    }

    private async Task<WriteForRightsException?> SendAllAsync(CancellationToken cancellationToken)
    {
        var after = long.MinValue;
        while (true)
        {
            var (group, waiting) = await store.ReadWaitingAsync(after, _clock.GetUtcNow(), GroupLength, cancellationToken)
                .ConfigureAwait(false);
            _waiting = waiting - sentItems.Count;
            if (group.Count == 0)
            {
                return null;
            }

            _sentAhead.Clear();
            var isTried = false;
            foreach (var item in group)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!IsUntried(item) || _sentAhead.Contains(item.Position))
                {
                    continue;
                }

                isTried = true;
                if (await TryAsync(item, cancellationToken).ConfigureAwait(false) == Attempt.Failed
                    && !await TryAnotherAsync(cancellationToken).ConfigureAwait(false))
                {
                    return _open[^1].Failure;
                }

                if (sentItems.Count > 0 && _clock.GetElapsedTime(_firstToDelete) >= GroupTime)
                {
                    await DeleteSentAsync().ConfigureAwait(false);
                }
            }

            await DeleteSentAsync().ConfigureAwait(false);
            after = isTried ? long.MinValue : group[^1].Position;
        }
    }

    /// <summary>Tries other actions after one has failed, until one shows whether anything goes through.</summary>
    /// <returns>Whether another one went through.</returns>
    private async Task<bool> TryAnotherAsync(CancellationToken cancellationToken)
    {
        if (_isStoppedByServer)
        {
            return false;
        }

        await DeleteSentAsync().ConfigureAwait(false);
        while (true)
        {
            // The oldest and the newest in turn: bad actions often come one after the other.
            var others = await store.ReadLeastTriedAsync(
                _open[^1].Item.Attempts % 2 == 1, _clock.GetUtcNow(), _failed.Count + sentItems.Count + 1, cancellationToken)
                .ConfigureAwait(false);
            if (others.Find(IsUntried) is not { } next)
            {
                return false;
            }

            var attempt = await TryAsync(next, cancellationToken).ConfigureAwait(false);
            if (attempt != Attempt.NotSent)
            {
                _sentAhead.Add(next.Position);
                return attempt == Attempt.Through;
            }
        }
    }

    private bool IsUntried(StoredItem item) => !_failed.Contains(item.Position) && !sentItems.Contains(item.Position);

    private async Task<Attempt> TryAsync(StoredItem item, CancellationToken cancellationToken)
    {
        if (item.IsDamaged || items.Open(item) is not { } action)
        {
            await SetAsideDamagedAsync(item).ConfigureAwait(false);
            return Attempt.NotSent;
        }

        var outcome = await SendAsync(item, action, cancellationToken).ConfigureAwait(false);
        if (outcome.Failure is { } failure)
        {
            _failed.Add(item.Position);
            _open.Add((item, failure));
            _isStoppedByServer = failure is RateLimitedException or ServerUnavailableException { RetryAt: not null };
            await store.CountAttemptAsync(item.Position).ConfigureAwait(false);
            return Attempt.Failed;
        }

        if (outcome.Refusal is { } refusal)
        {
            var code = refusal.Code ?? (refusal is ConflictException ? ProblemCodes.ActionConflict : ProblemCodes.ValidationFailed);
            await SetAsideAsync(item, code, refusal.Problems).ConfigureAwait(false);
        }
        else
        {
            if (sentItems.Count == 0)
            {
                _firstToDelete = _clock.GetTimestamp();
            }

            sentItems.Add(item.Position);
            times.Remove(item.Id);
            _sent++;
            _waiting--;
            Report(OutboxEvent.Sent, item.Id);
        }

        await BlameAsync().ConfigureAwait(false);
        return Attempt.Through;
    }

    /// <summary>Sends an action, with the date that replaces its own if the clock was wrong when it was put in.</summary>
    private async Task<SendOutcome> SendAsync(StoredItem item, ActionRecord action, CancellationToken cancellationToken)
    {
        var outcome = await sender.SendAsync(OutboxItems.WithDate(action, item), cancellationToken).ConfigureAwait(false);
        if (item.TakenAt is not null)
        {
            // The server has an action with this id and other content: perhaps this one, which arrived late with its first date.
            return outcome.Refusal is ConflictException && await sender.SendAsync(action, cancellationToken).ConfigureAwait(false)
                is { Refusal: null } first ? first : outcome;
        }

        if (!item.IsDated || outcome.Refusal is not { } refusal
            || ClockCorrection.DateFor(action, refusal, times.ElapsedSince(item.Id), _clock.GetUtcNow()) is not { } takenAt)
        {
            return outcome;
        }

        // Stored before it is sent: after a crash it is sent again with the same date.
        await store.RedateAsync(item.Position, takenAt).ConfigureAwait(false);
        return await SendAsync(item with { TakenAt = takenAt }, action, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Blames the actions that failed before this one went through.</summary>
    private async Task BlameAsync()
    {
        foreach (var (item, failure) in _open)
        {
            await BlameAsync(item, failure).ConfigureAwait(false);
        }

        _open.Clear();
    }

    private async Task BlameAsync(StoredItem item, WriteForRightsException failure)
    {
        var alone = item.Alone + 1;
        if (alone >= OwnBackOff.Limit)
        {
            await SetAsideAsync(item, ProblemCodes.NotAcceptedOnTheWay, failure.Problems).ConfigureAwait(false);
            return;
        }

        await store.DelayAsync(item.Position, alone, _clock.GetUtcNow() + OwnBackOff.After(alone)).ConfigureAwait(false);
        Report(OutboxEvent.Delayed, item.Id, failure: failure);
    }

    /// <summary>Delays the last actions that failed, if they have failed before.</summary>
    /// <returns>Whether all of them have failed alone before, so that others need not wait.</returns>
    private async Task<bool> DelayAsync(WriteForRightsException failure, DateTimeOffset now)
    {
        var areKnown = !_isStoppedByServer && _open.All(one => one.Item.Alone > 0);
        var others = await store.ReadLeastTriedAsync(isNewestFirst: false, now, _failed.Count + sentItems.Count + 1, CancellationToken.None)
            .ConfigureAwait(false);
        var areAll = areKnown && !others.Exists(IsUntried);
        foreach (var (item, own) in _open)
        {
            if (areAll && IsAboutTheRequest(own))
            {
                // Nothing is left to compare it with, but it has failed while others went through, and is refused again.
                await BlameAsync(item, own).ConfigureAwait(false);
            }
            else if (item.Alone > 0)
            {
                await store.DelayAsync(item.Position, item.Alone, now + OwnBackOff.After(item.Alone)).ConfigureAwait(false);
            }
            else if (_isStoppedByServer && item.Attempts > 0)
            {
                // It is the second time that the server stops at this action: let others go first next time.
                var start = RetryAfterLimit.Of(failure, now) ?? now;
                await store.DelayAsync(item.Position, 0, start + OwnBackOff.First).ConfigureAwait(false);
            }
        }

        return areKnown;
    }

    // Something answered, and does not want this request. A server or a connection that fails says nothing about it.
    private static bool IsAboutTheRequest(WriteForRightsException failure) =>
        failure is AccessDeniedException or IncompatibleServerException or NotFoundException && failure.Code is null;

    /// <summary>Stores the time before which the server wants no request, for the next start of the app.</summary>
    private async Task<DateTimeOffset?> StoreRetryAtAsync(WriteForRightsException? failure, DateTimeOffset now)
    {
        var retryAt = failure is null ? null : RetryAfterLimit.Of(failure, now);
        if (retryAt is not null || await store.ReadRetryAtAsync(CancellationToken.None).ConfigureAwait(false) is not null)
        {
            await store.WriteRetryAtAsync(retryAt).ConfigureAwait(false);
        }

        return retryAt;
    }

    private async Task SetStraysAsideAsync(CancellationToken cancellationToken)
    {
        while (await store.ReadStraysAsync(GroupLength, cancellationToken).ConfigureAwait(false) is { Count: > 0 } strays)
        {
            foreach (var item in strays)
            {
                _waiting++;
                await SetAsideDamagedAsync(item).ConfigureAwait(false);
            }
        }
    }

    private async Task SetAsideDamagedAsync(StoredItem item)
    {
        var id = await store.SetAsideDamagedAsync(item, _clock.GetUtcNow()).ConfigureAwait(false);
        CountSetAside(id, ProblemCodes.OutboxItemDamaged, default);
    }

    private async Task SetAsideAsync(StoredItem item, string code, ValueList<Problem> problems)
    {
        await store.SetAsideAsync(item, code, items.Seal(item.Id, problems), _clock.GetUtcNow()).ConfigureAwait(false);
        CountSetAside(item.Id, code, problems);
    }

    private void CountSetAside(ActionId id, string code, ValueList<Problem> problems)
    {
        _setAside++;
        _waiting--;
        var reason = SetAsideReason.Of(code, problems);
        _codes[reason] = (_codes.TryGetValue(reason, out var count) ? count : 0) + 1;
        Report(OutboxEvent.SetAside, id, code);
    }

    /// <summary>
    /// Deletes the sent actions. If the disk does not allow it, not even one by one, they stay known as sent, and later flushes try again.
    /// </summary>
    private async Task DeleteSentAsync()
    {
        if (sentItems.Count == 0)
        {
            return;
        }

        try
        {
            await store.DeleteAsync(sentItems.Positions).ConfigureAwait(false);
            sentItems.Clear();
        }
        catch (OutboxStorageException e)
        {
            if (!await store.TryMakeRoomAsync().ConfigureAwait(false) || !await TryDeleteOneByOneAsync().ConfigureAwait(false))
            {
                _undeletable = e;
            }
        }
    }

    private async Task<bool> TryDeleteOneByOneAsync()
    {
        try
        {
            foreach (var position in sentItems.Positions)
            {
                await store.DeleteAsync([position]).ConfigureAwait(false);
                sentItems.Remove(position);
            }

            return true;
        }
        catch (OutboxStorageException)
        {
            // Reported as the first failure.
            return false;
        }
    }

    private void Report(OutboxEvent happened, ActionId id, string? code = null, Exception? failure = null) => options.Progress?.Report(
        new OutboxProgress { Event = happened, Id = id, Waiting = _waiting, Code = code, Failure = failure });

    /// <summary>The result of trying an action.</summary>
    private enum Attempt
    {
        /// <summary>It is damaged, so nothing was sent.</summary>
        NotSent,

        /// <summary>The server answered: it stored the action or found a problem in it.</summary>
        Through,

        /// <summary>The server did not answer, or something else did.</summary>
        Failed,
    }
}
