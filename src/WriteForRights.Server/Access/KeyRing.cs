using System.Security.Cryptography;

namespace WriteForRights.Server;

/// <summary>
/// The access keys of the ledger, kept in memory. A change made by this server is effective at once, and one by another server on the same
/// database within <see cref="MaxAge"/>.
/// </summary>
internal sealed class KeyRing(IActionLedger ledger, TimeProvider clock)
{
    internal static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private volatile Snapshot? _current;
    private int _changes;

    /// <summary>Returns the current keys.</summary>
    /// <exception cref="LedgerUnavailableException">The keys cannot be read.</exception>
    internal ValueTask<Snapshot> GetAsync(CancellationToken cancellationToken) =>
        _current is { } current && clock.GetElapsedTime(current.ReadAt) < MaxAge ? new(current) : ReadAsync(cancellationToken);

    /// <summary>Changes a key: see <see cref="IActionLedger.ChangeKeyAsync"/>.</summary>
    internal async Task ChangeAsync(AccessKeyId id, Func<StoredKey?, StoredKey?> change, CancellationToken cancellationToken)
    {
        try
        {
            await ledger.ChangeKeyAsync(id, change, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _changes++;
                _current = null;
            }
        }
    }

    /// <summary>Returns whether pages of an origin may use a key, according to the keys as they were last read.</summary>
    internal bool HasOrigin(string origin) => _current?.Origins.Contains(origin) == true;

    private async ValueTask<Snapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var (readAt, changes) = (clock.GetTimestamp(), Volatile.Read(ref _changes));
        var snapshot = new Snapshot(await ledger.ReadKeysAsync(cancellationToken).ConfigureAwait(false), readAt, clock.GetUtcNow());
        lock (_lock)
        {
            // If a key was changed meanwhile, this reading may lack the change: it serves this request alone.
            if (changes == _changes)
            {
                _current = snapshot;
            }
        }

        return snapshot;
    }

    /// <summary>The keys at one moment.</summary>
    internal sealed class Snapshot
    {
        private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _byId;

        internal Snapshot(IReadOnlyList<StoredKey> keys, long readAt, DateTimeOffset now)
        {
            ReadAt = readAt;
            Keys = keys;
            foreach (var stored in keys)
            {
                var key = stored.Key;
                var caller = new Caller(key.Scopes) { Key = key, Section = key.Section, IsKnown = true };
                _entries.Add(key.Id.ToString(), new Entry(stored, caller));
                if (IsActive(key, now))
                {
                    HasActive = true;
                    Origins.UnionWith(key.Origins);
                }
            }

            _byId = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        internal long ReadAt { get; }

        internal IReadOnlyList<StoredKey> Keys { get; }

        internal HashSet<string> Origins { get; } = new(StringComparer.Ordinal);

        /// <summary>Indicates whether a key is neither revoked nor expired.</summary>
        internal bool HasActive { get; }

        internal static bool IsActive(AccessKey key, DateTimeOffset now) =>
            key.RevokedAt is null && (key.ExpiresAt is not { } end || now < end);

        /// <summary>Returns the caller with a key, or <c>null</c> if there is no such key.</summary>
        /// <param name="text">The key.</param>
        /// <param name="now">The time.</param>
        /// <param name="isActive">Whether the key is neither revoked nor expired.</param>
        internal Caller? Find(ReadOnlySpan<char> text, DateTimeOffset now, out bool isActive)
        {
            isActive = false;
            if (!KeyText.TryReadId(text, out var id) || !_byId.TryGetValue(id, out var entry))
            {
                return null;
            }

            Span<byte> hash = stackalloc byte[KeyText.HashLength];
            KeyText.Hash(text, hash);
            var stored = entry.Stored;

            // All hashes have one length, so the time of the comparison tells nothing of the key's.
            var isLatest = CryptographicOperations.FixedTimeEquals(hash, stored.Hash);
            var isPrevious = CryptographicOperations.FixedTimeEquals(hash, stored.PreviousHash)
                && now < (stored.Key.PreviousUntil ?? DateTimeOffset.MinValue);
            isActive = IsActive(stored.Key, now);
            return isLatest || isPrevious ? entry.Caller : null;
        }

        private sealed class Entry(StoredKey stored, Caller caller)
        {
            internal StoredKey Stored => stored;

            internal Caller Caller => caller;
        }
    }
}
