using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
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
[UnsupportedOSPlatform("browser")]
public sealed class ActionOutbox : IAsyncDisposable
{
    private const int PageLength = 100;

    private readonly string _file;
    private readonly OutboxOptions _options;
    private readonly OutboxStore _store;
    private readonly OutboxItems _items;
    private readonly ActionSender _sender;
    private readonly ArrivalSignal _arrivals = new();
    private readonly SentItems _sentItems = new();
    private readonly EnqueueTimes _times;
    private readonly OutboxLog _log;
    private readonly OutboxNumbers _numbers;

    internal ActionOutbox(OutboxOptions options, WriteForRightsClient client, OutboxLog log, CancellationToken cancellationToken)
    {
        OutboxPlatform.RefuseBrowser();
        _file = Path.GetFullPath(options.Path!);
        _options = options;
        _store = OutboxStore.Open(_file, options.Key, cancellationToken);
        _items = new OutboxItems(_store.Seal);
        _sender = new ActionSender(client);
        _log = log;
        _times = new EnqueueTimes(options.Clock);
        _numbers = new OutboxNumbers(options.Clock);
        OutboxTelemetry.Add(_numbers);
    }

    internal TimeProvider Clock => _options.Clock;

    /// <summary>Opens an outbox, and creates its file if there is none.</summary>
    /// <param name="options">The options. Their file and key are read now; later changes to these have no effect.</param>
    /// <param name="client">The client that sends the actions.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="ArgumentException">An argument is <c>null</c>, or an option is invalid; the message names it.</exception>
    /// <exception cref="OutboxStorageException">
    /// The file is not an outbox, is damaged, or has another key. It was left as it is. <see cref="RecoverAsync"/> reads a damaged one.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">The app runs in a browser.</exception>
    public static Task<ActionOutbox> OpenAsync(
        OutboxOptions options, WriteForRightsClient client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(client);
        OutboxPlatform.RefuseBrowser();
        return options.Problem is { } problem
            ? throw new ArgumentException(problem, nameof(options))
            : Task.Run(
                () => new ActionOutbox(options, client, new OutboxLog(NullLogger.Instance, options.Clock), cancellationToken),
                cancellationToken);
    }

    /// <summary>
    /// Recovers the actions of a damaged outbox into another file: every one that is still authentic, waiting or set aside. The damaged
    /// file is only read, and left as it is. Close it first.
    /// </summary>
    /// <param name="path">The damaged file. If a file with the same name plus <c>-wal</c> is beside it, that is read, too.</param>
    /// <param name="key">The key of the damaged file, which the new one gets, too.</param>
    /// <param name="into">
    /// The new outbox. It is created if it does not exist; otherwise it must have the same key, and what it has already stays as it is.
    /// </param>
    /// <param name="cancellationToken">Cancels the recovery. Nothing was recovered.</param>
    /// <returns>The numbers of actions that were and were not recovered.</returns>
    /// <exception cref="ArgumentException">An argument is missing or invalid, or both paths are the same.</exception>
    /// <exception cref="OutboxStorageException">
    /// The damaged file cannot be read or has another key, or the new one cannot be written.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">The app runs in a browser.</exception>
    public static Task<OutboxRecovery> RecoverAsync(
        string path, ReadOnlyMemory<byte> key, string into, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(into);
        OutboxPlatform.RefuseBrowser();
        if (new OutboxOptions { Path = path, Key = key }.Problem is { } problem)
        {
            throw new ArgumentException(problem, problem.Contains("Key", StringComparison.Ordinal) ? nameof(key) : nameof(path));
        }

        var (from, to) = (Path.GetFullPath(path), Path.GetFullPath(into));
        return string.Equals(from, to, StringComparison.OrdinalIgnoreCase)
            ? throw new ArgumentException("The actions are recovered into another file, not into the damaged one.", nameof(into))
            : Task.Run(() => Recovery.RunAsync(from, key, to, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Puts an action in. When it returns, the action is on disk, and an action without a date is dated now. If it throws, put the same
    /// record in again, with the same id: it is one action, and putting it in twice changes nothing.
    /// </summary>
    /// <param name="action">The action, with the id that the app created.</param>
    /// <param name="cancellationToken">Cancels the call. The action may have been stored.</param>
    /// <exception cref="ArgumentException">
    /// The action is <c>null</c>, has no id, lacks another required value, or is far larger than any that a server accepts.
    /// </exception>
    /// <exception cref="OutboxStorageException">
    /// The action is not safely on disk: the disk is full, for example, or the file was removed (<see cref="ProblemCodes.OutboxMoved"/>).
    /// </exception>
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
        return AddAsync(dated, new NewItem(action.Id, now, _items.Seal(dated), !isDated), cancellationToken);
    }

    /// <summary>
    /// Sends the waiting actions, oldest first, until the outbox is empty or nothing goes through any more. If the server refuses an action
    /// because of a problem in the action itself, the action is set aside and the next one is sent. Unlike <see
    /// cref="RunAsync(CancellationToken)"/>, a flush starts at once, even before the time for which the server asked.
    /// </summary>
    /// <remarks>
    /// If an action fails for another reason, the flush tries another one. If that one goes through, the first has failed alone: it waits,
    /// a minute at first and up to six hours later, and after twelve times it is set aside with the code
    /// <see cref="ProblemCodes.NotAcceptedOnTheWay"/>. If the other fails as well, the flush stops, and no action is blamed.
    /// </remarks>
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

        var flush = new Flush(_store, _sender, _items, _sentItems, _times, _options);
        var flushed = await flush.RunAsync(cancellationToken).ConfigureAwait(false);
        _log.Flushed(flushed, flush.SetAsideByReason);
        _numbers.Status = await _store.ReadNumbersAsync(cancellationToken).ConfigureAwait(false);
        return flushed;
    }

    /// <summary>
    /// Flushes in the background until it is cancelled: at once when this process puts an action in, within seconds when another process
    /// does. After a failure it waits: at first up to a second, later up to five minutes, and always at least as long as the server asked,
    /// up to six hours. It remembers that time when the app is started again.
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
        var last = long.MinValue;
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
    public ValueTask DisposeAsync()
    {
        OutboxTelemetry.Remove(_numbers);
        return _store.DisposeAsync();
    }

    internal Task RunAsync(Func<double> random, CancellationToken cancellationToken) =>
        new FlushLoop(FlushAsync, _store.ReadRetryAtAsync, _arrivals, _options, _log, random).RunAsync(cancellationToken);

    private async Task AddAsync(ActionRecord action, NewItem item, CancellationToken cancellationToken)
    {
        var (isAdded, waiting) = await _store.AddAsync(
            item, _options.MaxItems, stored => Replaces(stored, action, !item.IsDated), cancellationToken).ConfigureAwait(false);
        _numbers.Status = _numbers.Status with { Waiting = waiting, Oldest = _numbers.Status.Oldest ?? item.At };
        if (isAdded && item.IsDated)
        {
            _times.Add(item.Id);
        }

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
