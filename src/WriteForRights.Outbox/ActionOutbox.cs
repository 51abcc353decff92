using System.Runtime.CompilerServices;
using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>
/// Keeps actions on the disk until the server has taken them: for apps that are offline for hours or days. Each is encrypted, and counts
/// once, whatever becomes of the app, the network or the server in between. It may be used from several threads, and several
/// processes may share its file.
/// </summary>
/// <remarks>
/// Every call throws an <see cref="OutboxStorageException"/> if the file fails, and an <see cref="OperationCanceledException"/> when the
/// caller cancels.
/// </remarks>
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
        if (options.Problem is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _file = Path.GetFullPath(options.Path!);
        _options = options;
        _store = OutboxStore.Open(_file, options.Key, cancellationToken);
        _items = new OutboxItems(_store.Seal);
        _sender = new ActionSender(client);
    }

    /// <summary>Opens an outbox, and makes its file if there is none.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why.</exception>
    /// <exception cref="OutboxStorageException">The file is no outbox, or not under this key. It was left as it is.</exception>
    public static Task<ActionOutbox> OpenAsync(
        OutboxOptions options, WriteForRightsClient client, CancellationToken cancellationToken = default) =>
        Task.Run(() => new ActionOutbox(options, client, cancellationToken), cancellationToken);

    /// <summary>
    /// Puts an action in. When it returns, the action is on the disk, and an action without a date is dated now. If it throws, put the
    /// same record in again, with the same id: it is one action, and putting it in twice changes nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The action has no id, or lacks a value that every action has.</exception>
    /// <exception cref="ConflictException">The outbox holds another action under this id, which stays as it is.</exception>
    /// <exception cref="OutboxFullException">The outbox holds as many actions as it may; this one was not stored.</exception>
    public async Task EnqueueAsync(ActionRecord action, CancellationToken cancellationToken = default)
    {
        _ = action ?? throw new ArgumentNullException(nameof(action));
        if (action.Id == default)
        {
            throw new ArgumentException("The action has no id: make one by ActionId.New(), and keep it with the action.", nameof(action));
        }

        var now = _options.Clock.GetUtcNow();
        var isDated = action.TakenAt is not null;
        var dated = isDated ? action : action with { TakenAt = now };
        var (isAdded, waiting) = await _store.AddAsync(
            action.Id, now, _items.Seal(dated), _options.MaxItems, stored => Replaces(stored, dated, isDated), cancellationToken)
            .ConfigureAwait(false);
        _arrivals.Signal();
        if (isAdded)
        {
            _options.Progress?.Report(new OutboxProgress { Event = OutboxEvent.Enqueued, Id = action.Id, Waiting = waiting });
        }
    }

    /// <summary>
    /// Sends what waits, oldest first, until the outbox is empty or the server cannot take more now. What the server refuses for a fault
    /// of its own is set aside, and the next follows. It tries at once, whatever was told of when to come again; <see cref="RunAsync(CancellationToken)"/> does not.
    /// </summary>
    public async Task<OutboxFlush> FlushAsync(CancellationToken cancellationToken = default)
    {
        using var turn = FlushLock.TryTake(_file);
        if (turn is null)
        {
            var status = await GetStatusAsync(cancellationToken).ConfigureAwait(false);
            return new OutboxFlush { Sent = 0, SetAside = 0, Remaining = status.Waiting, IsAlreadyRunning = true };
        }

        return await new Flush(_store, _sender, _items, _options).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Flushes in the background until it is cancelled: at once when an action is put in, within seconds when another process does so.
    /// After a failure it waits, up to a second first and up to five minutes at last, and never comes before the server told it to.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled. It ends in no other way but by a defect.</exception>
    public Task RunAsync(CancellationToken cancellationToken = default) => RunAsync(new Backoff(), cancellationToken);

    /// <summary>How many actions it holds.</summary>
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

    /// <summary>Lets an action that is set aside wait again, in its old place.</summary>
    /// <returns>Whether it was set aside.</returns>
    public async Task<bool> RetryAsync(ActionId id, CancellationToken cancellationToken = default)
    {
        var isFound = await _store.RetryAsync(id, cancellationToken).ConfigureAwait(false);
        _arrivals.Signal();
        return isFound;
    }

    /// <summary>Gives up an action that is set aside. It is overwritten on the disk, and counts nowhere.</summary>
    /// <returns>Whether it was set aside.</returns>
    public Task<bool> DiscardAsync(ActionId id, CancellationToken cancellationToken = default) => _store.DiscardAsync(id, cancellationToken);

    /// <summary>Closes the file. What waits stays in it.</summary>
    public ValueTask DisposeAsync() => _store.DisposeAsync();

    internal Task RunAsync(Backoff backoff, CancellationToken cancellationToken) =>
        new FlushLoop(FlushAsync, _arrivals, _options, backoff).RunAsync(cancellationToken);

    // What is damaged can only be bettered.
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
