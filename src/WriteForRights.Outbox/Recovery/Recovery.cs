namespace WriteForRights.Outbox;

/// <summary>
/// Recovers the items of a damaged file. It looks for rows on every page and takes each that authenticates, so nothing else on the page
/// has to be sound.
/// </summary>
internal sealed class Recovery
{
    private readonly PageFile _file;
    private readonly List<(PageRecord Row, long? Position, bool IsCertain)> _rows = [];
    private readonly List<(string Id, long Position)> _index = [];
    private readonly List<OutboxSeal> _seals;
    private readonly bool _isKeyKnown;

    private Recovery(PageFile file, ReadOnlyMemory<byte> key)
    {
        _file = file;
        var salts = new List<byte[]>();
        var checks = new List<byte[]>();
        foreach (var page in Pages())
        {
            _rows.AddRange(PageScan.Items(file, page));
            _index.AddRange(PageScan.Ids(file, page));
            salts.AddRange(PageScan.Settings(page, OutboxFile.Salt, OutboxSeal.SaltLength));
            checks.AddRange(PageScan.Settings(page, OutboxFile.Check, OutboxSeal.KeyLength));
        }

        salts.AddRange(_rows.Select(row => row.Row.Blob(13)).OfType<byte[]>().Where(salt => salt.Length == OutboxSeal.SaltLength));

        // The copies that are not damaged are all equal, so they are the most.
        _seals = [.. salts.GroupBy(Convert.ToBase64String).OrderByDescending(copies => copies.Count())
            .Select(copies => new OutboxSeal(key, copies.First()))];
        _isKeyKnown = _seals.Exists(seal => checks.Exists(seal.IsFor));
    }

    internal static async Task<OutboxRecovery> RunAsync(
        string from, ReadOnlyMemory<byte> key, string into, CancellationToken cancellationToken)
    {
        Recovery recovery;
        try
        {
            recovery = new Recovery(PageFile.Read(from), key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutboxStorageException(ProblemCodes.StorageUnopenable, from, e);
        }

        var found = recovery.Find();
        if (found.Count == 0 && recovery is { _isKeyKnown: false, _rows.Count: > 0 })
        {
            throw new OutboxStorageException(ProblemCodes.OutboxKeyWrong, from);
        }

        var store = OutboxStore.Open(into, key, cancellationToken);
        await using (store.ConfigureAwait(false))
        {
            var items = new OutboxItems(store.Seal);
            var sealedItems = found.Values.OrderBy(one => one.Item.Position ?? long.MaxValue).ThenBy(one => one.Item.EnqueuedAt)
                .Select(one => one.Item with { Action = items.Seal(one.Action), Problems = items.Seal(one.Item.Id, one.Problems) });
            await store.AddRecoveredAsync([.. sealedItems], cancellationToken).ConfigureAwait(false);
        }

        return new OutboxRecovery { Recovered = found.Count, Lost = recovery.CountLost(found) };
    }

    private IEnumerable<byte[]> Pages()
    {
        for (var number = 1u; number <= _file.Count; number++)
        {
            if (_file.Page(number) is { } page)
            {
                yield return page;
            }
        }
    }

    private Dictionary<ActionId, (RecoveredItem Item, ActionRecord Action, ValueList<Problem> Problems)> Find()
    {
        var live = new HashSet<string>(_index.Select(entry => entry.Id), StringComparer.Ordinal);
        var found = new Dictionary<ActionId, (RecoveredItem Item, ActionRecord Action, ValueList<Problem> Problems)>();
        foreach (var (row, position, isCertain) in _rows.OrderByDescending(row => row.IsCertain))
        {
            if ((isCertain || live.Contains(row.Text(1) ?? string.Empty))
                && ActionId.TryParse(row.Text(1), out var id) && !found.ContainsKey(id) && Open(row, id, position) is { } one)
            {
                found.Add(id, one);
            }
        }

        return found;
    }

    private (RecoveredItem Item, ActionRecord Action, ValueList<Problem> Problems)? Open(PageRecord row, ActionId id, long? position)
    {
        if (row.Blob(5) is not { } sealedAction)
        {
            return null;
        }

        var stored = new StoredItem
        {
            Position = position ?? 0,
            Id = id,
            IsDamaged = false,
            EnqueuedAt = StoredItem.ToTime(row.Number(2)) ?? DateTimeOffset.FromUnixTimeMilliseconds(0),
            Attempts = StoredItem.ToCount(row.Number(3)) ?? 0,
            Alone = 0,
            IsDated = row.Number(11) == 1,
            TakenAt = StoredItem.ToTime(row.Number(12)),
            Action = sealedAction,
            Code = row.Text(6) is { Length: <= 100 } code ? code : null,
            Problems = row.Blob(7),
            SetAsideAt = StoredItem.ToTime(row.Number(8)),
        };
        foreach (var items in _seals.Select(seal => new OutboxItems(seal)))
        {
            if (items.Open(stored) is { } action)
            {
                return (ToRecovered(stored, position, row.Number(4) == 1), action, items.OpenProblems(stored));
            }
        }

        return null;
    }

    private static RecoveredItem ToRecovered(StoredItem stored, long? position, bool isSetAside) => new()
    {
        Id = stored.Id,
        Position = position,
        EnqueuedAt = stored.EnqueuedAt,
        Attempts = stored.Attempts,
        IsSetAside = isSetAside,
        Action = stored.Action,
        Code = isSetAside ? stored.Code : null,
        SetAsideAt = isSetAside ? stored.SetAsideAt : null,
        IsDated = stored.IsDated,
        TakenAt = stored.TakenAt,
    };

    /// <summary>Counts the items of which only an id or a position is left.</summary>
    private int CountLost(Dictionary<ActionId, (RecoveredItem Item, ActionRecord Action, ValueList<Problem> Problems)> found)
    {
        var ids = new HashSet<string>(found.Keys.Select(id => id.ToString()), StringComparer.Ordinal);
        var positions = new HashSet<long>(found.Values.Select(one => one.Item.Position).OfType<long>());
        var lost = 0;
        var traces = _index.Select(entry => (entry.Id, Position: (long?)entry.Position))
            .Concat(_rows.Where(row => row.IsCertain).Select(row => (Id: row.Row.Text(1) ?? string.Empty, row.Position)));
        foreach (var (id, position) in traces)
        {
            // Each item leaves two traces, and one of them may be damaged.
            var isNew = ids.Add(id);
            if ((position is null || positions.Add(position.Value)) && isNew)
            {
                lost++;
            }
        }

        return lost;
    }
}
