using System.Runtime.CompilerServices;
using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>
/// Keeps actions on disk until the server has stored them, for apps that are offline for hours or days. Each action is encrypted, and
/// counts once, whatever happens to the app, the network or the server in between. The outbox is thread-safe, and several processes may
/// share its file.
/// </summary>
/// <remarks>
/// Every call throws an <see cref="OutboxStorageException"/> if the file fails, and an <see cref="OperationCanceledException"/> if the
/// caller cancels. Arguments are checked at the call, not in the task.
/// </remarks>
/// <example><code>
/// var options = new OutboxOptions { Path = file, Key = key }; // 32 random bytes that the app keeps
/// await using var outbox = await ActionOutbox.OpenAsync(options, client);
/// await outbox.EnqueueAsync(letter); // on the disk when it returns
/// OutboxFlush flushed = await outbox.FlushAsync();
/// Console.WriteLine($"{flushed.Sent} sent, {flushed.SetAside} set aside, {flushed.Remaining} waiting");
/// </code></example>
public sealed class ActionOutbox : IAsyncDisposable
{
    private const int PageLength = 100;

    private readonly string _file;
    private readonly OutboxOptions _options;
    private readonly OutboxStore _store;
    private readonly OutboxItems _items;
    private readonly ActionSender _sender;
    private readonly ArrivalSignal _arrivals = new();

    internal ActionOutbox(OutboxOptions options, WriteForRightsClient client, CancellationToken cancellationToken)
    {
        _file = Path.GetFullPath(options.Path!);
        _options = options;
        _store = OutboxStore.Open(_file, options.Key, cancellationToken);
        _items = new OutboxItems(_store.Seal);
        _sender = new ActionSender(client);
    }

    /// <summary>Opens an outbox, and creates its file if there is none.</summary>
    /// <param name="options">The options. Their file and key are read now; later changes to these have no effect.</param>
    /// <param name="client">The client that sends the actions.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="ArgumentException">An argument is <c>null</c>, or an option is invalid; the message names it.</exception>
    /// <exception cref="OutboxStorageException">The file is not an outbox, or has another key. It was left as it is.</exception>
    public static Task<ActionOutbox> OpenAsync(
        OutboxOptions options, WriteForRightsClient client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(client);
        return options.Problem is { } problem
            ? throw new ArgumentException(problem, nameof(options))
            : Task.Run(() => new ActionOutbox(options, client, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Puts an action in. When it returns, the action is on disk, and an action without a date is dated now. If it throws, put the same
    /// record in again, with the same id: it is one action, and putting it in twice changes nothing.
    /// </summary>
    /// <param name="action">The action, with the id that the app created.</param>
    /// <param name="cancellationToken">Cancels the call. The action may have been stored.</param>
    /// <exception cref="ArgumentException">The action is <c>null</c>, has no id, or lacks another required value.</exception>
    /// <exception cref="ConflictException">The outbox contains another action with this id, which stays as it is.</exception>
    /// <exception cref="OutboxFullException">The outbox is full; the action was not stored.</exception>
    public Task EnqueueAsync(ActionRecord action, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (action.Id == default)
        {
            throw new ArgumentException(
                "The action has no id. Create one with ActionId.New(), and keep it with the action.", nameof(action));
        }

        var now = _options.Clock.GetUtcNow();
        var isDated = action.TakenAt is not null;
        var dated = isDated ? action : action with { TakenAt = now };
        return AddAsync(dated, now, _items.Seal(dated), isDated, cancellationToken);
    }

    /// <summary>
    /// Sends the waiting actions, oldest first, until the outbox is empty or the server accepts no more now. If the server refuses an
    /// action because of a problem in the action itself, the action is set aside and the next one is sent. Unlike <see
    /// cref="RunAsync(CancellationToken)"/>, a flush starts at once, even before the time for which the server asked.
    /// </summary>
    /// <param name="cancellationToken">Cancels the flush. Actions that were sent are not sent again.</param>
    /// <returns>The result. A failure of the server or the network is in it, and is not thrown.</returns>
    public async Task<OutboxFlush> FlushAsync(CancellationToken cancellationToken = default)
    {
        using var flushLock = FlushLock.TryTake(_file);
        if (flushLock is null)
        {
            var status = await GetStatusAsync(cancellationToken).ConfigureAwait(false);
            return new OutboxFlush { Sent = 0, SetAside = 0, Remaining = status.Waiting, IsAlreadyRunning = true };
        }

        return await new Flush(_store, _sender, _items, _options).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Flushes in the background until it is cancelled: at once when this process puts an action in, within seconds when another process
    /// does. After a failure it waits: at first up to a second, later up to five minutes, and always at least as long as the server asked.
    /// </summary>
    /// <param name="cancellationToken">Ends the background flushes.</param>
    /// <returns>A task that ends only by cancellation, or by a defect.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task RunAsync(CancellationToken cancellationToken = default) => RunAsync(Jitter.Next, cancellationToken);

    /// <summary>Returns the numbers of actions in the outbox.</summary>
    public Task<OutboxStatus> GetStatusAsync(CancellationToken cancellationToken = default) => _store.ReadStatusAsync(cancellationToken);

    /// <summary>Reads the actions that are set aside, oldest first.</summary>
    public async IAsyncEnumerable<SetAsideAction> ReadSetAsideAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<StoredItem> page;
        var last = 0L;
        do
        {
            page = await _store.ReadSetAsideAsync(last, PageLength, cancellationToken).ConfigureAwait(false);
            foreach (var item in page)
            {
                last = item.Position;
                yield return _items.ToSetAside(item);
            }
        }
        while (page.Count == PageLength);
    }

    /// <summary>Puts an action that was set aside back among the waiting ones, in its old place.</summary>
    /// <returns>Whether there was such an action.</returns>
    public async Task<bool> RequeueAsync(ActionId id, CancellationToken cancellationToken = default)
    {
        var isFound = await _store.RequeueAsync(id, cancellationToken).ConfigureAwait(false);
        _arrivals.Signal();
        return isFound;
    }

    /// <summary>Discards and overwrites an action that is set aside. It never counts.</summary>
    /// <returns>Whether there was such an action.</returns>
    public Task<bool> DiscardAsync(ActionId id, CancellationToken cancellationToken = default) =>
        _store.DiscardAsync(id, cancellationToken);

    /// <summary>Closes the file. The waiting actions stay in it.</summary>
    public ValueTask DisposeAsync() => _store.DisposeAsync();

    internal Task RunAsync(Func<double> random, CancellationToken cancellationToken) =>
        new FlushLoop(FlushAsync, _arrivals, _options, random).RunAsync(cancellationToken);

    private async Task AddAsync(
        ActionRecord action, DateTimeOffset now, byte[] item, bool isDated, CancellationToken cancellationToken)
    {
        var (isAdded, waiting) = await _store.AddAsync(
            action.Id, now, item, _options.MaxItems, stored => Replaces(stored, action, isDated), cancellationToken).ConfigureAwait(false);
        _arrivals.Signal();
        if (isAdded)
        {
            _options.Progress?.Report(new OutboxProgress { Event = OutboxEvent.Enqueued, Id = action.Id, Waiting = waiting });
        }
    }

    // A damaged item (null) may be replaced: the new record can only be better.
    private bool Replaces(byte[] stored, ActionRecord action, bool isDated) => _items.IsSame(stored, action, isDated) switch
    {
        null => true,
        true => false,
        false => throw Conflict(),
    };

    private static ConflictException Conflict()
    {
        var title = Problem.Of("$", ProblemCodes.ActionConflict, LanguageTag.Current).Message;
        return new ConflictException(title, new ApiProblem { Title = title, Status = 409, Code = ProblemCodes.ActionConflict }, null);
    }
}
